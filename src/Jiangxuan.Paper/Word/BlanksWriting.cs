using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>Writes fill-in lines: labels of equal width, and rules that what is filled in stands on and wraps over.</summary>
internal static class BlanksWriting
{
    private const uint RuleEighths = 6;

    /// <summary>The lines as a table without frame.</summary>
    public static W.Table Of(Blanks blanks, Filling filling, Sheet sheet)
    {
        var (label, rule) = (Units.Text(Units.Twips(blanks.LabelWidth)), Units.Text(Units.Twips(blanks.Width)));
        var margin = (short)Units.Twips(CellLooks.Margin);
        var table = new W.Table(
            new W.TableProperties(
                new W.TableWidth
                {
                    Width = Units.Text(Units.Twips(blanks.LabelWidth + blanks.Width)),
                    Type = W.TableWidthUnitValues.Dxa,
                },
                new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = margin, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = margin, Type = W.TableWidthValues.Dxa }
                )
            ),
            new W.TableGrid(new W.GridColumn { Width = label }, new W.GridColumn { Width = rule })
        );
        var looks = new Looks(sheet.Font, blanks.Size);
        var line = blanks.Size * Fitting.LineOfCell;
        foreach (var blank in blanks.Lines)
        {
            var height = Heights.Line(blanks, blank, filling);
            table.Append(
                new W.TableRow(
                    new W.TableRowProperties(
                        new W.CantSplit(),
                        new W.TableRowHeight
                        {
                            Val = (uint)Units.Twips(height),
                            HeightType = W.HeightRuleValues.AtLeast,
                        }
                    ),
                    Cell(
                        label,
                        false,
                        Words.Paragraph(blank.Label, looks, new Stand { Line = line, Distribute = true })
                    ),
                    Cell(
                        rule,
                        true,
                        Words.Paragraph(
                            filling.Text(blank.Field),
                            looks,
                            new Stand { Line = line, Align = Align.Center }
                        )
                    )
                )
            );
        }
        return table;
    }

    private static W.TableCell Cell(string width, bool ruled, W.Paragraph says)
    {
        var properties = new W.TableCellProperties(
            new W.TableCellWidth { Width = width, Type = W.TableWidthUnitValues.Dxa }
        );
        if (ruled)
        {
            properties.Append(
                new W.TableCellBorders(
                    new W.BottomBorder
                    {
                        Val = W.BorderValues.Single,
                        Size = RuleEighths,
                        Space = 0,
                        Color = "000000",
                    }
                )
            );
        }
        properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Bottom });
        return new W.TableCell(properties, says);
    }
}
