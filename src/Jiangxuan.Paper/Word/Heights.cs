using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>How high things will be on paper, in millimetres, so that stretch space takes what is left.</summary>
internal static class Heights
{
    /// <summary>Kept free on a page with stretch space: what is measured here and what is drawn may differ by a line.</summary>
    private const decimal Slack = 5;

    /// <summary>Height of one share of stretch space on a page; 0 when nothing is left or there is none.</summary>
    public static decimal Share(IReadOnlyList<Printed> page, SheetLooks sheet)
    {
        var shares = page.Select(p => p.Block).OfType<Stretch>().Sum(s => s.Weight);
        return shares == 0 ? 0 : Math.Max(0, (sheet.Height - Slack - page.Sum(p => Of(p, sheet))) / shares);
    }

    /// <summary>Height of a block.</summary>
    public static decimal Of(Printed printed, SheetLooks sheet) =>
        printed.Block switch
        {
            Paragraph para => Para(para, printed.Filling, sheet),
            Space space => space.Height,
            Blanks blanks => blanks.Lines.Sum(l => Line(blanks, l, printed.Filling)),
            PictureBlock picture => printed.Filling.Picture(picture.Field) is null ? 0 : picture.Height,
            Table table => Rows(table, printed.Filling, sheet.Sheet),
            _ => 0,
        };

    /// <summary>Height of a fill-in line: more than one when it wraps.</summary>
    public static decimal Line(Blanks blanks, Blank line, Filling filling) =>
        Math.Max(
            blanks.Height,
            Fitting.Height(filling.Text(line.Field), blanks.Size, blanks.Width - (2 * CellLooks.Margin), 0)
        );

    /// <summary>Heights of the rows a cell spans.</summary>
    public static decimal Of(Grid grid, int row, GridCell cell) =>
        grid.Rows.Skip(row).Take(cell.Rows).Sum(r => r.From.Height);

    private static decimal Para(Paragraph para, Filling filling, SheetLooks sheet)
    {
        var (looks, stand) = (sheet.Of(para), sheet.StandOf(para));
        var text = filling.Text(para.Text);
        var width = Units.Points(sheet.Width) / looks.Size;
        var lines = TextMeasure.Lines(text, width - stand.Right, stand.Indent);
        return Units.Mm((lines * stand.Line) + stand.Before + stand.After);
    }

    private static decimal Rows(Table table, Filling filling, Sheet sheet)
    {
        var grid = Drawn(table, filling);
        return grid
            .Rows.Select(
                (row, i) =>
                    row.From.Exact
                        ? row.From.Height
                        : row
                            .Cells.Where(c => c.Rows == 1)
                            .Select(c => CellLooks.Of(c, table, sheet, Of(grid, i, c)).Height)
                            .Append(row.From.Height)
                            .Max()
            )
            .Sum();
    }

    /// <summary>The grid of a table that was checked when its layout was read.</summary>
    /// <exception cref="InvalidOperationException">It cannot be drawn with what is filled in.</exception>
    public static Grid Drawn(Table table, Filling filling) =>
        GridMaking.Make(table, filling, out var faults)
        ?? throw new InvalidOperationException(string.Join(' ', faults.Select(f => f.Sentence)));
}
