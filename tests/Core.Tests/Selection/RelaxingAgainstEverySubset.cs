using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class RelaxingAgainstEverySubset
{
    private static readonly int s_pools = Tries.Of(2_000);

    private static IEnumerable<(Pool Pool, NoFeasibleList Outcome, Oracle Oracle)> Infeasible() =>
        Enumerable
            .Range(0, s_pools)
            .Select(seed => RandomPools.Of(seed, 9))
            .Select(pool => (pool, outcome: Selecting.Propose(pool) as NoFeasibleList, new Oracle(pool)))
            .Where(one => one.outcome is not null)!;

    private static string Key(RuleName rule) => $"{rule.RuleId}/{rule.Group}";

    [Fact]
    public void Drops_are_all_smallest_sets_of_rules_without_which_a_list_exists()
    {
        var larger = 0;
        foreach (var (_, outcome, oracle) in Infeasible())
        {
            var lists = oracle.Askable();
            var broken = lists
                .Select(list => Enumerable.Range(0, oracle.Rules.Length).Where(r => oracle.Miss(list, r) > 0).ToArray())
                .ToList();
            var fewest = broken.Count == 0 ? 0 : broken.Min(set => set.Length);
            var expected = broken
                .Where(set => set.Length == fewest)
                .Select(set => string.Join(' ', set.Select(oracle.Key)))
                .Distinct()
                .Order(StringComparer.Ordinal);
            var actual = outcome
                .Relaxation.Drops.Select(set => string.Join(' ', set.Select(Key)))
                .Order(StringComparer.Ordinal);
            Assert.Equal(expected, actual);
            Assert.True(outcome.Relaxation.Complete);
            larger += fewest > 1 ? 1 : 0;
        }

        Assert.True(larger > Tries.Of(20));
    }

    [Fact]
    public void Shortfalls_are_all_ways_to_miss_the_rules_by_the_fewest_persons()
    {
        foreach (var (_, outcome, oracle) in Infeasible())
        {
            var misses = oracle
                .Askable()
                .Select(list => Enumerable.Range(0, oracle.Rules.Length).Select(r => oracle.Miss(list, r)).ToArray())
                .ToList();
            var fewest = misses.Count == 0 ? 0 : misses.Min(way => way.Sum());
            var expected = misses
                .Where(way => way.Sum() == fewest)
                .Select(way => string.Join(' ', way.Select((n, r) => n > 0 ? $"{oracle.Key(r)}:{n} " : "")))
                .Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .Distinct()
                .Order(StringComparer.Ordinal);
            var actual = outcome
                .Relaxation.Shortfalls.Select(way =>
                    string.Join(' ', way.Select(one => $"{Key(one.Rule)}:{one.Persons}"))
                )
                .Order(StringComparer.Ordinal);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void The_longest_list_under_all_rules_is_true()
    {
        foreach (var (pool, outcome, oracle) in Infeasible())
        {
            Assert.Equal(oracle.Largest(), outcome.Relaxation.LargestSize);
            Assert.NotEmpty(outcome.Relaxation.Sentences);
            Assert.Equal(
                pool.Size == SizeMode.Exactly && pool.Candidates.Count < pool.Seats,
                outcome.Relaxation.Drops.Count == 0
            );
        }
    }
}
