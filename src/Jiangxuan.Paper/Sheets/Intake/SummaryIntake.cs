using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>What a unit's filled summary says (读入结果): drafts of candidacies, and everything that is to be mended.</summary>
/// <param name="Sheet">Name of the sheet that was read.</param>
/// <param name="Part">Where it stands in the file.</param>
/// <param name="HeadRow">Last row of its heads, from 1.</param>
/// <param name="Rows">A draft for every person, in the unit's order, which is that of its priority.</param>
/// <param name="Problems">What concerns the table as a whole: columns that are missing or unknown.</param>
public sealed record SummaryIntake(
    string Sheet,
    string Part,
    int HeadRow,
    IReadOnlyList<IntakeRow> Rows,
    IReadOnlyList<IntakeProblem> Problems
)
{
    /// <summary>All problems, those of the table first, then row by row.</summary>
    public IEnumerable<IntakeProblem> All => Problems.Concat(Rows.SelectMany(r => r.Problems));
}

/// <summary>One person of the list.</summary>
/// <param name="Number">Row of the sheet, from 1.</param>
/// <param name="Values">What could be read, by fact; text that could not is kept as such.</param>
/// <param name="Others">What could not be taken into a fact (merged columns, computed ones), by heading, for whoever completes the draft.</param>
/// <param name="Problems">What is to be mended or looked at.</param>
public sealed record IntakeRow(
    int Number,
    IReadOnlyDictionary<string, Value> Values,
    IReadOnlyDictionary<string, string> Others,
    IReadOnlyList<IntakeProblem> Problems
);

/// <summary>One thing to mend in the unit's file.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Column">Column, from 0; null when there is no such column.</param>
/// <param name="Label">Heading.</param>
/// <param name="Shown">What stands there; an ID number is hidden.</param>
/// <param name="Sentence">What is wrong and what to do, in Chinese.</param>
public sealed record IntakeProblem(int Row, int? Column, string Label, string Shown, string Sentence)
{
    /// <summary>Whether it must be mended; if not, somebody should look at it.</summary>
    public Severity Severity { get; init; } = Severity.Fault;

    /// <summary>Where it stands, as the unit sees it: <c>第5行C列</c>.</summary>
    public string Place =>
        Column is { } column ? $"第{SheetText.Of(Row)}行{CellName.Letters(column)}列" : $"第{SheetText.Of(Row)}行";

    /// <summary>The whole as one line.</summary>
    public override string ToString() => $"{Place}“{Label}”{(Shown.Length > 0 ? $"填的是“{Shown}”" : "")}：{Sentence}";
}
