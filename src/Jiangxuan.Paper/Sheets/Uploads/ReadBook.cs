namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>An uploaded workbook as far as it is looked at: the sheets that are not hidden.</summary>
/// <param name="Sheets">In the order of the tabs.</param>
public sealed record ReadBook(IReadOnlyList<ReadSheet> Sheets);

/// <summary>A sheet.</summary>
/// <param name="Name">Name on the tab.</param>
/// <param name="Part">Where it stands in the file.</param>
/// <param name="Rows">The rows in which something stands, from the top.</param>
/// <param name="Merges">The areas of merged cells.</param>
public sealed record ReadSheet(string Name, string Part, IReadOnlyList<ReadRow> Rows, IReadOnlyList<MergedArea> Merges);

/// <summary>A row in which something stands.</summary>
/// <param name="Number">As Excel counts, from 1.</param>
/// <param name="Cells">By column, from 0; only those in which something stands.</param>
public sealed record ReadRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells)
{
    /// <summary>The words of a cell, without white space around; empty when nothing stands in it.</summary>
    public string Text(int column) => Cells.TryGetValue(column, out var cell) ? cell.Text.Trim() : "";
}

/// <summary>A cell.</summary>
/// <param name="Text">What stands in it: numbers plain and in the 15 digits Excel keeps, days as <c>1983-06-05</c>, months as <c>1983-06</c>.</param>
/// <param name="Kind">What it is in the file.</param>
public sealed record ReadCell(string Text, ReadKind Kind);

/// <summary>What a cell is in the file.</summary>
public enum ReadKind
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number shown as a day or month.</summary>
    Date,

    /// <summary>A fault of a formula, <c>#REF!</c>.</summary>
    Fault,

    /// <summary>A formula whose result is not in the file.</summary>
    Uncomputed,
}

/// <summary>Merged cells; bounds inclusive.</summary>
/// <param name="Top">First row, from 1.</param>
/// <param name="Left">First column, from 0.</param>
/// <param name="Bottom">Last row.</param>
/// <param name="Right">Last column.</param>
public readonly record struct MergedArea(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Whether a cell lies inside.</summary>
    public bool Has(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}
