namespace Jiangxuan.Core.People.Generated;

/// <summary>
/// A small reproducible stream of chance (SplitMix64): the same seed gives the same stream on every machine and in every version.
/// For demonstration and simulation only; never for anything secret, never for drawing lots.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for each index of a seed, so that the first hundred do not depend on how many follow.</summary>
    public static SplitMix64 For(ulong seed, int index)
    {
        var outer = new SplitMix64(seed).Next();
        return new(new SplitMix64(unchecked(outer + (ulong)index)).Next());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var fair = ulong.MaxValue - ulong.MaxValue % range;
        var drawn = Next();
        while (drawn >= fair)
            drawn = Next();
        return (int)(drawn % range);
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both inclusive.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var drawn = Below(items.Sum(i => i.Weight));
        foreach (var (item, weight) in items)
        {
            if (drawn < weight)
                return item;
            drawn -= weight;
        }
        throw new InvalidOperationException("Weights do not sum up.");
    }
}
