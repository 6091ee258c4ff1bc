using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>
/// Reads what breaks ties besides indicators (优先条件): <c>id</c> and one column per rule, 是, 否, or 不详. A table for selecting will do:
/// columns that break no tie are not looked at.
/// </summary>
public static class TieRows
{
    /// <summary>Verdicts by candidate and rule, with everything wrong in the file.</summary>
    /// <param name="rule">The rule whose tie-breaks are looked for.</param>
    /// <param name="file">Name of the file in findings.</param>
    /// <param name="table">The file.</param>
    /// <param name="known">Candidates who have sheets.</param>
    public static (
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Facts,
        IReadOnlyList<Finding> Findings
    ) Read(ScoringRule rule, string file, CsvTable table, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var facts = new Dictionary<string, IReadOnlyDictionary<string, decimal>>();
        string[] rules = [.. rule.TieBreaks.OfType<TieBreak.ByRule>().Select(t => t.Rule)];
        var columns = Columns.Of(file, table, ["id", .. rules], others: true);
        var findings = new List<Finding>(columns.Findings);
        if (findings.Count > 0)
        {
            return (facts, findings);
        }

        foreach (var at in table.Rows.Select(row => new Place(row, columns)))
        {
            var verdicts = new Dictionary<string, decimal>();
            foreach (var id in rules)
            {
                if (Verdict(at[id]) is { } verdict)
                {
                    verdicts[id] = verdict;
                }
                else
                {
                    Fault(at, id, "应为是、否、不详之一。");
                }
            }

            if (!known.Contains(at["id"]))
            {
                Fault(at, "id", "没有这个人选的评分表。");
            }
            else if (!facts.TryAdd(at["id"], verdicts))
            {
                Fault(at, "id", "写了两次。");
            }
        }

        return (facts, findings);

        void Fault(Place at, string column, string reason) =>
            findings.Add(
                new Finding(
                    file,
                    at.Line,
                    at.Column(column),
                    column,
                    null,
                    Severity.Fault,
                    $"{column}为“{at[column]}”：{reason}"
                )
            );
    }

    private static decimal? Verdict(string text) =>
        text switch
        {
            "是" => TieBreak.ByRule.Holds,
            "否" => TieBreak.ByRule.Fails,
            "不详" => TieBreak.ByRule.CannotTell,
            _ => null,
        };
}
