using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>Whole-number search: the simplex, and where it answers with a broken number, both sides of it (branch and bound).</summary>
internal sealed class IntegerSearch<T>(Rows rows, Meter meter) : IIntegerSearch
    where T : IBinaryInteger<T>
{
    private readonly Simplex<T> simplex = new(rows);

    public int[] Witness { get; private set; } = [];

    public IReadOnlySet<int> Core => simplex.Core;

    public Verdict Ask(int[] lower, int[] upper, RowBounds bounds)
    {
        simplex.Core.Clear();
        for (var j = 0; j < lower.Length; j++)
        {
            simplex.Bound(j, T.CreateChecked(lower[j]), true, T.CreateChecked(upper[j]), true);
        }

        for (var i = 0; i < bounds.Low.Length; i++)
        {
            var (low, high) = (bounds.Low[i], bounds.High[i]);
            simplex.Bound(
                lower.Length + i,
                T.CreateChecked(low ?? 0),
                low is not null,
                T.CreateChecked(high ?? 0),
                high is not null
            );
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
                var broken = Array.FindIndex(values, value => !value.Whole);
                if (broken < 0)
                {
                    Witness = [.. values.Select(value => int.CreateChecked(value.Floor))];
                    return Verdict.Yes;
                }

                var (low, high) = simplex.BoundsOf(broken);
                open.Push(new Side(broken, low, high, values[broken].Floor + T.One, false));
                simplex.Bound(broken, low, true, values[broken].Floor, true);
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
                simplex.Bound(side.Column, side.Above, true, side.High, true);
                open.Push(side with { Turned = true });
                return true;
            }

            simplex.Bound(side.Column, side.Low, true, side.High, true);
        }

        return false;
    }

    private readonly record struct Side(int Column, T Low, T High, T Above, bool Turned);
}

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
