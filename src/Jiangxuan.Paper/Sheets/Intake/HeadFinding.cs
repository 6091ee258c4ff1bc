using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>
/// Finds the heads by their names (找表头), wherever they stand: columns may have been moved, left out or added, rows inserted above,
/// merged cells unmerged.
/// </summary>
internal sealed class HeadFinding
{
    /// <summary>Rows from the top in which heads are looked for.</summary>
    private const int Top = 40;

    /// <summary>The head of the numbers of rows, which no notice lists.</summary>
    private const string Number = "序号";

    private readonly IReadOnlyList<(IntakeColumn Column, IReadOnlyList<string> Path, bool Unique)> _expected;
    private readonly ReadSheet _sheet;
    private readonly int _width;

    /// <summary>What each place shows, by row and column.</summary>
    private readonly string[,] _shown;

    private HeadFinding(ReadSheet sheet, IReadOnlyList<IntakeColumn> columns)
    {
        var leaves = columns.CountBy(c => HeadWords.Core(c.Path[^1])).ToDictionary();
        _expected =
        [
            .. columns.Select(c =>
                (c, (IReadOnlyList<string>)[.. c.Path.Select(HeadWords.Core)], leaves[HeadWords.Core(c.Path[^1])] == 1)
            ),
        ];
        _sheet = sheet;
        var rows = sheet.Rows.TakeWhile(r => r.Number <= Top).ToList();
        _width = rows.SelectMany(r => r.Cells.Keys).DefaultIfEmpty(-1).Max() + 1;
        _shown = new string[Top + 1, _width];
        foreach (var row in rows)
        {
            foreach (var column in row.Cells.Keys)
            {
                _shown[row.Number, column] = row.Text(column);
            }
        }
        foreach (var area in sheet.Merges.Where(m => m.Top <= Top && m.Left < _width))
        {
            Spread(area);
        }
    }

    /// <summary>The heads with the most columns; null when no sheet has half of them.</summary>
    public static FoundHead? Find(ReadBook book, IReadOnlyList<IntakeColumn> columns)
    {
        var best = book
            .Sheets.Select(s => new HeadFinding(s, columns).Best())
            .OfType<FoundHead>()
            .OrderByDescending(h => h.Columns.Count)
            .FirstOrDefault();
        return best is null || best.Columns.Count * 2 < columns.Count ? null : best;
    }

    private FoundHead? Best()
    {
        var deepest = _expected.Max(e => e.Path.Count);
        return Enumerable
            .Range(1, Top)
            .SelectMany(last => Enumerable.Range(1, deepest).Select(depth => At(last, depth)))
            .OrderByDescending(h => h.Columns.Count)
            .FirstOrDefault();
    }

    /// <summary>What is found when the heads are so many rows down to that one.</summary>
    private FoundHead At(int last, int depth)
    {
        var found = new Dictionary<IntakeColumn, int>();
        var unknown = new List<(int, string)>();
        var twice = new List<(int, IntakeColumn)>();
        var heads = Enumerable.Range(0, _width).Select(c => Parts(c, last, depth)).ToList();
        foreach (var (column, parts) in heads.Index().Where(h => h.Item.Count > 0))
        {
            if (Match(parts) is not { } match)
            {
                if (HeadWords.Core(parts[^1]) != Number && !AnnotatedCopy.Own(parts[^1]))
                {
                    unknown.Add((column, string.Join("－", parts)));
                }
            }
            else if (!found.TryAdd(match, column))
            {
                twice.Add((column, match));
            }
        }
        return new FoundHead(_sheet, last, found, unknown, twice);
    }

    private IntakeColumn? Match(IReadOnlyList<string> parts)
    {
        var words = parts.Select(HeadWords.Core).ToList();
        var last = words[^1];
        return _expected
                .FirstOrDefault(e => e.Path.Count <= words.Count && words[^e.Path.Count..].SequenceEqual(e.Path))
                .Column
            ?? _expected.FirstOrDefault(e => e.Path.Count > 1 && string.Concat(e.Path) == last).Column
            ?? _expected.FirstOrDefault(e => e.Unique && e.Path[^1] == last).Column;
    }

    /// <summary>The headings over a column from top to bottom, one that spans several rows only once.</summary>
    private List<string> Parts(int column, int last, int depth)
    {
        var parts = new List<string>();
        for (var row = Math.Max(1, last - depth + 1); row <= last; row++)
        {
            var text = row == last ? Shown(row, column) : Group(row, column);
            if (text.Length > 0 && (parts.Count == 0 || parts[^1] != text))
            {
                parts.Add(text);
            }
        }
        // A column whose own place is empty is none, whatever stands over its neighbours.
        return Shown(last, column).Length > 0 || depth > 1 && Shown(last - 1, column).Length > 0 ? parts : [];
    }

    /// <summary>A group whose cells were unmerged reaches to the right until the next.</summary>
    private string Group(int row, int column)
    {
        while (column > 0 && Shown(row, column).Length == 0)
        {
            column--;
        }
        return Shown(row, column);
    }

    private string Shown(int row, int column) => row > 0 ? _shown[row, column] ?? "" : "";

    /// <summary>Merged cells all show what stands in the first.</summary>
    private void Spread(MergedArea area)
    {
        var text = Shown(area.Top, area.Left);
        for (var row = area.Top; row <= Math.Min(area.Bottom, Top); row++)
        {
            for (var column = area.Left; column <= Math.Min(area.Right, _width - 1); column++)
            {
                _shown[row, column] = text;
            }
        }
    }
}
