using System.Numerics;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>
/// The selection by trying every subset: slow, short, and written without looking at how the product does it. Bit
/// <c>n-1-i</c> of a subset is the i-th best candidate, so the best list is the largest number.
/// </summary>
internal sealed class Oracle
{
    private readonly Pool pool;
    private readonly PoolCandidate[] ranked;
    private readonly int[] counted;
    private readonly int[] based;

    public Oracle(Pool pool, RuleStrength weakest = RuleStrength.Must)
    {
        this.pool = pool;
        ranked = [.. pool.Candidates.OrderByDescending(candidate => candidate.Score)];
        Rules =
        [
            .. pool
                .Rules.Where(rule => rule.Strength <= weakest)
                .SelectMany(rule =>
                    rule.GroupBy is null
                        ? [(rule, (string?)null)]
                        : pool
                            .Candidates.Select(candidate => candidate.Facts[rule.GroupBy])
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                            .Select(value => (rule, (string?)value))
                ),
        ];
        counted =
        [
            .. Rules.Select(one =>
                Mask(
                    one.Rule.Predicate,
                    candidate => one.Group is null || candidate.Facts[one.Rule.GroupBy!] == one.Group
                )
            ),
        ];
        based =
        [
            .. Rules.Select(one =>
                one.Rule.Base is PredicateBase own ? Mask(own.Predicate, _ => true) : (1 << Count) - 1
            ),
        ];
    }

    public (CompositionRule Rule, string? Group)[] Rules { get; }

    public int Count => ranked.Length;

    public string Key(int r) => $"{Rules[r].Rule.Id}/{Rules[r].Group}";

    public IEnumerable<string> Ids(int subset) => ranked.Where((_, i) => (subset & Bit(i)) != 0).Select(c => c.Id);

    public int Bit(int i) => 1 << (Count - 1 - i);

    public string Id(int i) => ranked[i].Id;

    /// <summary>By how many persons a subset misses a rule.</summary>
    public int Miss(int subset, int r)
    {
        var rule = Rules[r].Rule;
        var n = BitOperations.PopCount((uint)(subset & counted[r]));
        var size = rule.Base is SeatsBase ? pool.Seats : BitOperations.PopCount((uint)(subset & based[r]));
        var atLeast = rule.Op == RuleOp.AtLeast;
        var miss = 0;
        while (!Met(atLeast ? n + miss : n - miss))
        {
            miss++;
        }

        return miss;

        bool Met(int persons)
        {
            var (left, right) = rule.Limit switch
            {
                PercentLimit percent => (persons * 100m, percent.Percent * size),
                _ => (persons, (decimal)((CountLimit)rule.Limit).Persons),
            };
            return atLeast ? left >= right : left <= right;
        }
    }

    public bool Meets(int subset, IEnumerable<int>? without = null) =>
        Enumerable.Range(0, Rules.Length).Except(without ?? []).All(r => Miss(subset, r) == 0);

    public IEnumerable<int> OfSize(int size) =>
        Enumerable.Range(0, 1 << Count).Where(subset => BitOperations.PopCount((uint)subset) == size);

    /// <summary>The best list, or null when there is none.</summary>
    public int? Best()
    {
        var sizes = pool.Size == SizeMode.Exactly ? [pool.Seats] : Enumerable.Range(1, pool.Seats).Reverse();
        foreach (var size in sizes)
        {
            var lists = OfSize(size).Where(subset => Meets(subset)).ToList();
            if (lists.Count > 0)
            {
                return lists.Max();
            }
        }

        return null;
    }

    /// <summary>The largest size of a non-empty list that meets all rules, up to the places.</summary>
    public int Largest() =>
        Enumerable.Range(1, pool.Seats).Reverse().FirstOrDefault(size => OfSize(size).Any(subset => Meets(subset)));

    /// <summary>Lists of the best list's size with the i-th best, with the same persons above.</summary>
    public IReadOnlyList<int> With(int i, int best)
    {
        var above = ((1 << Count) - 1) & ~((Bit(i) << 1) - 1);
        return
        [
            .. OfSize(BitOperations.PopCount((uint)best))
                .Where(subset => (subset & above) == (best & above) && (subset & Bit(i)) != 0),
        ];
    }

    /// <summary>Subsets of the sizes asked for.</summary>
    public IReadOnlyList<int> Askable() =>
        pool.Size == SizeMode.Exactly
            ? [.. OfSize(pool.Seats)]
            : [.. Enumerable.Range(1, Math.Min(pool.Seats, Count)).SelectMany(OfSize)];

    private int Mask(Predicate predicate, Func<PoolCandidate, bool> also) =>
        ranked
            .Select((candidate, i) => (candidate, i))
            .Where(pair => also(pair.candidate))
            .Where(pair => predicate.Where.All(want => want.Value.Contains(pair.candidate.Facts[want.Key])))
            .Sum(pair => Bit(pair.i));
}
