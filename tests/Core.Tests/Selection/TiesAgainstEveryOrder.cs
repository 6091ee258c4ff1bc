using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class TiesAgainstEveryOrder
{
    [Fact]
    public void On_random_pools_a_tie_is_reported_exactly_when_its_order_changes_the_outcome()
    {
        var (undecided, proposed) = (0, 0);
        for (var seed = 0; seed < Tries.Of(600); seed++)
        {
            var random = new Random(seed);
            var pool = RandomPools.Of(seed, 6);
            pool = pool with { Candidates = [.. pool.Candidates.Select(one => one with { Score = random.Next(3) })] };
            var lists = Orders(pool)
                .Select(order => (order, list: Best(pool, order)))
                .Where(pair => pair.list is not null)
                .ToList();
            switch (Selecting.Propose(pool))
            {
                case Proposal proposal:
                    proposed++;
                    Assert.All(lists, pair => Assert.Equal(proposal.List, pair.list));
                    break;
                case TiesUndecided outcome:
                    undecided++;
                    foreach (var tie in outcome.OpenTies)
                    {
                        var apart = lists
                            .GroupBy(pair => string.Join(' ', pair.order.Where(id => !tie.Ids.Contains(id))))
                            .ToList();
                        Assert.Contains(apart, same => Distinct(same.Select(pair => pair.list!)) > 1);
                        Assert.Equal(
                            tie.AcrossTheCut,
                            apart.Any(same =>
                                Distinct(same.Select(pair => pair.list!.Order(StringComparer.Ordinal))) > 1
                            )
                        );
                    }

                    break;
                case NoFeasibleList:
                    Assert.Empty(lists);
                    break;
                case var other:
                    Assert.Fail($"unexpected {other}");
                    break;
            }
        }

        Assert.True(
            undecided > Tries.Of(100) && proposed > Tries.Of(80),
            $"{undecided} undecided, {proposed} proposed"
        );

        static int Distinct(IEnumerable<IEnumerable<string>> lists) =>
            lists.Select(list => string.Join(' ', list)).Distinct().Count();
    }

    private static IReadOnlyList<string>? Best(Pool pool, IReadOnlyList<string> order)
    {
        var apart = pool.Candidates.Select(one => one with { Score = -Array.IndexOf([.. order], one.Id) });
        var oracle = new Oracle(pool with { Candidates = [.. apart] });
        return oracle.Best() is { } best ? [.. oracle.Ids(best)] : null;
    }

    // Every ranking in which equal scores come in some order.
    private static IEnumerable<IReadOnlyList<string>> Orders(Pool pool)
    {
        IEnumerable<string[]> orders =
        [
            [],
        ];
        foreach (var group in pool.Candidates.GroupBy(one => one.Score).OrderByDescending(group => group.Key))
        {
            var ids = group.Select(one => one.Id).ToArray();
            orders = orders
                .SelectMany(order => Permutations(ids).Select(next => (string[])[.. order, .. next]))
                .ToList();
        }

        return orders;
    }

    private static IEnumerable<string[]> Permutations(string[] ids) =>
        ids.Length == 0
            ?
            [
                [],
            ]
            : ids.SelectMany(first =>
                Permutations([.. ids.Where(id => id != first)]).Select(rest => (string[])[first, .. rest])
            );
}
