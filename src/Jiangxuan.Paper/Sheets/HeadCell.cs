namespace Jiangxuan.Paper.Sheets;

/// <summary>A heading where it stands: the tree of columns gives the merged cells.</summary>
/// <param name="Label">The words.</param>
/// <param name="Row">Level, from 0.</param>
/// <param name="Column">First column, from 0.</param>
/// <param name="Rows">Levels it spans; a heading without columns under it reaches down to the list.</param>
/// <param name="Columns">Columns it spans.</param>
internal sealed record HeadCell(string Label, int Row, int Column, int Rows, int Columns)
{
    /// <summary>All headings, by level and from left to right.</summary>
    public static IReadOnlyList<HeadCell> Of(IReadOnlyList<SheetColumn> columns)
    {
        var depth = columns.Max(c => c.Depth());
        var cells = new List<HeadCell>();
        Place(columns, 0, 0);
        return [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)];

        void Place(IReadOnlyList<SheetColumn> level, int row, int column)
        {
            foreach (var one in level)
            {
                var width = one.Leaves().Count();
                cells.Add(new HeadCell(one.Label, row, column, one.Columns.Count == 0 ? depth - row : 1, width));
                Place(one.Columns, row + 1, column);
                column += width;
            }
        }
    }
}
