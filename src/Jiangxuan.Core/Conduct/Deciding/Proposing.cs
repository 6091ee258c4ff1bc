using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// The final proposal by rank and ratio (按得分高低和比例提出候选人名单), and further rounds when places fall free.
/// Persons who already passed keep their places; the rest are filled going down the ranking.
/// </summary>
public static class Proposing
{
    /// <summary>What the selection is asked: survivors first, then everybody who stands in the stage by rank.</summary>
    public static Pool Pool(World world, string stage)
    {
        var s = (ProposeStage)world.Notice.Stage(stage);
        var kept = Survivors(world, stage);
        var waiting = Lists.StandingIn(world, s, Lists.City);
        var facts = Composing.Facts(world.Notice);
        return Composing.Pool(
            world.Notice,
            [
                .. kept.Select((c, i) => Candidate(world, c, i + 1, facts)),
                .. waiting.Select(c => Candidate(world, c, kept.Count + (c.Rank ?? int.MaxValue / 2), facts)),
            ]
        );
    }

    /// <summary>The proposal with reasons for everybody passed over; pure, so that the page and the act see the same.</summary>
    public static ProposalOutcome Compute(World world, string stage, IReadOnlyList<TieDecision> ties) =>
        Selecting.Propose(Pool(world, stage) with { TieDecisions = ties });

    /// <summary>Proposes: freezes the computed list of this round, newcomers only in a later round.</summary>
    public static Decision Propose(World world, Act act, string stage, IReadOnlyList<TieDecision> ties)
    {
        var s = (ProposeStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        var rounds = Lists.Rounds(world, stage, Lists.City);
        if (rounds is [.., { Decided: true }])
        {
            return new Refusal("候选人名单已经提出。名额空出后，请先说明理由启动下一轮。", source);
        }

        var ranked = (ReviewStage)world.Notice.Stage(s.RankedBy!);
        if (Lists.StandingIn(world, ranked, Lists.City).Count > 0)
        {
            return new Refusal($"“{ranked.Label}”还没有汇总排名，不能提出候选人名单。", source);
        }

        switch (Compute(world, stage, ties))
        {
            case Proposal proposal:
                var kept = Survivors(world, stage).Select(c => c.Id).ToHashSet();
                if (kept.FirstOrDefault(id => !proposal.List.Contains(id)) is { } lost)
                {
                    return new Refusal(
                        $"按比例要求，已经列入的{world.Get<Candidacy>(lost).Name}与其余人选无法同时满足。请由领导小组审定后处理。",
                        source
                    );
                }

                return Approving.List(
                    world,
                    stage,
                    [.. proposal.List.Where(id => !kept.Contains(id))],
                    ImmutableDictionary<string, string>.Empty,
                    act.Reason,
                    Json.Write(proposal)
                );
            case ProposalRefused refused:
                return refused.Refusal;
            case TiesUndecided undecided:
                return new Refusal(
                    $"有{undecided.OpenTies.Count}组同分尚未决定先后，请先作出决定并写明理由。",
                    source,
                    "ties"
                );
            case NoFeasibleList none:
                return new Refusal(
                    $"现有人选无法同时满足构成比例：{string.Join("；", none.Relaxation.Sentences)}",
                    source
                );
            case ProofUnfinished unfinished:
                return new Refusal(unfinished.Sentence, source);
            case var other:
                throw new InvalidOperationException(other.GetType().Name);
        }
    }

    /// <summary>Opens the next round because somebody proposed has dropped out; needs a reason.</summary>
    public static Decision OpenRound(World world, Act act, string stage)
    {
        var s = world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Lists.Rounds(world, stage, Lists.City) is not [.., { Decided: true } last])
        {
            return new Refusal("上一轮名单尚未提出，不需要启动下一轮。", source);
        }

        if (Guards.Filled(act.Reason, "启动下一轮的理由", "reason") is { } empty)
        {
            return empty with { Clause = source };
        }

        var freed = Proposed(world, stage)
            .Where(c => Standing.Failure(world.Notice, c) is not null || c.Withdrawn is not null)
            .Select(c => c.Id)
            .ToImmutableList();
        if (Survivors(world, stage).Count >= world.Notice.Tiers[0].Places)
        {
            return new Refusal("没有空出的名额，不能启动下一轮。", source);
        }

        var round = last.Round + 1;
        return new RoundOpened(Listing.Of(stage, Lists.City, round), stage, round, freed);
    }

    /// <summary>Persons proposed in any round who are still in the course, in order of rank.</summary>
    public static IReadOnlyList<Candidacy> Survivors(World world, string stage) =>
        [
            .. Proposed(world, stage)
                .Where(c => c.Withdrawn is null && Standing.Failure(world.Notice, c) is null)
                .OrderBy(c => c.Rank ?? int.MaxValue)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];

    private static IEnumerable<Candidacy> Proposed(World world, string stage) =>
        Lists
            .Rounds(world, stage, Lists.City)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => world.Get<Candidacy>(i.Candidacy));

    private static PoolCandidate Candidate(World world, Candidacy c, int rank, IReadOnlyList<string> facts)
    {
        var values = Knowing.Values(world, c);
        return new PoolCandidate
        {
            Id = c.Id,
            Rank = rank,
            Facts = facts.Where(values.ContainsKey).ToDictionary(f => f, f => Balance.Plain(values[f])),
        };
    }
}
