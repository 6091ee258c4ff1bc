using System.Globalization;
using System.Text;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>A layout as it is drawn, in lines somebody can read beside the annex: <c>→2</c> spans two columns, <c>↓3</c> three rows.</summary>
public static class GridText
{
    public static string Of(Layout layout, Filling filling)
    {
        var text = new StringBuilder();
        Write(layout.Blocks ?? [], filling, text);
        return text.ToString();
    }

    private static void Write(IEnumerable<Block> blocks, Filling filling, StringBuilder text)
    {
        foreach (var block in blocks)
        {
            Write(block, filling, text);
        }
    }

    private static void Write(Block block, Filling filling, StringBuilder text)
    {
        switch (block)
        {
            case Paragraph paragraph:
                text.Append(filling.Text(paragraph.Text)).Append('\n');
                break;
            case Blanks blanks:
                foreach (var line in blanks.Lines)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{line.Label} ____{filling.Text(line.Field)}____\n");
                }
                break;
            case Each each:
                foreach (var row in filling.Rows(each.Of))
                {
                    Write(each.Blocks, row, text);
                }
                break;
            case When conditional:
                var has = filling.Find(conditional.Has) is not null;
                Write(has ? conditional.Blocks : conditional.Otherwise, filling, text);
                break;
            case Break:
                text.Append("======== new page\n");
                break;
            case Table table:
                Write(table, filling, text);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"({block.GetType().Name})\n");
                break;
        }
    }

    private static void Write(Table table, Filling filling, StringBuilder text)
    {
        var grid = GridMaking.Make(table, filling, out _)!;
        var widths = grid.Columns.Select(c => c.ToString("0.#", CultureInfo.InvariantCulture));
        text.Append(CultureInfo.InvariantCulture, $"-------- {string.Join(' ', widths)}\n");
        foreach (var row in grid.Rows)
        {
            text.Append(string.Join(" | ", row.Cells.Select(Cell))).Append('\n');
        }
    }

    private static string Cell(GridCell cell)
    {
        var from = cell.From;
        var said =
            from.Label?.Replace("|", "", StringComparison.Ordinal)
            ?? from.Vertical
            ?? (from.Opinion is { } o ? $"{Filled(cell, o.Field)} {o.Sign} {o.Stamp} {Filled(cell, o.Date)}" : null)
            ?? cell.Filling.Text(from).Replace("\n", " / ", StringComparison.Ordinal);
        var spans = (cell.Columns > 1 ? $"→{cell.Columns}" : "") + (cell.Rows > 1 ? $"↓{cell.Rows}" : "");
        return $"{(from.Photo is null ? "" : "photo ")}{said}{spans}".Trim();
    }

    private static string Filled(GridCell cell, FieldText? text) => cell.Filling.Text(text);
}
