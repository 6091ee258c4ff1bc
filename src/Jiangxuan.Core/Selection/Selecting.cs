using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>Makes the proposal (拟入选方案) from a ranking and composition rules: exact, and the same for the same pool.</summary>
public static class Selecting
{
    /// <summary>Search steps that suffice for every pool met so far, with a wide margin.</summary>
    public const long DefaultSearchSteps = 5_000_000;

    /// <summary>
    /// The lexicographically best list: going down the ranking, everyone is kept who can still be part of a list of the
    /// right size that meets all rules of strength <see cref="RuleStrength.Must"/>.
    /// </summary>
    /// <param name="pool">The ranking, the places and the rules.</param>
    /// <param name="searchSteps">Budget in solver steps; where it ends only what was proved is given.</param>
    public static ProposalOutcome Propose(Pool pool, long searchSteps = DefaultSearchSteps)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfNegative(searchSteps);
        if (PoolCheck.Of(pool) is { } fault)
        {
            return new ProposalRefused(fault);
        }

        var (ranking, misfit) = Ranking.Of(pool);
        if (misfit is not null)
        {
            return new ProposalRefused(misfit);
        }

        var meter = new Meter(searchSteps);
        var listing = Listing.Of(pool, ranking, RuleStrength.Must, meter);
        return listing switch
        {
            { Exists: Verdict.No } => new NoFeasibleList
            {
                Relaxation = Relaxing.Of(pool, listing.Composition, meter),
                TieLog = ranking.Log,
            },
            { Exists: Verdict.Unknown } => Unfinished(pool, ranking, listing, meter),
            { Walk.OpenTies.Count: > 0 } => new TiesUndecided
            {
                OpenTies = listing.Walk.OpenTies,
                TieLog = ranking.Log,
            },
            { Walk.StoppedAt: not null } => Unfinished(pool, ranking, listing, meter),
            _ => Proposed(pool, ranking, listing, meter),
        };
    }

    private static Proposal Proposed(Pool pool, Ranking ranking, Listing listing, Meter meter)
    {
        var listed = listing.Walk!.Listed.ToList();
        var standings = Standing.Of(pool, listed);
        return new Proposal
        {
            List = [.. listed.Select(i => pool.Candidates[i].Id)],
            Displaced = Explaining.Of(pool, listing),
            Rules = standings,
            SoftBound = Softly(pool, ranking, listed, standings, meter),
            Unfilled = Unfilling.Of(pool, listing, meter),
            TieLog = ranking.Log,
        };
    }

    private static ProofUnfinished Unfinished(Pool pool, Ranking ranking, Listing listing, Meter meter)
    {
        var stopped = listing.Walk?.StoppedAt is { } at ? pool.Candidates[at].Id : null;
        var steps = listing.Walk?.Steps ?? [];
        return new ProofUnfinished
        {
            ProvedListed = [.. steps.Where(step => step.Kept).Select(step => pool.Candidates[step.Candidate].Id)],
            ProvedPassedOver = [.. steps.Where(step => !step.Kept).Select(step => pool.Candidates[step.Candidate].Id)],
            StoppedAt = stopped,
            Sentence = Wording.OfUnfinished(meter, stopped),
            TieLog = ranking.Log,
        };
    }

    private static SoftBound? Softly(
        Pool pool,
        Ranking ranking,
        List<int> listed,
        IReadOnlyList<RuleStanding> standings,
        Meter meter
    )
    {
        var soft = standings.Where(standing => standing.Strength == RuleStrength.InPrinciple).ToList();
        if (soft.Count == 0)
        {
            return null;
        }

        IReadOnlyList<string> own = [.. listed.Select(i => pool.Candidates[i].Id)];
        // A list that meets them anyway is also the best of the fewer lists that do.
        if (soft.All(standing => standing.Met))
        {
            return new SoftBound(own, [], [], "原则性规则均已符合，作为硬性规则名单不变。");
        }

        var listing = Listing.Of(pool, ranking, RuleStrength.InPrinciple, meter);
        if (listing is not { Exists: Verdict.Yes, Walk: { StoppedAt: null, OpenTies.Count: 0 } walk })
        {
            var why = listing switch
            {
                { Exists: Verdict.No } => "没有符合全部规则的名单",
                { Walk.OpenTies.Count: > 0 } => "名单取决于尚未决定先后的并列人员",
                _ => "计算步数用完，没有结论",
            };
            return new SoftBound(null, [], [], $"若原则性规则作为硬性规则，{why}。");
        }

        IReadOnlyList<string> bound = [.. walk.Listed.Select(i => pool.Candidates[i].Id)];
        IReadOnlyList<string> entering = [.. bound.Except(own, StringComparer.Ordinal)];
        IReadOnlyList<string> leaving = [.. own.Except(bound, StringComparer.Ordinal)];
        return new SoftBound(bound, entering, leaving, Wording.OfSoftBound(entering, leaving, bound.Count));
    }
}
