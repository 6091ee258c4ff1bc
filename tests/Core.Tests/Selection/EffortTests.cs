using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>
/// How many steps of the solver an answer costs, counted and never timed: what is known already is not searched again. A number that falls is
/// written down here; one that rises has to be explained.
/// </summary>
public sealed class EffortTests
{
    private const long Enough = 100_000;

    [Theory]
    [InlineData(0, 40, 1268)]
    [InlineData(40, 40, 1119)]
    [InlineData(80, 40, 1395)]
    public void Small_pools_with_every_kind_of_rule(int from, int count, long steps) =>
        Assert.Equal(steps, Enumerable.Range(from, count).Sum(seed => Steps(RandomPools.Of(seed))));

    [Fact]
    public void A_pool_of_middling_size_where_many_are_passed_over()
    {
        var random = new Random(11);
        var candidates = Enumerable.Range(0, 120).Select(i => RandomPools.Candidate(random, i, 1_000 - i)).ToList();
        CompositionRule[] rules =
        [
            Given.Rule("a", RuleOp.AtLeast, new PercentLimit(60), Predicate.Of("sector", "A")),
            Given.Rule("b", RuleOp.AtMost, new PercentLimit(12.5m), Predicate.Of("sector", "B")),
            Given.Rule("h", RuleOp.AtMost, new PercentLimit(20), Predicate.Of("head", "是")) with
            {
                Base = new PredicateBase(Predicate.Of("sector", "A", "C")),
            },
            Given.Rule("x", RuleOp.AtMost, new PercentLimit(55), Predicate.Everybody) with
            {
                GroupBy = "county",
            },
            Given.Rule("soft", RuleOp.AtMost, new CountLimit(3), Predicate.Of("head", "是"), RuleStrength.InPrinciple),
        ];
        long[] steps =
        [
            Steps(Given.Pool(30, candidates, rules)),
            Steps(Given.Pool(30, candidates, rules, SizeMode.AtMost)),
            Steps(Given.Pool(70, candidates, rules)),
            Steps(Given.Pool(70, candidates, rules, SizeMode.AtMost)),
        ];
        Assert.Equal([140, 183, 201, 334], steps);
    }

    // The smallest budget with the answer that an ample one gives.
    private static long Steps(Pool pool)
    {
        var whole = Said(pool, Enough);
        var (less, enough) = (-1L, Enough);
        while (less + 1 < enough)
        {
            var probe = (less + enough) / 2;
            (less, enough) = Said(pool, probe) == whole ? (less, probe) : (probe, enough);
        }

        return enough;
    }

    private static string Said(Pool pool, long steps) =>
        string.Join('\n', PoolText.Lines(PoolAnswer.To(Selecting.Propose(pool, steps))));
}
