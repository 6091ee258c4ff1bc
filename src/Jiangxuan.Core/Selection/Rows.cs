using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// The requirements as linear rows over "how many of each class are listed". Row 0 is the size of the list, row r+1 is
/// requirement r. With a known size, a share of the list or the places is a whole number of persons; otherwise the
/// share is cross-multiplied over the classes.
/// </summary>
internal sealed class Rows
{
    private Rows(BigInteger[][] coefficients, RowBounds bounds, BigInteger[] units)
    {
        Coefficients = coefficients;
        Bounds = bounds;
        Units = units;
    }

    /// <summary>Row, column.</summary>
    internal BigInteger[][] Coefficients { get; }

    internal RowBounds Bounds { get; }

    /// <summary>What one person more or fewer of those counted changes in the row.</summary>
    internal BigInteger[] Units { get; }

    internal int Columns => Coefficients[0].Length;

    /// <summary>Rows for a list of exactly this size.</summary>
    internal static Rows OfSize(Composition composition, int seats, int size) =>
        Build(composition, seats, size, size, size);

    /// <summary>Rows for a list of any size between the two, both inclusive.</summary>
    internal static Rows OfSizes(Composition composition, int seats, int smallest, int largest) =>
        Build(composition, seats, null, smallest, largest);

    private static Rows Build(Composition composition, int seats, int? size, int smallest, int largest)
    {
        var count = composition.Requirements.Count + 1;
        var coefficients = new BigInteger[count][];
        var units = new BigInteger[count];
        var bounds = new RowBounds(new BigInteger?[count], new BigInteger?[count]);
        coefficients[0] = [.. Enumerable.Repeat(BigInteger.One, composition.Classes)];
        units[0] = 1;
        bounds.Low[0] = smallest;
        bounds.High[0] = largest;
        for (var r = 0; r < count - 1; r++)
        {
            var requirement = composition.Requirements[r];
            var rule = requirement.Rule;
            var share = requirement.Share;
            int? limit =
                rule.Limit is CountLimit || rule.Base is SeatsBase ? requirement.LimitOf(seats)
                : rule.Base is ListBase && size is { } known ? requirement.LimitOf(known)
                : null;
            units[r + 1] = limit is null ? share.Whole : 1;
            coefficients[r + 1] =
            [
                .. Enumerable
                    .Range(0, composition.Classes)
                    .Select(c =>
                        (composition.Counted[c][r] ? units[r + 1] : 0)
                        - (limit is null && composition.Based[c][r] ? share.Part : 0)
                    ),
            ];
            (rule.Op == RuleOp.AtLeast ? bounds.Low : bounds.High)[r + 1] = limit ?? 0;
        }

        return new Rows(coefficients, bounds, units);
    }

    /// <summary>The same rows with one more column per requirement: by how many persons it may be missed.</summary>
    internal Rows WithShortfalls(Composition composition)
    {
        var extra = Coefficients.Length - 1;
        var coefficients = Coefficients
            .Select((row, i) => row.Concat(Enumerable.Range(1, extra).Select(r => r == i ? Slack(r) : 0)).ToArray())
            .Append([.. Enumerable.Repeat(BigInteger.Zero, Columns), .. Enumerable.Repeat(BigInteger.One, extra)])
            .ToArray();
        var bounds = new RowBounds([.. Bounds.Low, 0], [.. Bounds.High, null]);
        return new Rows(coefficients, bounds, [.. Units, 1]);

        BigInteger Slack(int r) => composition.Requirements[r - 1].Rule.Op == RuleOp.AtLeast ? Units[r] : -Units[r];
    }
}

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
