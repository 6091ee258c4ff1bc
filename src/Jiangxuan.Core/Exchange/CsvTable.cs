namespace Jiangxuan.Core.Exchange;

/// <summary>A comma-separated file that was read.</summary>
/// <param name="Header">Its first row.</param>
/// <param name="Rows">The other rows; each has as many cells as the header.</param>
public sealed record CsvTable(CsvRow Header, IReadOnlyList<CsvRow> Rows);

/// <summary>A row of a comma-separated file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells as text.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
