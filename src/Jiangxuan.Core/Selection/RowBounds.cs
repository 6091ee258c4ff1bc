using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>Between what each row's sum must lie, both inclusive; null is no bound.</summary>
internal sealed record RowBounds(BigInteger?[] Low, BigInteger?[] High)
{
    /// <summary>The same with these requirements not asked for.</summary>
    internal RowBounds Without(IEnumerable<int> requirements)
    {
        var changed = Copy();
        foreach (var r in requirements)
        {
            changed.Low[r + 1] = null;
            changed.High[r + 1] = null;
        }

        return changed;
    }

    /// <summary>The same with a row's bounds moved outward by an amount.</summary>
    internal RowBounds Wider(int row, BigInteger amount)
    {
        var changed = Copy();
        changed.Low[row] -= amount;
        changed.High[row] += amount;
        return changed;
    }

    /// <summary>The same with a row's bounds replaced.</summary>
    internal RowBounds With(int row, BigInteger? low, BigInteger? high)
    {
        var changed = Copy();
        changed.Low[row] = low;
        changed.High[row] = high;
        return changed;
    }

    private RowBounds Copy() => new([.. Low], [.. High]);
}
