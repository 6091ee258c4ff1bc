using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation.Filling;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>What an inspector or auditor concludes of a person: facts determined, judgements ticked, justifications decided.</summary>
internal static class Concluding
{
    private const int Tries = 40;

    /// <summary>The conclusion; a failing one names its rule.</summary>
    public static Conclusion For(SimulatedCity city, Stage stage, Candidacy c, Applicant a)
    {
        var determined = Determined(city, stage, a);
        var conclusion = new Conclusion
        {
            Pass = true,
            Text = city.Chance.Pick(Inventing.Phrases.Inspections),
            Determined = determined,
            Accepted = c
                .Justifications.Where(j => stage is QualifyStage && j.Value.Accepted is null)
                .ToDictionary(j => j.Key, _ => a.Fate != Fate.Contests),
        };
        conclusion = conclusion with { Judged = Ticking.Favourable(city, stage, c, conclusion) };
        if (a is { Fate: Fate.FailsAudit, Rule: not null } && stage is QualifyStage)
        {
            return Redrawn(city, stage, c, conclusion, v => v.Rule.Id == a.Rule && v.Verdict != Verdict.Fails);
        }

        var fails =
            city.Notice.Rules.Any(r => r.Strength == RuleStrength.Must)
            && (
                a.Fate == Fate.FailsAudit && stage is QualifyStage
                || a.Fate == Fate.FailsInspection
                    && stage is InspectStage
                    && stage.Level == Level.City
                    && Refilling.Replaceable(city, stage)
            );
        return fails
            ? Failing(city, stage, c, conclusion)
            : Redrawn(city, stage, c, conclusion, v => v.Verdict == Verdict.Fails && v.Rule.Strength.Binds());
    }

    /// <summary>A failing conclusion: on the first judgement asked here that fails a binding rule when answered the other way; else on any binding rule.</summary>
    private static Conclusion Failing(SimulatedCity city, Stage stage, Candidacy c, Conclusion conclusion)
    {
        var (judged, broken) = Ticking.Breaking(city, stage, c, conclusion);
        var rule = broken ?? city.Notice.Rules.First(r => r.Strength == RuleStrength.Must);
        return conclusion with
        {
            Pass = false,
            Rule = rule.Id,
            Text = "经核查，申报的主要业绩缺少原始凭证，与实际情况不符，不予通过。",
            Judged = judged,
        };
    }

    /// <summary>Determines facts anew while a rule that rests on them comes out wrong.</summary>
    private static Conclusion Redrawn(
        SimulatedCity city,
        Stage stage,
        Candidacy c,
        Conclusion conclusion,
        Func<RuleVerdict, bool> wrong
    )
    {
        var inventing = new Inventing(city, city.Of(c).Person, city.Chance);
        for (var i = 0; i < Tries; i++)
        {
            var keys = Inspecting
                .Preview(city.World, c.Id, stage.Id, conclusion, city.Day)
                .Rules.Where(wrong)
                .SelectMany(v => v.Tree.Uses)
                .Where(conclusion.Determined.ContainsKey)
                .ToHashSet();
            if (keys.Count == 0)
            {
                break;
            }

            var again = new Dictionary<string, Value>(conclusion.Determined);
            foreach (var key in keys.Order(StringComparer.Ordinal))
            {
                again[key] = inventing.Of(city.Notice.Fact(key), free: true);
            }

            conclusion = conclusion with { Determined = again };
        }

        return conclusion;
    }

    private static Dictionary<string, Value> Determined(SimulatedCity city, Stage stage, Applicant a)
    {
        var inventing = new Inventing(city, a.Person, city.Chance);
        return Inspecting
            .Determines(stage)
            .Select(city.Notice.Fact)
            .ToDictionary(f => f.Key, f => Determining.Of(city, f, a) ?? inventing.Of(f));
    }
}
