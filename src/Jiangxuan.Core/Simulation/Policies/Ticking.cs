using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// How simulated auditors answer human judgements: such that the rules hold, which is yes for 业绩突出 and no for 有违法行为; the other
/// way only where somebody is to fail.
/// </summary>
internal static class Ticking
{
    private const int Most = 10;

    /// <summary>The judgements asked here without which a rule cannot be told, all in the person's favour.</summary>
    public static IReadOnlyDictionary<string, bool> Favourable(
        SimulatedCity city,
        Stage stage,
        Candidacy c,
        Conclusion conclusion
    )
    {
        var asked = JudgedHere.In(city.Notice, stage).Select(j => j.Judged.Id).ToHashSet();
        var ticks = Verdicts(city, stage, c, conclusion)
            .Where(v => v.Verdict == Verdict.CannotTell)
            .SelectMany(v => v.Tree.Missing)
            .Where(asked.Contains)
            .Distinct()
            .ToDictionary(id => id, _ => true);
        foreach (var rule in Failing(city, stage, c, conclusion with { Judged = ticks }))
        {
            ticks = Turned(city, stage, c, conclusion with { Judged = ticks }, rule);
        }

        return ticks;
    }

    /// <summary>The answers with the first judgement turned that fails a binding rule, and that rule; the same answers and null when none does.</summary>
    public static (IReadOnlyDictionary<string, bool> Judged, Rule? Rule) Breaking(
        SimulatedCity city,
        Stage stage,
        Candidacy c,
        Conclusion conclusion
    )
    {
        foreach (var id in conclusion.Judged.Keys.Order(StringComparer.Ordinal))
        {
            var turned = new Dictionary<string, bool>(conclusion.Judged) { [id] = !conclusion.Judged[id] };
            var broken = Failing(city, stage, c, conclusion with { Judged = turned })
                .FirstOrDefault(r => r.Strength == RuleStrength.Must && Judges(city, r, id));
            if (broken is not null)
            {
                return (turned, broken);
            }
        }

        return (conclusion.Judged, null);
    }

    /// <summary>The answers with as few of the rule's judgements turned as let it hold while no other rule fails for it.</summary>
    private static Dictionary<string, bool> Turned(
        SimulatedCity city,
        Stage stage,
        Candidacy c,
        Conclusion conclusion,
        Rule rule
    )
    {
        var own = conclusion.Judged.Keys.Where(id => Judges(city, rule, id)).Take(Most).ToList();
        var before = Failing(city, stage, c, conclusion).Count;
        foreach (var chosen in Enumerable.Range(1, (1 << own.Count) - 1).OrderBy(n => int.PopCount(n)))
        {
            var turned = conclusion.Judged.ToDictionary(
                j => j.Key,
                j => own.IndexOf(j.Key) is >= 0 and var at && (chosen & (1 << at)) != 0 ? !j.Value : j.Value
            );
            var failing = Failing(city, stage, c, conclusion with { Judged = turned });
            if (failing.Count < before && !failing.Contains(rule))
            {
                return turned;
            }
        }

        return conclusion.Judged.ToDictionary();
    }

    private static bool Judges(SimulatedCity city, Rule rule, string id) =>
        JudgedHere.Of(city.Notice, rule).Any(j => j.Id == id);

    private static List<Rule> Failing(SimulatedCity city, Stage stage, Candidacy c, Conclusion conclusion) =>
        [
            .. Verdicts(city, stage, c, conclusion)
                .Where(v => v.Verdict == Verdict.Fails && v.Rule.Strength.Binds())
                .Select(v => v.Rule),
        ];

    private static IReadOnlyList<RuleVerdict> Verdicts(
        SimulatedCity city,
        Stage stage,
        Candidacy c,
        Conclusion conclusion
    ) => Inspecting.Preview(city.World, c.Id, stage.Id, conclusion, city.Day).Rules;
}
