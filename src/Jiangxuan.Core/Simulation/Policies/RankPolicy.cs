using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>A unit ranks its best within the quota once its people are settled, or on the last day that leaves time for the rest.</summary>
internal sealed class RankPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        foreach (var unit in city.World.Edition.Units)
        {
            var standing = city.In(stage.Id).Where(c => Lists.Holder(stage, c) == unit.Id).ToList();
            if (
                standing.Count == 0
                || !IsTime(city, stage, unit.Id)
                || (Lists.Rounds(city.World, stage.Id, unit.Id).Count > 0 && !LastCall(city, stage))
            )
            {
                continue;
            }

            var actor = city.Cast.OfUnit(city.Notice, unit, stage);
            var best = standing
                .OrderByDescending(c => city.Of(c).Skill)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .ToList();
            var all = best.Select(c => c.Id).ToList();
            if (Ranking.MayDraft(city.World, city.Day, stage.Id, unit.Id, all) is not null)
            {
                city.Refused(actor, "超出名额排序", (w, act) => Ranking.Draft(w, act, stage.Id, unit.Id, all));
            }

            var chosen = Within(city, stage, unit.Id, best);
            if (chosen.Count == 0 && Lists.Rounds(city.World, stage.Id, unit.Id).Count > 0)
            {
                continue;
            }

            foreach (var c in chosen)
            {
                Justify(city, stage, actor, c);
            }

            var order = chosen.Select(c => c.Id).ToList();
            city.Do(actor, "草拟排序", (w, act) => Ranking.Draft(w, act, stage.Id, unit.Id, order));
            city.Do(
                actor,
                "确定排序",
                (w, act) => Ranking.Decide(w, act, stage.Id, unit.Id, order),
                Reason(city, stage, unit.Id, order)
            );
        }
    }

    /// <summary>The best that quota and caps admit, going down the order; a bound in principle is kept too.</summary>
    private static List<Candidacy> Within(SimulatedCity city, Stage stage, string unit, List<Candidacy> best)
    {
        var max = Ranking.Quota(city.World, unit).Max ?? int.MaxValue;
        var principle = Ranking.Quota(city.World, unit).Group.Strength != RuleStrength.Must;
        var chosen = new List<Candidacy>();
        foreach (var c in best)
        {
            string[] more = [.. chosen.Append(c).Select(x => x.Id)];
            if (
                !(principle && more.Length > max)
                && Ranking.MayDraft(city.World, city.Day, stage.Id, unit, more) is null
            )
            {
                chosen.Add(c);
            }
        }

        return chosen;
    }

    private static string? Reason(SimulatedCity city, Stage stage, string unit, IReadOnlyList<string> order) =>
        Ranking.MayDecide(city.World, city.Day, stage.Id, unit, order, null) is not { Field: "reason" } ? null
        : order.Count < Ranking.Quota(city.World, unit).Min ? "符合条件的人选不足，宁缺毋滥"
        : "人选业绩突出，经集体研究确定";

    /// <summary>The last day, on which those who came after the ranking get a round of their own.</summary>
    private static bool LastCall(SimulatedCity city, Stage stage) =>
        city.Schedule.IsDue(stage.Id) && city.Day == city.Schedule.LatestEnd(stage.Id);

    private static bool IsTime(SimulatedCity city, Stage stage, string unit) =>
        city.Schedule.IsDue(stage.Id)
            ? city.Day >= city.Schedule.Start(stage.Id, unit)
                && (city.Works && Settled.Before(city, stage, unit) && Settled.Applied(city, unit))
                || city.Works && city.Day >= city.Schedule.End(stage.Id, unit)
                || city.Day >= city.Schedule.LatestEnd(stage.Id)
            : city.Works && Settled.Before(city, stage, unit) && Settled.Applied(city, unit);

    private static void Justify(SimulatedCity city, Stage stage, Actor actor, Candidacy c)
    {
        foreach (var rule in Knowing.Unjustified(city.World, c.Id, stage.Id, city.Day))
        {
            city.Do(
                actor,
                $"为{c.Name}书写推荐说明",
                (w, act) =>
                    Applying.Contest(w, act, c.Id, rule.Id, "该同志业绩突出、群众公认，经研究予以推荐，请审查。")
            );
        }
    }
}
