using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Lists by rank (按得分高低和比例提出名单): the final proposal, or a shortlist that is cut from a ranking.</summary>
public static class Proposing
{
    /// <summary>The list with reasons for everybody passed over; pure, so that the page and the act see the same.</summary>
    public static RankedOutcome Compute(World world, string stage, IReadOnlyList<TieDecision> ties)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Computing.Of(world, (ProposeStage)world.Notice.Stage(stage), ties);
    }

    /// <summary>Proposes: freezes the computed list of this round, newcomers only in a later round.</summary>
    public static Decision Propose(World world, Act act, string stage, IReadOnlyList<TieDecision> ties)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        var s = (ProposeStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Rounds.Frozen(world, stage))
        {
            return new Refusal($"{Rounds.Word(s)}已经提出。名额空出后，请先说明理由启动下一轮。", source);
        }

        var ranked = (ReviewStage)world.Notice.Stage(s.RankedBy!);
        if (Lists.StandingIn(world, ranked, Lists.City).Count > 0)
        {
            return new Refusal($"“{ranked.Label}”还没有汇总排名，不能提出{Rounds.Word(s)}。", source);
        }

        var (outcome, list) = Compute(world, stage, ties);
        if (list is not null && string.IsNullOrWhiteSpace(act.Reason) && Excess(world, act.Day, s, list) is { } due)
        {
            return due;
        }

        return list is not null
            ? Approving.List(
                world,
                act,
                stage,
                list.Items,
                LeftOut(world, s, list),
                act.Reason,
                Json.Write(list.Working),
                list.Reserve.IsEmpty
                    ? null
                    : new Resolved(null, list.Reserve, ImmutableDictionary<string, Secret>.Empty)
            )
            : Why(outcome, source);
    }

    /// <summary>
    /// What the list exceeds in principle of bounds on shared values, so that it needs a written reason; null = nothing. Bounds that bind were
    /// kept when it was computed. Runners-up are outside the list that they bind.
    /// </summary>
    public static Refusal? Excess(World world, DateOnly on, ProposeStage stage, RankedList list)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(list);
        var tiers = Places.Tiers(world.Notice, stage);
        var behind = tiers.Except(Composing.Whole(tiers));
        var persons = Lists
            .Kept(world, stage.Id, Lists.City)
            .Concat(list.Items)
            .Where(i => behind.All(t => t.Id != i.Tier))
            .Select(i => world.Get<Candidacy>(i.Candidacy));
        return SharedCap.MayDecide(world.Notice, stage.Id, Ranking.Listed(world, persons, on), null);
    }

    private static ImmutableDictionary<string, string> LeftOut(World world, ProposeStage s, RankedList list)
    {
        if (!Lists.LeavesOut(world.Notice, s))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var stays = list.Items.Select(i => i.Candidacy).Concat(list.Reserve).ToHashSet();
        return Lists
            .StandingIn(world, s, Lists.City)
            .Where(c => !stays.Contains(c.Id))
            .ToImmutableDictionary(c => c.Id, _ => $"未列入{Rounds.Word(s)}");
    }

    private static Refusal Why(ProposalOutcome outcome, string source) =>
        outcome switch
        {
            ProposalRefused refused => refused.Refusal,
            TiesUndecided undecided => new Refusal(
                $"有{undecided.OpenTies.Count}组同分尚未决定先后，请先作出决定并写明理由。",
                source,
                "ties"
            ),
            NoFeasibleList none => new Refusal(
                $"现有人选无法同时满足构成比例：{string.Join("；", none.Relaxation.Sentences)}",
                source
            ),
            ProofUnfinished unfinished => new Refusal(unfinished.Sentence, source),
            _ => throw new InvalidOperationException(outcome.GetType().Name),
        };
}
