using System.Globalization;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Grids;

/// <summary>Derives the grid of a table from the edges of its cells (排表).</summary>
public sealed class GridMaking
{
    /// <summary>Edges nearer than this are one edge, in millimetres: nobody draws finer by hand.</summary>
    private const decimal Tolerance = 0.3m;

    private readonly Table _table;
    private readonly List<(Row Row, int Index, Filling Filling, bool Copy, bool Last)> _rows = [];
    private readonly List<List<Placed>> _placed = [];
    private readonly List<Placed> _hanging = [];
    private readonly List<GridFault> _faults = [];
    private readonly WidthFaults _widths = new();

    private GridMaking(Table table, Filling filling)
    {
        _table = table;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            Expand(table.Rows[i], i, filling);
        }
    }

    /// <summary>The grid; null when the table cannot be drawn.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filling">What is filled in; it decides how often rows are repeated.</param>
    /// <param name="faults">Everything that is wrong.</param>
    public static Grid? Make(Table table, Filling filling, out IReadOnlyList<GridFault> faults)
    {
        var making = new GridMaking(table, filling);
        making.Place();
        faults = making._faults;
        return faults.Count == 0 ? making.Whole() : null;
    }

    private void Expand(Row row, int index, Filling filling)
    {
        if (row.Repeat is null)
        {
            _rows.Add((row, index, filling, false, false));
            return;
        }
        var items = filling.Rows(row.Repeat);
        var count = Math.Min(row.Max ?? int.MaxValue, Math.Max(row.Min, items.Count));
        for (var i = 0; i < count; i++)
        {
            _rows.Add((row, index, i < items.Count ? items[i] : filling.EmptyRow(), i > 0, i == count - 1));
        }
    }

    private void Place()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            _hanging.RemoveAll(h => h.Until <= i);
            var cells = Row(i, out var wrong);
            _widths.Add(i, wrong, i + _rows[i].Row.Cells.Select(c => Down(c, i)).Append(1).Max());
            _placed.Add(cells);
            _hanging.AddRange(cells.Where(c => c.Until > i + 1));
        }
        Blame();
        _faults.AddRange(_widths.Told.Select(w => new GridFault(_rows[w.Row].Index, w.Sentence)));
        foreach (var cell in _hanging.Where(h => h.Until > _rows.Count))
        {
            _faults.Add(
                new GridFault(_rows[cell.Row].Index, $"这一格要占 {cell.Until - cell.Row} 行，但下面没有那么多行。")
            );
        }
    }

    /// <summary>Several rows that do not fit under cells of one row: that row is to be mended.</summary>
    private void Blame()
    {
        foreach (var cells in _placed.SelectMany(r => r).Where(c => c.Until > c.Row + 1).GroupBy(c => c.Row))
        {
            var until = Math.Min(cells.Max(c => c.Until), _rows.Count);
            var beneath = Enumerable.Range(cells.Key + 1, until - cells.Key - 1).ToHashSet();
            if (beneath.Select(b => _rows[b].Index).Distinct().Count() > 1)
            {
                var from = Mm(cells.Min(c => c.Left));
                var to = Mm(cells.Max(c => c.Right));
                _widths.Blame(
                    cells.Key,
                    beneath,
                    $"占多行的格从 {from}排到 {to}，下面 {beneath.Count} 行都接不上，请核对这一行各格的宽度。"
                );
            }
        }
    }

    private List<Placed> Row(int i, out IReadOnlyList<string> wrong)
    {
        var (row, _, filling, copy, _) = _rows[i];
        var cells = Beginning(row, filling, copy).ToList();
        var taken = _hanging.Sum(h => h.Right - h.Left);
        var shared = cells.Count(c => c.Cell.Width is null);
        var left = _table.Width - taken - cells.Sum(c => c.Width ?? 0);
        if (shared > 0 && left <= 0)
        {
            wrong = [$"这一行没有宽度留给未写 width 的格：表宽 {Mm(_table.Width)}，已占 {Mm(_table.Width - left)}。"];
            return [];
        }
        var found = new List<string>();
        wrong = found;
        var placed = new List<Placed>();
        var x = 0m;
        foreach (var (cell, width, own) in cells)
        {
            x = Free(x);
            var right = x + (width ?? left / shared);
            if (_hanging.Any(h => h.Left < right - Tolerance && h.Right > x + Tolerance))
            {
                found.Add($"从 {Mm(x)} 到 {Mm(right)} 的一格与上面占多行的格重叠。");
            }
            placed.Add(new Placed(cell, own, i, x, right, i + Down(cell, i)));
            x = right;
        }
        x = Free(x);
        if (Math.Abs(x - _table.Width) > 2 * Tolerance)
        {
            found.Add($"各格宽度合计 {Mm(x)}，表宽是 {Mm(_table.Width)}，请使两者相等。");
        }
        return placed;
    }

    /// <summary>The cells that begin in the row, those of lists side by side; one that spans all copies begins in the first only.</summary>
    private static IEnumerable<(Cell Cell, decimal? Width, Filling Filling)> Beginning(
        Row row,
        Filling filling,
        bool copy
    )
    {
        foreach (var cell in row.Cells.Where(c => !copy || c.Rows != 0))
        {
            if (cell.Each is null)
            {
                yield return (cell, cell.Width, filling);
                continue;
            }
            var items = filling.Rows(cell.Each);
            IReadOnlyList<Filling> shown = items.Count > 0 ? items : [filling.EmptyRow()];
            foreach (var item in shown)
            {
                yield return (cell, cell.Width / shown.Count, item);
            }
        }
    }

    private int Down(Cell cell, int i)
    {
        if (cell.Rows > 0)
        {
            return cell.Rows;
        }
        var last = _rows.FindIndex(i, r => r.Last);
        return last < 0 ? _rows.Count - i : last - i + 1;
    }

    /// <summary>The next edge to the right at which no cell hangs down from above.</summary>
    private decimal Free(decimal x)
    {
        while (_hanging.FirstOrDefault(h => Math.Abs(h.Left - x) <= Tolerance) is { } hanging)
        {
            x = hanging.Right;
        }
        return x;
    }

    private Grid Whole()
    {
        var edges = new List<decimal> { 0, _table.Width };
        foreach (var edge in _placed.SelectMany(r => r).SelectMany(c => new[] { c.Left, c.Right }))
        {
            if (!edges.Any(e => Math.Abs(e - edge) <= Tolerance))
            {
                edges.Add(edge);
            }
        }
        edges.Sort();
        int At(decimal edge) => edges.FindIndex(e => Math.Abs(e - edge) <= Tolerance);
        return new Grid(
            [.. edges.Zip(edges.Skip(1), (a, b) => b - a)],
            [
                .. _placed.Select(
                    (cells, i) =>
                        new GridRow(
                            _rows[i].Row,
                            [
                                .. cells.Select(c => new GridCell(
                                    c.Cell,
                                    c.Filling,
                                    At(c.Left),
                                    At(c.Right) - At(c.Left),
                                    c.Until - c.Row,
                                    c.Right - c.Left
                                )),
                            ]
                        )
                ),
            ]
        );
    }

    private static string Mm(decimal width) => width.ToString("0.#", CultureInfo.InvariantCulture) + " 毫米";

    private sealed record Placed(Cell Cell, Filling Filling, int Row, decimal Left, decimal Right, int Until);
}
