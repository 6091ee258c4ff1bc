using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>The heads of a unit's file.</summary>
/// <param name="Sheet">The sheet they stand on.</param>
/// <param name="Last">Their last row, from 1; the list begins below.</param>
/// <param name="Columns">Where each column that was found stands, from 0.</param>
/// <param name="Unknown">Headings that belong to no column of the notice, with where they stand.</param>
/// <param name="Twice">Columns that were found again, with where they stand.</param>
internal sealed record FoundHead(
    ReadSheet Sheet,
    int Last,
    IReadOnlyDictionary<IntakeColumn, int> Columns,
    IReadOnlyList<(int Column, string Label)> Unknown,
    IReadOnlyList<(int Column, IntakeColumn Of)> Twice
);
