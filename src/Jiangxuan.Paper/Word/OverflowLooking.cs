using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>
/// Finds what will be cut off when a paper is printed (查找超出表格的内容): rows of an exact height neither grow nor tell. Other rows
/// grow and lose nothing.
/// </summary>
public sealed class OverflowLooking
{
    private readonly Sheet _sheet;
    private readonly FieldNames _names;

    private OverflowLooking(Sheet sheet, FieldNames names) => (_sheet, _names) = (sheet, names);

    /// <summary>Everything that is cut off, from top to bottom; nothing for a table of Excel, whose rows grow.</summary>
    /// <param name="layout">A layout that was read without a fault.</param>
    /// <param name="notice">The notice whose words name the fields.</param>
    /// <param name="filling">What is filled in.</param>
    public static IReadOnlyList<Overflow> Of(Layout layout, Notice notice, Filling filling)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var looking = new OverflowLooking(layout.Sheet, FieldNames.Of(notice, layout.About));
        return
        [
            .. Printed
                .Pages(layout.Blocks ?? [], filling)
                .SelectMany(page => page)
                .SelectMany(p => p.Block is Table table ? looking.In(table, p.Filling) : []),
        ];
    }

    private IEnumerable<Overflow> In(Table table, Filling filling)
    {
        var grid = Heights.Drawn(table, filling);
        var copies = new Dictionary<Row, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            var copy = copies[row.From] = copies.GetValueOrDefault(row.From) + 1;
            foreach (var cell in row.Cells.Where(c => IsFilled(c.From) && IsFixed(grid, i, c)))
            {
                var looks = CellLooks.Of(cell, table, _sheet, Heights.Of(grid, i, cell));
                if (looks.Beyond is > 0 and var beyond)
                {
                    var whole = Fitting.Characters(looks.Text);
                    yield return new Overflow(
                        Label(cell.From, row.From, copy),
                        looks.Looks.Size,
                        whole - beyond,
                        beyond
                    );
                }
            }
        }
    }

    private static bool IsFilled(Cell cell) => (cell.Field ?? cell.Opinion?.Field) is not null;

    private static bool IsFixed(Grid grid, int row, GridCell cell) =>
        grid.Rows.Skip(row).Take(cell.Rows).All(r => r.From.Exact);

    private string Label(Cell cell, Row row, int copy)
    {
        if (cell.Lines is { } lines)
        {
            return Called(lines, null);
        }
        var list = row.Repeat ?? cell.Each;
        var fields = (cell.Field ?? cell.Opinion!.Field!).Fields.Select(f => Called(f, list)).Distinct();
        var called = string.Join('、', fields);
        return row.Repeat is { } repeated
            ? $"{Called(repeated, null)}第{copy.ToString(System.Globalization.CultureInfo.InvariantCulture)}行：{called}"
            : called;
    }

    /// <summary>The name of a field, of a row of the list it stands in first; a table may itself stand inside the rows of another list.</summary>
    private string Called(FieldPath path, FieldPath? list)
    {
        var inside = list is null || path.Outer ? null : _names.Find(list)?.Inside;
        var name =
            inside?.Find(path)
            ?? _names.Find(path)
            ?? _names.All.Select(n => n.Inside?.Find(path)).FirstOrDefault(n => n is not null);
        return name?.Label ?? path.Name;
    }
}
