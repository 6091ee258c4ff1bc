namespace Jiangxuan.Paper.Sheets;

/// <summary>Widths of columns and heights of rows (列宽行高); Excel computes none when it opens a file.</summary>
/// <remarks>Widths come from the heads and the first rows, so that rows can be written as they come.</remarks>
internal sealed class SheetMeasures
{
    /// <summary>Rows looked at before the first is written.</summary>
    public const int Sample = 100;

    /// <summary>Tallest row Excel shows, in points.</summary>
    private const int Tallest = 409;
    private const int LinePoints = 15;
    private const int Padding = 6;
    private const int Narrowest = 4;
    private const int Comfortable = 14;
    private const int Widest = 36;

    private readonly int[] _widths;
    private readonly IReadOnlyList<HeadCell> _heads;

    public SheetMeasures(SheetTable table, IReadOnlyList<IReadOnlyList<SheetCell>> sample)
    {
        var leaves = table.Leaves();
        _heads = HeadCell.Of(table.Columns);
        _widths = [.. leaves.Select((leaf, i) => leaf.Width ?? Natural(leaf, sample, i))];
        foreach (var group in _heads.Where(h => h.Columns > 1).Reverse())
        {
            Widen(group);
        }
    }

    /// <summary>Widths in units, left to right.</summary>
    public IReadOnlyList<int> Widths => _widths;

    /// <summary>Headings and where they stand.</summary>
    public IReadOnlyList<HeadCell> Heads => _heads;

    /// <summary>Height in points of a row of the list.</summary>
    public int Height(IReadOnlyList<SheetCell> row)
    {
        var lines = 1;
        for (var i = 0; i < row.Count; i++)
        {
            lines = row[i].Text is { Length: > 0 } text ? Math.Max(lines, TextWidth.Lines(text, _widths[i])) : lines;
        }
        return Points(lines);
    }

    /// <summary>Height in points of every level of heads.</summary>
    public IReadOnlyList<int> HeadHeights()
    {
        var heights = new int[_heads.Max(h => h.Row + h.Rows)];
        foreach (var head in _heads.OrderBy(h => h.Rows))
        {
            var missing =
                Points(TextWidth.Lines(head.Label, Across(head))) - heights[head.Row..(head.Row + head.Rows)].Sum();
            heights[head.Row + head.Rows - 1] += Math.Max(0, missing);
        }
        return heights;
    }

    /// <summary>Height in points of a line over the whole width.</summary>
    /// <param name="text">The words.</param>
    /// <param name="size">Type size in points; the units are those of about 10.</param>
    public int Line(string text, int size) =>
        Math.Min(Tallest, TextWidth.Lines(text, _widths.Sum() * 10 / size) * (size * 3 / 2) + Padding);

    /// <summary>Height in points of so many lines.</summary>
    public static int Points(int lines) => Math.Min(Tallest, lines * LinePoints + Padding);

    private static int Natural(SheetColumn leaf, IReadOnlyList<IReadOnlyList<SheetCell>> sample, int index)
    {
        var content = sample
            .Where(r => index < r.Count)
            .Select(r => Units(r[index]))
            .Concat(leaf.Choices.Select(c => TextWidth.Units(c)))
            .DefaultIfEmpty()
            .Max();
        var wrapped = content <= Comfortable ? content : Math.Clamp((content + 1) / 2, Comfortable, Widest);
        var whole = Digits(sample, index) ? content : wrapped;
        return Math.Max(Narrowest, Math.Max(whole, (TextWidth.Longest(leaf.Label) + 2) / 3));
    }

    private static int Units(SheetCell cell) =>
        cell.Kind switch
        {
            SheetKind.Day => 10,
            SheetKind.Number => SheetText.Of(cell.Number).Length,
            _ => TextWidth.Longest(cell.Text),
        };

    /// <summary>Numbers and codes are not broken over two lines.</summary>
    private static bool Digits(IReadOnlyList<IReadOnlyList<SheetCell>> sample, int index) =>
        sample.All(r => index >= r.Count || r[index].Text is not { } text || text.All(char.IsAscii));

    private int Across(HeadCell head) => _widths[head.Column..(head.Column + head.Columns)].Sum();

    /// <summary>A heading over several columns gets no more than three lines.</summary>
    private void Widen(HeadCell group)
    {
        var missing = (TextWidth.Longest(group.Label) + 2) / 3 - Across(group);
        for (var i = 0; i < missing; i++)
        {
            _widths[group.Column + i % group.Columns]++;
        }
    }
}
