using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Shortlists and decisions on lists (入围、审定).</summary>
public static class Approving
{
    /// <summary>Proposes the shortlist, chosen by people within the decided size.</summary>
    public static Decision Shortlist(World world, string stage, IReadOnlyList<string> chosen)
    {
        var s = (ProposeStage)world.Notice.Stage(stage);
        if (chosen.Count == 0)
        {
            return new Refusal("请至少选择一名入围人选。", s.Source.ToString(), "chosen");
        }

        if (chosen.Distinct().Count() != chosen.Count)
        {
            return new Refusal("同一人选被选了两次。", s.Source.ToString(), "chosen");
        }

        var taken = Lists.Rounds(world, stage, Lists.City).Where(l => l.Decided).Sum(l => l.Items.Count);
        if (taken + chosen.Count > s.Size)
        {
            return new Refusal(
                $"入围人选最多{s.Size}名，选择了{taken + chosen.Count}名。",
                s.Source.ToString(),
                "chosen"
            );
        }

        return chosen.Select(id => Guards.Stands(world, id, stage)).FirstOrDefault(r => r is not null) is { } no
            ? no
            : List(world, stage, chosen, ImmutableDictionary<string, string>.Empty, null, null);
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
        IReadOnlyDictionary<string, string> reasons
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

        var order = Order(world, s.Of, kept);
        return List(world, stage, order, dropped.ToImmutable(), act.Reason, null);
    }

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
        string stage,
        IReadOnlyList<string> order,
        ImmutableDictionary<string, string> dropped,
        string? note,
        string? working
    )
    {
        var round = Lists.CurrentRound(world, stage, Lists.City);
        return new ListDecided(
            Listing.Of(stage, Lists.City, round),
            stage,
            Lists.City,
            round,
            Ranking.Items(order),
            dropped,
            note,
            ImmutableDictionary<string, Value>.Empty,
            working
        );
    }
}
