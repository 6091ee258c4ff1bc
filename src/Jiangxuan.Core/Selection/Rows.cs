using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// The requirements as linear rows over "how many of each class are listed". Row 0 is the size of the list, row r+1 is
/// requirement r. With a known size, a share of the list or the places is a whole number of persons; otherwise the
/// share is cross-multiplied over the classes.
/// </summary>
internal sealed class Rows
{
    private Rows(BigInteger[][] coefficients, RowBounds bounds, BigInteger[] units, BigInteger[][] tallies)
    {
        Coefficients = coefficients;
        Bounds = bounds;
        Units = units;
        Tallies = tallies;
    }

    /// <summary>Row, column.</summary>
    internal BigInteger[][] Coefficients { get; }

    internal RowBounds Bounds { get; }

    /// <summary>What one person more or fewer of those counted changes in the row.</summary>
    internal BigInteger[] Units { get; }

    /// <summary>
    /// Sums without bounds that are whole numbers all the same, bases of shares first: branching on them settles a
    /// share far sooner than branching on single classes.
    /// </summary>
    internal BigInteger[][] Tallies { get; }

    internal int Columns => Coefficients[0].Length;

    /// <summary>How many of the columns are classes of candidates; the others, if any, are shortfalls.</summary>
    internal required int Classes { get; init; }

    /// <summary>Rows for a list of exactly this size.</summary>
    internal static Rows OfSize(Composition composition, int seats, int size) =>
        Build(composition, seats, size, size, size);

    /// <summary>Rows for a list of any size between the two, both inclusive.</summary>
    internal static Rows OfSizes(Composition composition, int seats, int smallest, int largest) =>
        Build(composition, seats, null, smallest, largest);

    /// <summary>By how many persons a list, given as persons per class, misses a requirement; 0 or less when it meets it.</summary>
    internal int Miss(int requirement, int[] list)
    {
        var row = requirement + 1;
        var sum = Sum(row, list);
        var outside = Bounds.Low[row] is { } low ? low - sum : sum - Bounds.High[row]!.Value;
        return (int)((outside + Units[row] - 1) / Units[row]);
    }

    /// <summary>What each row of a list comes to.</summary>
    internal BigInteger[] Sums(int[] list) =>
        [.. Enumerable.Range(0, Coefficients.Length).Select(row => Sum(row, list))];

    /// <summary>
    /// Whether a list with these sums, one person of a class put in the place of one of another, misses no row, or only
    /// this requirement and that by one person.
    /// </summary>
    internal bool MissedOnly(int requirement, BigInteger[] sums, int entering, int leaving)
    {
        for (var row = 0; row < Coefficients.Length; row++)
        {
            var sum = sums[row] + Coefficients[row][entering] - Coefficients[row][leaving];
            var slack = row == requirement + 1 ? Units[row] : 0;
            if (sum < Bounds.Low[row] - slack || sum > Bounds.High[row] + slack)
            {
                return false;
            }
        }

        return true;
    }

    private BigInteger Sum(int row, int[] list)
    {
        var sum = BigInteger.Zero;
        for (var c = 0; c < list.Length; c++)
        {
            sum += Coefficients[row][c] * list[c];
        }

        return sum;
    }

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

        return new Rows(coefficients, bounds, units, TalliesOf(composition, units)) { Classes = composition.Classes };
    }

    private static BigInteger[][] TalliesOf(Composition composition, BigInteger[] units)
    {
        var shares = Enumerable.Range(0, composition.Requirements.Count).Where(r => !units[r + 1].IsOne).ToList();
        return
        [
            .. shares
                .Select(r => composition.Based.Select(member => member[r]))
                .Concat(shares.Select(r => composition.Counted.Select(member => member[r])))
                .Select(members => members.Select(member => member ? BigInteger.One : 0).ToArray())
                .DistinctBy(row => string.Join(',', row), StringComparer.Ordinal),
        ];
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
        var tallies = Tallies.Select(row => row.Concat(Enumerable.Repeat(BigInteger.Zero, extra)).ToArray());
        return new Rows(coefficients, bounds, [.. Units, 1], [.. tallies]) { Classes = Classes };

        BigInteger Slack(int r) => composition.Requirements[r - 1].Rule.Op == RuleOp.AtLeast ? Units[r] : -Units[r];
    }
}
