namespace Jiangxuan.SelectionOracle;

/// <summary>Answers made wrong on purpose: the comparison must notice each.</summary>
internal static class Spoiling
{
    private const string Swapped = "one person of the list swapped";
    private const string Denied = "a list denied";
    private const string Claimed = "a list claimed where there is none";
    private const string Fewer = "one person of the list left out";
    private const string Counted = "a count of a rule one too high";
    private const string Longest = "the longest list one person longer";
    private const string Rules = "one rule too many to drop";
    private const string Persons = "one person too many short";

    internal static IReadOnlyList<string> Names { get; } =
    [Swapped, Denied, Claimed, Fewer, Counted, Longest, Rules, Persons];

    internal static IEnumerable<(string Name, AnswerFile Answer)> Of(PoolFile pool, AnswerFile answer)
    {
        if (answer.List is { } list)
        {
            var none = new RelaxationFile([], [], 0);
            yield return (Denied, answer with { Outcome = "infeasible", List = null, Relaxation = none });
            yield return (Fewer, answer with { List = [.. list.Skip(1)] });
            yield return (
                Counted,
                answer with
                {
                    Rules = [answer.Rules[0] with { N = answer.Rules[0].N + 1 }, .. answer.Rules.Skip(1)],
                }
            );
            // In order of rank again: the list must be found wrong for whom it has, not for how it stands.
            var outside = pool.Candidates.Select(one => one.Id).Except(list).ToList();
            if (outside.Count > 0)
            {
                yield return (
                    Swapped,
                    answer with
                    {
                        List = [.. list.Skip(1).Append(outside[0]).Order(StringComparer.Ordinal)],
                    }
                );
            }
        }
        else if (answer.Relaxation is { } relaxation)
        {
            var anyone = pool.Candidates.Select(one => one.Id).Order(StringComparer.Ordinal).Take(pool.Seats);
            yield return (Claimed, answer with { Outcome = "proposed", List = [.. anyone] });
            yield return (
                Longest,
                answer with
                {
                    Relaxation = relaxation with { LargestSize = relaxation.LargestSize + 1 },
                }
            );
            if (relaxation.Drops.Count > 0)
            {
                var (drops, ways) = (relaxation.Drops, relaxation.Shortfalls);
                var more = relaxation with
                {
                    Drops =
                    [
                        [.. drops[0], drops[0][0]],
                        .. drops.Skip(1),
                    ],
                };
                yield return (Rules, answer with { Relaxation = more });
                var one = ways[0][0];
                var shorter = relaxation with
                {
                    Shortfalls =
                    [
                        [one with { Persons = one.Persons + 1 }, .. ways[0].Skip(1)],
                        .. ways.Skip(1),
                    ],
                };
                yield return (Persons, answer with { Relaxation = shorter });
            }
        }
    }
}
