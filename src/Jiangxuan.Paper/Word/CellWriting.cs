using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>Writes what stands in a cell: label, field, photo, opinion with its seal.</summary>
internal sealed class CellWriting(MainDocumentPart part, Pictures pictures, Sheet sheet, Table table)
{
    private const decimal LeastGap = 2;

    /// <summary>The cell.</summary>
    /// <param name="cell">The cell of the grid.</param>
    /// <param name="properties">Width and spans.</param>
    /// <param name="height">Height of the rows it spans in millimetres.</param>
    public W.TableCell Of(GridCell cell, W.TableCellProperties properties, decimal height)
    {
        properties.Append(new W.TableCellVerticalAlignment { Val = Vertical(cell.From) });
        var written = new W.TableCell(properties);
        if (Photo(cell, height) is { } photo)
        {
            written.Append(photo);
            return written;
        }
        var looks = CellLooks.Of(cell, table, sheet, height);
        var stand = new Stand
        {
            Align = looks.Align,
            Line = looks.Line,
            Indent = looks.Indent,
        };
        var before = CellLooks.AtTop(cell.From) ? Units.Points(CellLooks.TopMargin) : 0;
        foreach (var text in looks.OneParagraph ? [looks.Text] : looks.Text.Split('\n'))
        {
            written.Append(Words.Paragraph(text, looks.Looks, stand with { Before = before }));
            before = 0;
        }
        var gap = Math.Max(LeastGap, height - looks.Height - CellLooks.TopMargin - CellLooks.FootSlack);
        for (var i = 0; i < looks.Foot.Count; i++)
        {
            var (text, align, right) = looks.Foot[i];
            var foot = new Stand
            {
                Align = align,
                Line = looks.Line,
                Right = right,
                Before = i == 0 ? Units.Points(gap) : 0,
            };
            written.Append(Words.Paragraph(text, looks.Looks, foot));
        }
        return written;
    }

    private W.Paragraph? Photo(GridCell cell, decimal height)
    {
        if (cell.From.Photo is not { } path || cell.Filling.Picture(path) is not { } picture)
        {
            return null;
        }
        var margin = 2 * CellLooks.Margin;
        return pictures.Run(part, picture, cell.Width - margin, height - margin) is { } run
            ? new W.Paragraph(
                new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Center }),
                run
            )
            : null;
    }

    private static W.TableVerticalAlignmentValues Vertical(Cell cell) =>
        CellLooks.AtTop(cell) ? W.TableVerticalAlignmentValues.Top
        : cell.Valign is VerticalAlign.Bottom ? W.TableVerticalAlignmentValues.Bottom
        : W.TableVerticalAlignmentValues.Center;
}
