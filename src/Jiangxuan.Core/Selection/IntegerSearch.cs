using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>A search over whole numbers that keeps the last solution and the last contradiction.</summary>
internal interface IIntegerSearch
{
    /// <summary>The last solution, per column.</summary>
    int[] Witness { get; }

    /// <summary>Rows that make the last "no": they contradict each other whatever the other rows say.</summary>
    IReadOnlySet<int> Core { get; }

    /// <summary>Whether whole numbers between the bounds (inclusive) meet all rows.</summary>
    Verdict Ask(int[] lower, int[] upper, RowBounds bounds);
}

/// <summary>Whole-number search: the simplex, and where it answers with a broken number, both sides of it (branch and bound).</summary>
internal sealed class IntegerSearch<T>(Rows rows, Meter meter) : IIntegerSearch
    where T : IBinaryInteger<T>
{
    private readonly Simplex<T> simplex = new(rows);
    private readonly int[] order = BranchingOrder(rows);

    public int[] Witness { get; private set; } = [];

    public IReadOnlySet<int> Core => simplex.Core;

    public Verdict Ask(int[] lower, int[] upper, RowBounds bounds)
    {
        simplex.Forget();
        for (var j = 0; j < lower.Length; j++)
        {
            simplex.Bound(j, Limits(lower[j], upper[j]));
        }

        for (var i = 0; i < bounds.Low.Length; i++)
        {
            simplex.Bound(lower.Length + i, Limits(bounds.Low[i], bounds.High[i]));
        }

        for (var i = 0; i < rows.Tallies.Length; i++)
        {
            simplex.Bound(lower.Length + bounds.Low.Length + i, Limits(null, null));
        }

        return Branch();
    }

    private Verdict Branch()
    {
        var open = new Stack<Side>();
        while (true)
        {
            var verdict = simplex.Check(meter);
            if (verdict == Verdict.Unknown)
            {
                return verdict;
            }

            if (verdict == Verdict.Yes)
            {
                var values = simplex.Values();
                var at = Array.FindIndex(order, variable => !values[variable].Whole);
                if (at < 0)
                {
                    Witness = [.. values.Take(rows.Columns).Select(value => int.CreateChecked(value.Floor))];
                    return Verdict.Yes;
                }

                var broken = order[at];
                var limits = simplex.BoundsOf(broken);
                open.Push(new Side(broken, limits, values[broken].Floor + T.One, false));
                simplex.Bound(broken, limits with { High = values[broken].Floor, HasHigh = true });
            }
            else if (!Turn(open))
            {
                return Verdict.No;
            }
        }
    }

    // To the other side of the last branch that has one; false when all sides are contradictions.
    private bool Turn(Stack<Side> open)
    {
        while (open.TryPop(out var side))
        {
            if (!side.Turned)
            {
                simplex.Bound(side.Variable, side.Limits with { Low = side.Above, HasLow = true });
                open.Push(side with { Turned = true });
                return true;
            }

            simplex.Bound(side.Variable, side.Limits);
        }

        return false;
    }

    // Shortfalls, the size of the list, the tallies, the other rows (all whole numbers too), and last the single classes.
    private static int[] BranchingOrder(Rows rows)
    {
        var (columns, bounded) = (rows.Columns, rows.Coefficients.Length);
        return
        [
            .. Enumerable.Range(rows.Classes, columns - rows.Classes),
            columns,
            .. Enumerable.Range(columns + bounded, rows.Tallies.Length),
            .. Enumerable.Range(columns + 1, bounded - 1),
            .. Enumerable.Range(0, rows.Classes),
        ];
    }

    private static Simplex<T>.Limits Limits(BigInteger? low, BigInteger? high) =>
        new(T.CreateChecked(low ?? 0), low is not null, T.CreateChecked(high ?? 0), high is not null);

    private readonly record struct Side(int Variable, Simplex<T>.Limits Limits, T Above, bool Turned);
}
