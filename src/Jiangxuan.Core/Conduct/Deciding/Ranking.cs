using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A unit chooses and ranks its nominees within its quota (推荐、排序).</summary>
public static class Ranking
{
    /// <summary>The quota of a unit.</summary>
    public static UnitQuota Quota(World world, string unit) => UnitQuota.Of(world.Notice, world.Edition.Unit(unit));

    /// <summary>Persons on a unit's earlier, frozen rounds who are still in the course: they have places.</summary>
    public static IReadOnlyList<Candidacy> Ranked(World world, string stage, string unit) =>
        [
            .. Lists
                .Rounds(world, stage, unit)
                .Where(l => l.Decided)
                .SelectMany(l => l.Items)
                .Select(i => world.Get<Candidacy>(i.Candidacy))
                .Where(c => c.Withdrawn is null && Standing.Failure(world.Notice, c) is null),
        ];

    /// <summary>Places of the quota that they take; channels outside the quota take none.</summary>
    public static int Taken(World world, string stage, string unit) =>
        Ranked(world, stage, unit).Count(c => Counts(world.Notice, c));

    /// <summary>Places that a draft, not decided yet, would take; whoever has left the course takes none.</summary>
    public static int Drafted(World world, string stage, string unit) =>
        Lists
            .Rounds(world, stage, unit)
            .Where(l => !l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy))
            .Count(c => Counts(world.Notice, c) && Standing.In(world.Notice, c, stage));

    /// <summary>Whether the person's channel counts in the quota.</summary>
    public static bool Counts(Notice notice, Candidacy candidacy) =>
        notice.Channels.FirstOrDefault(c => c.Id == candidacy.Channel) is not { Counts: false };

    /// <summary>Why these persons, with those of earlier rounds, break quota or caps whatever reason is given; null = they do not.</summary>
    public static Refusal? MayDraft(World world, DateOnly on, string stage, string unit, IReadOnlyList<string> order)
    {
        var list = Everybody(world, stage, unit, order);
        return Quota(world, unit).MayDraft(Nominees(world, unit, list, on))
            ?? SharedCap.MayDraft(world.Notice, stage, Listed(world, list, on));
    }

    /// <summary>Why they may not be decided by quota and caps with that written reason, or without one; null = they may.</summary>
    public static Refusal? MayDecide(
        World world,
        DateOnly on,
        string stage,
        string unit,
        IReadOnlyList<string> order,
        string? reason
    )
    {
        var list = Everybody(world, stage, unit, order);
        return Quota(world, unit).MayRecommend(Nominees(world, unit, list, on), reason)
            ?? SharedCap.MayDecide(world.Notice, stage, Listed(world, list, on), reason);
    }

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

        if (MayDecide(world, act.Day, stage, unit, order, act.Reason) is { } due)
        {
            return due;
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
            ImmutableDictionary<string, Secret>.Empty,
            Secret.Perhaps(act.Reason, act.Salt, "note"),
            ImmutableDictionary<string, Secret>.Empty
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

        foreach (var id in order)
        {
            if (Guards.Stands(world, id, stage) is { } no)
            {
                return no;
            }

            if (Lists.Holder(s, world.Get<Candidacy>(id)) != unit)
            {
                return new Refusal("所选人选不属于本单位。", s.Source.ToString(), "order");
            }
        }

        return MayDraft(world, act.Day, stage, unit, order);
    }

    /// <summary>Those of earlier rounds who are still in the course, and these.</summary>
    private static List<Candidacy> Everybody(World world, string stage, string unit, IReadOnlyList<string> order) =>
        [.. Ranked(world, stage, unit), .. order.Select(world.Get<Candidacy>)];

    private static List<Nominee> Nominees(World world, string unit, List<Candidacy> list, DateOnly on)
    {
        var extras = Quota(world, unit).Group.Extra.Where(e => e.When is not null).ToList();
        List<string> Fitting(Candidacy c) =>
            extras.Count == 0
                ? []
                :
                [
                    .. extras
                        .Where(e => e.When!.Evaluate(Knowing.Of(world, c, on)).Verdict == Verdict.Holds)
                        .Select(e => e.Id),
                ];
        return [.. list.Select(c => new Nominee(c.Id, Counts(world.Notice, c), Fitting(c)))];
    }

    /// <summary>The persons as caps on shared values see them.</summary>
    internal static List<Listed> Listed(World world, IEnumerable<Candidacy> list, DateOnly on) =>
        world.Notice.Caps.Count == 0
            ? []
            : [.. list.Select(c => new Listed(c.Name, Knowing.Of(world, c, on), world.Edition.NameOf(c.Unit)))];
}
