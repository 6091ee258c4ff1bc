using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>Writes a table: grid columns, spans, heights.</summary>
internal sealed class TableWriting(MainDocumentPart part, Pictures pictures, Sheet sheet)
{
    private const uint RuleEighths = 4;

    /// <summary>The table with what is filled in.</summary>
    public W.Table Of(Table table, Filling filling)
    {
        var grid = Heights.Drawn(table, filling);
        var edges = Edges(grid.Columns);
        var written = new W.Table(
            Properties(edges[^1], table.Plain),
            new W.TableGrid(
                Enumerable.Range(0, grid.Columns.Count).Select(i => new W.GridColumn { Width = Between(edges, i, 1) })
            )
        );
        var cells = new CellWriting(part, pictures, sheet, table);
        var hanging = new Dictionary<int, (GridCell Cell, int Until)>();
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            written.Append(Row(grid, i, edges, cells, hanging));
        }
        return written;
    }

    private static W.TableRow Row(
        Grid grid,
        int row,
        int[] edges,
        CellWriting cells,
        Dictionary<int, (GridCell Cell, int Until)> hanging
    )
    {
        var written = new W.TableRow(Properties(grid.Rows[row].From));
        for (var column = 0; column < grid.Columns.Count; )
        {
            if (hanging.TryGetValue(column, out var from) && from.Until > row)
            {
                written.Append(
                    new W.TableCell(
                        Merged(from.Cell, edges, W.MergedCellValues.Continue),
                        Words.Empty(Units.PointTwips(1))
                    )
                );
                column += from.Cell.Columns;
                continue;
            }
            var cell = grid.Rows[row].Cells.First(c => c.Column == column);
            var begun = Merged(cell, edges, cell.Rows > 1 ? W.MergedCellValues.Restart : null);
            written.Append(cells.Of(cell, begun, Heights.Of(grid, row, cell)));
            hanging[column] = (cell, row + cell.Rows);
            column += cell.Columns;
        }
        return written;
    }

    private static W.TableCellProperties Merged(GridCell cell, int[] edges, W.MergedCellValues? merge)
    {
        var properties = new W.TableCellProperties(
            new W.TableCellWidth
            {
                Width = Between(edges, cell.Column, cell.Columns),
                Type = W.TableWidthUnitValues.Dxa,
            }
        );
        if (cell.Columns > 1)
        {
            properties.Append(new W.GridSpan { Val = cell.Columns });
        }
        if (merge is { } how)
        {
            properties.Append(new W.VerticalMerge { Val = how });
        }
        return properties;
    }

    private static W.TableRowProperties Properties(Row row)
    {
        var properties = new W.TableRowProperties(
            new W.CantSplit(),
            new W.TableRowHeight
            {
                Val = (uint)Units.Twips(row.Height),
                HeightType = row.Exact ? W.HeightRuleValues.Exact : W.HeightRuleValues.AtLeast,
            }
        );
        if (row.Header)
        {
            properties.Append(new W.TableHeader());
        }
        return properties;
    }

    private static W.TableProperties Properties(int width, bool plain)
    {
        var properties = new W.TableProperties(
            new W.TableWidth { Width = Units.Text(width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableJustification { Val = W.TableRowAlignmentValues.Center }
        );
        if (!plain)
        {
            properties.Append(
                new W.TableBorders(
                    Rule(new W.TopBorder()),
                    Rule(new W.LeftBorder()),
                    Rule(new W.BottomBorder()),
                    Rule(new W.RightBorder()),
                    Rule(new W.InsideHorizontalBorder()),
                    Rule(new W.InsideVerticalBorder())
                )
            );
        }
        var margin = (short)Units.Twips(CellLooks.Margin);
        properties.Append(
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = margin, Type = W.TableWidthValues.Dxa },
                new W.TableCellRightMargin { Width = margin, Type = W.TableWidthValues.Dxa }
            )
        );
        return properties;
    }

    private static T Rule<T>(T border)
        where T : W.BorderType
    {
        border.Val = W.BorderValues.Single;
        border.Size = RuleEighths;
        border.Space = 0;
        border.Color = "000000";
        return border;
    }

    /// <summary>Edges in twips from the left, so that rounding never adds up.</summary>
    private static int[] Edges(IReadOnlyList<decimal> columns)
    {
        var edges = new int[columns.Count + 1];
        var at = 0m;
        for (var i = 0; i < columns.Count; i++)
        {
            at += columns[i];
            edges[i + 1] = Units.Twips(at);
        }
        return edges;
    }

    private static string Between(int[] edges, int column, int columns) =>
        Units.Text(edges[column + columns] - edges[column]);
}
