using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class SelectingAgainstEverySubset
{
    private static readonly int s_pools = Tries.Of(2_000);

    // What a solver says about a pool: the list, or null for "there is none".
    private static IReadOnlyList<string>? Solved(Pool pool) =>
        Selecting.Propose(pool) switch
        {
            Proposal proposal => proposal.List,
            NoFeasibleList => null,
            var other => throw new Xunit.Sdk.XunitException($"Neither a list nor a proof that there is none: {other}"),
        };

    private static List<int> Disagreements(Func<Pool, IReadOnlyList<string>?> solver, Func<Pool, bool>? only = null) =>
        [
            .. Enumerable
                .Range(0, s_pools)
                .Where(seed => only?.Invoke(RandomPools.Of(seed)) ?? true)
                .Where(seed =>
                {
                    var pool = RandomPools.Of(seed);
                    var oracle = new Oracle(pool);
                    var expected = oracle.Best() is { } best ? oracle.Ids(best) : null;
                    var actual = solver(pool);
                    return expected is null || actual is null
                        ? expected is not null || actual is not null
                        : !expected.SequenceEqual(actual);
                }),
        ];

    [Fact]
    public void Propose_on_random_pools_gives_the_best_list_or_proves_there_is_none()
    {
        Assert.Empty(Disagreements(Solved));
    }

    [Fact]
    public void The_random_pools_are_of_every_sort()
    {
        var outcomes = Enumerable.Range(0, s_pools).Select(seed => Selecting.Propose(RandomPools.Of(seed))).ToList();
        var proposals = outcomes.OfType<Proposal>().ToList();
        Assert.True(outcomes.OfType<NoFeasibleList>().Count() > Tries.Of(300), "infeasible");
        Assert.True(proposals.Count(proposal => proposal.Displaced.Count > 0) > Tries.Of(300), "displacing");
        Assert.True(proposals.Count(proposal => proposal.Unfilled is not null) > Tries.Of(50), "shorter");
        Assert.True(
            proposals.Count(proposal => proposal.SoftBound?.Entering.Count > 0) > Tries.Of(50),
            "softly different"
        );
        Assert.True(proposals.SelectMany(proposal => proposal.Displaced).Count(Joint) > Tries.Of(50), "joint");

        static bool Joint(Displacement displacement) => displacement.Kind == DisplacementKind.AllOfThese;
    }

    // Takes everyone in turn whom no at-most rule forbids yet: the mistake this part exists to avoid.
    private static IReadOnlyList<string>? Greedy(Pool pool)
    {
        var oracle = new Oracle(pool);
        var list = 0;
        var atMost = Enumerable.Range(0, oracle.Rules.Length).Where(r => oracle.Rules[r].Rule.Op == RuleOp.AtMost);
        for (var (i, listed) = (0, 0); i < oracle.Count && listed < pool.Seats; i++)
        {
            if (atMost.All(r => oracle.Miss(list | oracle.Bit(i), r) == 0))
            {
                list |= oracle.Bit(i);
                listed++;
            }
        }

        return oracle.Meets(list) ? [.. oracle.Ids(list)] : null;
    }

    [Fact]
    public void A_greedy_solver_is_caught_by_the_same_comparison()
    {
        Assert.True(Disagreements(Greedy).Count > s_pools / 10);
        var single = Disagreements(Greedy, pool => pool.Rules.Count == 1 && pool.Rules[0].Op == RuleOp.AtMost);
        Assert.True(
            single.Count < s_pools / 10,
            "greedy is nearly right for one at-most rule, so it is a fair opponent"
        );
    }

    [Fact]
    public void Every_rule_of_every_strength_is_reported_as_it_is()
    {
        for (var seed = 0; seed < s_pools; seed++)
        {
            var pool = RandomPools.Of(seed);
            if (Selecting.Propose(pool) is not Proposal proposal)
            {
                continue;
            }

            var oracle = new Oracle(pool, RuleStrength.Emphasis);
            var subset = Enumerable
                .Range(0, oracle.Count)
                .Where(i => proposal.List.Contains(oracle.Id(i)))
                .Sum(oracle.Bit);
            Assert.Equal(oracle.Rules.Length, proposal.Rules.Count);
            for (var r = 0; r < oracle.Rules.Length; r++)
            {
                var standing = proposal.Rules[r];
                Assert.Equal(oracle.Key(r), $"{standing.Rule.RuleId}/{standing.Rule.Group}");
                Assert.Equal(oracle.Miss(subset, r) == 0, standing.Met);
                var over = standing.Count - standing.Limit;
                var miss = Math.Max(0, oracle.Rules[r].Rule.Op == RuleOp.AtMost ? over : -over);
                Assert.Equal(oracle.Miss(subset, r), miss);
            }
        }
    }

    [Fact]
    public void In_principle_rules_never_displace_and_their_list_is_shown()
    {
        for (var seed = 0; seed < s_pools; seed++)
        {
            var pool = RandomPools.Of(seed);
            if (Selecting.Propose(pool) is not Proposal proposal)
            {
                continue;
            }

            if (pool.Rules.All(rule => rule.Strength != RuleStrength.InPrinciple))
            {
                Assert.Null(proposal.SoftBound);
                continue;
            }

            var oracle = new Oracle(pool, RuleStrength.InPrinciple);
            var expected = oracle.Best() is { } best ? oracle.Ids(best).ToList() : null;
            Assert.Equal(expected, proposal.SoftBound!.List);
            Assert.Equal(expected?.Except(proposal.List) ?? [], proposal.SoftBound.Entering);
            Assert.Equal(expected is null ? [] : proposal.List.Except(expected), proposal.SoftBound.Leaving);
        }
    }
}
