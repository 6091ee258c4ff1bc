using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Checks;

namespace Jiangxuan.Core.Casebook;

/// <summary>
/// Clause by clause (条款对照表): what it says, where it is in the definition, and which cases hold it; a clause without a home with the
/// reason. The same for the decisions where the notice is silent.
/// </summary>
/// <param name="Clauses">In the order of the notice.</param>
/// <param name="Decisions">In the order of <c>decisions.yaml</c>.</param>
public sealed record ClauseTable(IReadOnlyList<ClauseRow> Clauses, IReadOnlyList<ClauseRow> Decisions)
{
    /// <summary>Begins the table in a programme's README.</summary>
    public const string Begin = "<!-- clauses -->";

    /// <summary>Ends it.</summary>
    public const string End = "<!-- /clauses -->";

    private const int Shown = 4;

    /// <summary>The table of a notice with its cases.</summary>
    public static ClauseTable Of(Notice notice, IReadOnlyList<CaseFile> cases)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var homes = ClauseChecks.Homes(notice);
        var decided = ClauseChecks.Decided(notice);
        return new ClauseTable(
            [
                .. notice.Clauses.Select(c => new ClauseRow(
                    c.Id,
                    c.Gist,
                    c.NoHome,
                    [.. homes[c.Id].Distinct()],
                    Cases(cases, x => x.Clauses.Contains(c.Id))
                )),
            ],
            [
                .. notice.Decisions.Select(d => new ClauseRow(
                    d.Id,
                    $"{d.Question} {d.Answer ?? "尚未决定。"}",
                    null,
                    [.. decided[d.Id].Distinct()],
                    Cases(cases, x => x.Decisions.Contains(d.Id))
                )),
            ]
        );
    }

    /// <summary>As Markdown, with the markers around it.</summary>
    public string Markdown()
    {
        var lines = new List<string> { Begin, "| 条款 | 内容 | 在定义中的位置 | 案例 |", "| --- | --- | --- | --- |" };
        lines.AddRange(Clauses.Select(Line));
        if (Decisions.Count > 0)
        {
            lines.AddRange(["", "| 决定 | 事项和决定 | 在定义中的位置 | 案例 |", "| --- | --- | --- | --- |"]);
            lines.AddRange(Decisions.Select(Line));
        }
        lines.Add(End);
        return string.Join('\n', lines);
    }

    /// <summary>The page with the table put between its markers; at its end where it has none.</summary>
    public string In(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? $"{page.TrimEnd()}\n\n{Markdown()}\n"
            : string.Concat(page.AsSpan(0, begin), Markdown(), page.AsSpan(end + End.Length));
    }

    private static string Line(ClauseRow row)
    {
        var shown = string.Join('、', row.Homes.Take(Shown).Select(h => $"`{h}`"));
        var more = row.Homes.Count > Shown ? $" 等{row.Homes.Count}处" : "";
        var home =
            row.NoHome is { } why ? $"—（{why}）"
            : shown.Length == 0 ? "—"
            : shown + more;
        var cases = row.Cases.Count == 0 ? "—" : string.Join('、', row.Cases.Select(c => $"{c.File}（{c.Count}）"));
        return $"| {row.Id} | {row.Gist.Replace("|", "／", StringComparison.Ordinal)} | {home} | {cases} |";
    }

    private static IReadOnlyList<(string File, int Count)> Cases(
        IReadOnlyList<CaseFile> files,
        Func<Case, bool> names
    ) =>
        [
            .. files
                .Select(f => (File: Path.GetFileNameWithoutExtension(f.Name), Count: f.Cases.Count(names)))
                .Where(f => f.Count > 0),
        ];
}

/// <summary>A clause, or a decision.</summary>
/// <param name="Id">Its path or id.</param>
/// <param name="Gist">What it says.</param>
/// <param name="NoHome">Why it has no home.</param>
/// <param name="Homes">Paths of the definition.</param>
/// <param name="Cases">Files of cases, each with the number of its cases that name it.</param>
public sealed record ClauseRow(
    string Id,
    string Gist,
    string? NoHome,
    IReadOnlyList<string> Homes,
    IReadOnlyList<(string File, int Count)> Cases
);
