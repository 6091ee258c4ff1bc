using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class BudgetTests
{
    [Fact]
    public void Whatever_the_budget_only_what_is_true_is_said()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < Tries.Of(150); seed++)
        {
            var pool = RandomPools.Of(seed);
            var whole = Selecting.Propose(pool);
            for (var steps = 0; steps < 60; steps++)
            {
                var outcome = Selecting.Propose(pool, steps);
                seen.Add(outcome.GetType().Name);
                switch (outcome, whole)
                {
                    case (ProofUnfinished part, Proposal proposal):
                        Assert.Equal(proposal.List.Take(part.ProvedListed.Count), part.ProvedListed);
                        Assert.Empty(proposal.List.Intersect(part.ProvedPassedOver));
                        Assert.Contains($"{steps}步", part.Sentence, StringComparison.Ordinal);
                        seen.Add(part.ProvedListed.Count > 0 ? "part" : "nothing");
                        break;
                    case (ProofUnfinished part, NoFeasibleList):
                        Assert.Empty(part.ProvedListed);
                        break;
                    case (Proposal less, Proposal proposal):
                        SaysNoMore(less, proposal, seen);
                        break;
                    case (NoFeasibleList less, NoFeasibleList all):
                        SaysNoMore(less.Relaxation, all.Relaxation, seen);
                        break;
                    default:
                        Assert.Fail($"{outcome} against {whole}");
                        break;
                }
            }
        }

        string[] sorts = ["part", "nothing", "cause open", "relaxation open", "Proposal", "NoFeasibleList"];
        Assert.Empty(sorts.Except(seen));
    }

    private static void SaysNoMore(Proposal less, Proposal whole, HashSet<string> seen)
    {
        Assert.Equal(whole.List, less.List);
        Assert.Equal(whole.Displaced.Count, less.Displaced.Count);
        foreach (var (part, all) in less.Displaced.Zip(whole.Displaced))
        {
            if (part.Kind == DisplacementKind.NotProved)
            {
                seen.Add("cause open");
                Assert.Empty(part.By.Select(rule => rule.Rule).Except(all.By.Select(rule => rule.Rule)));
                Assert.Contains("计算步数用完", part.Sentence, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(all.Sentence, part.Sentence);
            }
        }

        Assert.True(less.SoftBound?.List is null || less.SoftBound.List.SequenceEqual(whole.SoftBound!.List!));
    }

    private static void SaysNoMore(Relaxation less, Relaxation whole, HashSet<string> seen)
    {
        Assert.Empty(Texts(less).Except(Texts(whole)));
        Assert.True(less.LargestSize is null || less.LargestSize == whole.LargestSize);
        if (!less.Complete)
        {
            seen.Add("relaxation open");
            Assert.Contains("以上办法没有列全。", less.Sentences);
        }

        static IEnumerable<string> Texts(Relaxation one) =>
            one
                .Drops.Select(drop => "drop " + string.Join(' ', drop))
                .Concat(one.Shortfalls.Select(way => "miss " + string.Join(' ', way)));
    }

    [Fact]
    public void A_large_pool_is_settled_within_the_default_budget()
    {
        var random = new Random(3);
        var candidates = Enumerable.Range(0, 3_000).Select(i => RandomPools.Candidate(random, i, 10_000 - i)).ToList();
        CompositionRule[] rules =
        [
            Given.Rule("a", RuleOp.AtLeast, new PercentLimit(41.7m), Predicate.Of("sector", "A")),
            Given.Rule("b", RuleOp.AtMost, new PercentLimit(22.3m), Predicate.Of("sector", "B")),
            Given.Rule("h", RuleOp.AtMost, new PercentLimit(9.9m), Predicate.Of("head", "是")) with
            {
                Base = new PredicateBase(Predicate.Of("sector", "A", "C")),
            },
            Given.Rule("x", RuleOp.AtMost, new PercentLimit(50), Predicate.Everybody) with
            {
                GroupBy = "county",
            },
        ];
        var proposal = Given.Proposed(Given.Pool(400, candidates, rules));
        Assert.Equal(400, proposal.List.Count);
        Assert.All(proposal.Rules, rule => Assert.True(rule.Met));
        Assert.DoesNotContain(proposal.Displaced, displaced => displaced.Kind == DisplacementKind.NotProved);
    }
}
