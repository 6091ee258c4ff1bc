using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A unit chooses, ranks and reports its nominees within its quota (推荐、排序、报送).</summary>
public static class Ranking
{
    /// <summary>Quota of a unit, from its group or its own override.</summary>
    public static (int? Min, int Max, UnitGroup Group) Quota(World world, string unit)
    {
        var u = world.Edition.Unit(unit);
        var group = world.Notice.UnitGroups.Single(g => g.Id == u.Group);
        return (group.Min, group.MaxOf.TryGetValue(unit, out var own) ? own : group.Max ?? int.MaxValue, group);
    }

    /// <summary>Places of the quota taken by persons on earlier, frozen rounds who are still in the course.</summary>
    public static int Taken(World world, string stage, string unit) =>
        Lists
            .Rounds(world, stage, unit)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy))
            .Count(c => c.Withdrawn is null && Standing.Failure(world.Notice, c) is null);

    /// <summary>Saves a draft order; over the quota it is refused already here.</summary>
    public static Decision Draft(World world, Act act, string stage, string unit, IReadOnlyList<string> order)
    {
        if (Check(world, act, stage, unit, order) is { } no)
        {
            return no;
        }

        var round = Lists.CurrentRound(world, stage, unit);
        return new ListDrafted(Listing.Of(stage, unit, round), stage, unit, round, Items(order));
    }

    /// <summary>
    /// Freezes the ranking. Below the lower bound, or with nobody (放弃), it needs a reason; a person failing an in-principle
    /// rule needs a written justification first.
    /// </summary>
    public static Decision Decide(World world, Act act, string stage, string unit, IReadOnlyList<string> order)
    {
        if (Check(world, act, stage, unit, order) is { } no)
        {
            return no;
        }

        var (min, _, group) = Quota(world, unit);
        var total = Taken(world, stage, unit) + order.Count;
        if (min > total && string.IsNullOrWhiteSpace(act.Reason))
        {
            return new Refusal(
                total == 0
                    ? "没有选择任何人选即为放弃推荐，请写明理由。"
                    : $"名额下限为{min}名，现有{total}名。少于下限请写明理由。",
                group.Source.ToString(),
                "reason"
            );
        }

        foreach (var id in order)
        {
            if (Knowing.Unjustified(world, id, stage, act.Day) is [var rule, ..])
            {
                return new Refusal(
                    $"{world.Get<Candidacy>(id).Name}不符合原则性要求“{rule.Says}”，须先书写推荐说明。",
                    rule.Source.ToString(),
                    $"reason.{rule.Id}"
                );
            }
        }

        var round = Lists.CurrentRound(world, stage, unit);
        return new ListDecided(
            Listing.Of(stage, unit, round),
            stage,
            unit,
            round,
            Items(order),
            ImmutableDictionary<string, string>.Empty,
            act.Reason,
            ImmutableDictionary<string, Value>.Empty
        );
    }

    /// <summary>Reports the ranked persons to the office; everybody else of the unit who had submitted is not listed.</summary>
    public static Decision Report(
        World world,
        Act act,
        string stage,
        string unit,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        var s = (RecommendStage)world.Notice.Stage(stage);
        if (Guards.InTime(world, stage, act.At) is { } late)
        {
            return late;
        }

        var ranked = Lists
            .Rounds(world, s.Of!, unit)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy))
            .Where(c =>
                c.Withdrawn is null && Standing.Failure(world.Notice, c) is null && !c.Outcomes.ContainsKey(stage)
            )
            .ToList();
        if (ranked.Count == 0)
        {
            return new Refusal("没有可以报送的人选：请先确定推荐排序。", s.Source.ToString());
        }

        if (ranked.FirstOrDefault(c => !Standing.In(world.Notice, c, stage)) is { } waiting)
        {
            var where = string.Join(
                "、",
                Standing.Of(world.Notice, waiting).Select(id => world.Notice.Stage(id).Label)
            );
            return new Refusal(
                $"{waiting.Name}还处于“{where}”环节，全部人选办结后才能一次性报送。",
                s.Source.ToString()
            );
        }

        if (Asking.Missing(world.Notice, s.Asks, answers, act.Day) is { } gap)
        {
            return gap with { Clause = s.Source.ToString() };
        }

        var listed = ranked.Select(c => c.Id).ToHashSet();
        var dropped = world
            .All<Candidacy>()
            .Where(c => c.Unit == unit && c.Receipt is not null && !listed.Contains(c.Id))
            .Where(c => Standing.Of(world.Notice, c).Count > 0 && !c.Outcomes.ContainsKey(stage))
            .ToImmutableDictionary(c => c.Id, _ => "推荐单位择优后未列入推荐人选");
        var round = Lists.CurrentRound(world, stage, unit);
        return new ListDecided(
            Listing.Of(stage, unit, round),
            stage,
            unit,
            round,
            Items([.. ranked.Select(c => c.Id)]),
            dropped,
            act.Reason,
            Asking.Only(s.Asks, answers)
        );
    }

    /// <summary>Places on a list in the given order, ranked from 1.</summary>
    internal static ImmutableList<ListItem> Items(IReadOnlyList<string> order) =>
        [.. order.Select((id, index) => new ListItem(id, index + 1))];

    private static Refusal? Check(World world, Act act, string stage, string unit, IReadOnlyList<string> order)
    {
        var s = world.Notice.Stage(stage);
        if (Guards.InTime(world, stage, act.At) is { } late)
        {
            return late;
        }

        if (order.Distinct().Count() != order.Count)
        {
            return new Refusal("同一人选被排了两次，请检查推荐顺序。", s.Source.ToString(), "order");
        }

        var (_, max, group) = Quota(world, unit);
        var taken = Taken(world, stage, unit);
        if (taken + order.Count > max)
        {
            return new Refusal(
                $"超出名额：{world.Edition.Unit(unit).Name}最多推荐{max}名，{(taken > 0 ? $"已推荐{taken}名，" : "")}本次选择了{order.Count}名。请减少{taken + order.Count - max}名。",
                group.Source.ToString(),
                "order"
            );
        }

        foreach (var id in order)
        {
            if (Guards.Stands(world, id, stage) is { } no)
            {
                return no;
            }

            if (world.Get<Candidacy>(id).Unit != unit)
            {
                return new Refusal("所选人选不属于本单位。", group.Source.ToString(), "order");
            }
        }

        return null;
    }
}
