using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Shortlists and decisions on lists (入围、审定).</summary>
public static class Approving
{
    /// <summary>
    /// Proposes the shortlist, chosen by people within its size. Where no organ decides on it, everybody else is not listed and a further
    /// round has to be opened; the number of the minutes is needed where the notice states how a meeting decides.
    /// </summary>
    public static Decision Shortlist(
        World world,
        Act act,
        string stage,
        IReadOnlyList<string> chosen,
        MeetingVotes? votes = null
    )
    {
        var s = (ProposeStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (chosen.Count == 0)
        {
            return new Refusal("请至少选择一名入围人选。", source, "chosen");
        }

        if (chosen.Distinct().Count() != chosen.Count)
        {
            return new Refusal("同一人选被选了两次。", source, "chosen");
        }

        var atOnce = Lists.LeavesOut(world.Notice, s);
        if (atOnce && Rounds.Frozen(world, stage))
        {
            return new Refusal("入围名单已经提出。名额空出后，请先说明理由启动下一轮。", source);
        }

        // Whoever withdrew or was not agreed to frees the place: without rounds persons are added directly (人选可以直接补足).
        var taken = Lists.Kept(world, stage, Lists.City).Count;
        var size = Places.Size(world, s);
        if (taken + chosen.Count > size)
        {
            return new Refusal($"入围人选最多{size}名，选择了{taken + chosen.Count}名。", source, "chosen");
        }

        if (Capped(world, act.Day, stage, chosen, act.Reason) is { } shared)
        {
            return shared;
        }

        if (s.Resolution is not null && Guards.Filled(act.Reason, "会议纪要编号", "reason") is { } empty)
        {
            return empty with { Clause = source };
        }

        if (Voting.Check(s.Resolution, votes, source) is { } lost)
        {
            return lost;
        }

        if (chosen.Select(id => Guards.Stands(world, id, stage)).FirstOrDefault(r => r is not null) is { } no)
        {
            return no;
        }

        var dropped = atOnce ? Lists.StandingIn(world, s, Lists.City).Select(c => c.Id).Except(chosen) : [];
        return List(
            world,
            act,
            stage,
            Ranking.Items(chosen),
            dropped.ToImmutableDictionary(id => id, _ => "未列入入围名单"),
            act.Reason,
            null,
            votes is null ? null : new Resolved(votes, [], ImmutableDictionary<string, Secret>.Empty)
        );
    }

    /// <summary>Why the shortlist, with those kept of earlier rounds, breaks a bound on shared values; null = it breaks none.</summary>
    public static Refusal? Capped(World world, DateOnly on, string stage, IReadOnlyList<string> chosen, string? reason)
    {
        var persons = Lists.Kept(world, stage, Lists.City).Select(i => i.Candidacy).Concat(chosen);
        var listed = Ranking.Listed(world, persons.Distinct().Select(world.Get<Candidacy>), on);
        return SharedCap.MayDecide(world.Notice, stage, listed, reason);
    }

    /// <summary>
    /// The organ decides on a list: who is kept; everybody taken off needs a reason. For a shortlist, persons who were not
    /// proposed are not listed from now on.
    /// </summary>
    public static Decision Decide(
        World world,
        Act act,
        string stage,
        IReadOnlyList<string> kept,
        IReadOnlyDictionary<string, string> reasons,
        MeetingVotes? votes = null
    )
    {
        var s = (ApproveStage)world.Notice.Stage(stage);
        var waiting = Lists.StandingIn(world, s, Lists.City).Select(c => c.Id).ToHashSet();
        if (waiting.Count == 0)
        {
            return new Refusal("没有等待审定的人选。", s.Source.ToString());
        }

        if (kept.FirstOrDefault(id => !waiting.Contains(id)) is { } stray)
        {
            return Guards.Stands(world, stray, stage)!;
        }

        if (Guards.Filled(act.Reason, "会议纪要编号或审定意见", "reason") is { } empty)
        {
            return empty with { Clause = s.Source.ToString() };
        }

        if (Voting.Check(s.Resolution, votes, s.Source.ToString()) is { } lost)
        {
            return lost;
        }

        var dropped = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var id in waiting.Except(kept).Order(StringComparer.Ordinal))
        {
            if (!reasons.TryGetValue(id, out var why) || string.IsNullOrWhiteSpace(why))
            {
                return new Refusal(
                    $"未同意{world.Get<Candidacy>(id).Name}列入名单，请写明理由。",
                    s.Source.ToString(),
                    $"reason.{id}"
                );
            }

            dropped[id] = why.Trim();
        }

        if (world.Notice.Stage(s.Of) is ProposeStage { Mode: ProposeMode.Shortlist } shortlist)
        {
            foreach (var c in Lists.StandingIn(world, shortlist, Lists.City))
            {
                dropped[c.Id] = "未列入入围名单";
            }
        }

        return List(
            world,
            act,
            stage,
            WithTiers(world, Order(world, s.Of, kept)),
            dropped.ToImmutable(),
            act.Reason,
            null,
            votes is null ? null : new Resolved(votes, [], ImmutableDictionary<string, Secret>.Empty)
        );
    }

    /// <summary>Places on a list in the given order, each with the tier for which the person stands.</summary>
    internal static ImmutableList<ListItem> WithTiers(World world, IReadOnlyList<string> order) =>
        [.. Ranking.Items(order).Select(i => i with { Tier = world.Get<Candidacy>(i.Candidacy).ProposedTier })];

    /// <summary>Persons in the order of the list that is decided on.</summary>
    internal static IReadOnlyList<string> Order(World world, string of, IReadOnlyCollection<string> persons)
    {
        var order = Lists
            .Rounds(world, of, Lists.City)
            .SelectMany(l => l.Items)
            .Select(i => i.Candidacy)
            .Distinct()
            .ToList();
        return [.. order.Where(persons.Contains), .. persons.Where(p => !order.Contains(p))];
    }

    /// <summary>A decided list of the current round.</summary>
    internal static ListDecided List(
        World world,
        Act act,
        string stage,
        ImmutableList<ListItem> items,
        ImmutableDictionary<string, string> dropped,
        string? note,
        string? working,
        Resolved? resolved = null
    )
    {
        var round = Lists.CurrentRound(world, stage, Lists.City);
        return new ListDecided(
            Listing.Of(stage, Lists.City, round),
            stage,
            Lists.City,
            round,
            items,
            dropped.Hide(act, "dropped"),
            Secret.Perhaps(note, act.Salt, "note"),
            ImmutableDictionary<string, Secret>.Empty,
            Secret.Perhaps(working, act.Salt, "working"),
            resolved
        );
    }
}
