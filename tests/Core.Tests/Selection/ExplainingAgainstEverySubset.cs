using System.Numerics;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class ExplainingAgainstEverySubset
{
    private static readonly int s_pools = Tries.Of(1_500);

    private static IEnumerable<(Pool Pool, Proposal Proposal, Oracle Oracle, int Best)> Proposals() =>
        Enumerable
            .Range(0, s_pools)
            .Select(seed => RandomPools.Of(seed, 10))
            .Select(pool => (pool, proposal: Selecting.Propose(pool) as Proposal, oracle: new Oracle(pool)))
            .Where(one => one.proposal is not null)
            .Select(one => (one.pool, one.proposal!, one.oracle, one.oracle.Best()!.Value));

    private static string Key(RuleName rule) => $"{rule.RuleId}/{rule.Group}";

    [Fact]
    public void Displaced_are_exactly_those_above_the_last_listed_who_are_not_listed()
    {
        foreach (var (_, proposal, oracle, best) in Proposals())
        {
            var last = oracle.Count - 1 - BitOperations.TrailingZeroCount(best);
            var expected = Enumerable.Range(0, last).Where(i => (best & oracle.Bit(i)) == 0).Select(oracle.Id);
            Assert.Equal(expected, proposal.Displaced.Select(displaced => displaced.Id));
        }
    }

    [Fact]
    public void A_named_rule_is_one_whose_removal_admits_the_person_and_no_such_rule_is_left_out()
    {
        foreach (var (_, proposal, oracle, best) in Proposals())
        {
            foreach (var displaced in proposal.Displaced)
            {
                var i = Enumerable.Range(0, oracle.Count).Single(at => oracle.Id(at) == displaced.Id);
                var lists = oracle.With(i, best);
                var all = Enumerable.Range(0, oracle.Rules.Length).ToList();
                Assert.DoesNotContain(lists, list => oracle.Meets(list));
                var single = all.Where(r => lists.Any(list => oracle.Meets(list, [r]))).ToList();
                var named = displaced.By.Select(rule => all.Single(r => oracle.Key(r) == Key(rule.Rule))).ToList();
                if (single.Count > 0)
                {
                    Assert.Equal(DisplacementKind.AnyOfThese, displaced.Kind);
                    Assert.Equal(single, named);
                    continue;
                }

                Assert.Equal(DisplacementKind.AllOfThese, displaced.Kind);
                Assert.Contains(lists, list => oracle.Meets(list, named));
                foreach (var spared in named)
                {
                    Assert.DoesNotContain(lists, list => oracle.Meets(list, named.Where(r => r != spared)));
                }
            }
        }
    }

    [Fact]
    public void The_counts_of_a_displacement_are_true()
    {
        foreach (var (pool, proposal, oracle, best) in Proposals())
        {
            foreach (var displaced in proposal.Displaced)
            {
                var i = Enumerable.Range(0, oracle.Count).Single(at => oracle.Id(at) == displaced.Id);
                var above = oracle.Ids(best & ~((oracle.Bit(i) << 1) - 1)).ToHashSet();
                var facts = pool.Candidates.Where(one => above.Contains(one.Id)).Select(one => one.Facts).ToList();
                foreach (var rule in displaced.By)
                {
                    var r = Enumerable.Range(0, oracle.Rules.Length).Single(at => oracle.Key(at) == Key(rule.Rule));
                    var (definition, group) = oracle.Rules[r];
                    var listed = facts.Count(own =>
                        definition.Predicate.Where.All(want => want.Value.Contains(own[want.Key]))
                        && (group is null || own[definition.GroupBy!] == group)
                    );
                    Assert.Equal(listed, rule.Listed);
                    Assert.Equal(proposal.List.Count - facts.Count, rule.PlacesLeft);
                    Assert.Contains($"名单已有{listed}人", rule.Sentence, StringComparison.Ordinal);
                    if (displaced.Kind == DisplacementKind.AnyOfThese)
                    {
                        var least = oracle
                            .With(i, best)
                            .Where(list => oracle.Meets(list, [r]))
                            .Min(list => oracle.Miss(list, r));
                        Assert.Equal(least, rule.MissedBy);
                    }
                }
            }
        }
    }

    [Fact]
    public void Empty_places_name_every_rule_without_which_the_list_is_longer()
    {
        var named = 0;
        foreach (var (pool, proposal, oracle, best) in Proposals())
        {
            var size = BitOperations.PopCount((uint)best);
            Assert.Equal(pool.Seats - size, proposal.Unfilled?.Seats ?? 0);
            if (size == pool.Seats)
            {
                continue;
            }

            var longer = oracle.Askable().Where(list => BitOperations.PopCount((uint)list) > size).ToList();
            var expected = Enumerable
                .Range(0, oracle.Rules.Length)
                .Where(r => longer.Any(list => oracle.Meets(list, [r])))
                .Select(oracle.Key)
                .ToList();
            Assert.Equal(expected, proposal.Unfilled!.By.Select(Key));
            named += expected.Count;
        }

        Assert.True(named > Tries.Of(20));
    }
}
