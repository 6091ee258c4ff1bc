using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// Whether bounds on columns and on rows (sums of columns) can hold together over the rationals, in exact integers:
/// the general simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006). Bounds may be
/// changed at any time; the tableau stays and the next check starts from where the last one ended.
/// </summary>
/// <remarks>
/// Variables 0..columns-1 are the columns, then one per row. Each basic variable is a row of the tableau,
/// <c>Den[i] · basic[i] = Σ Cell[i][j] · free[j]</c> with a positive denominator. Free variables always stand at whole
/// numbers. With machine integers an overflow throws and the caller starts again with unlimited ones.
/// </remarks>
internal sealed class Simplex<T>
    where T : IBinaryInteger<T>
{
    private readonly T[][] cell;
    private readonly T[] den;
    private readonly T[] top;
    private readonly int[] basic;
    private readonly int[] free;
    private readonly T[] at;
    private readonly T[] low;
    private readonly T[] high;
    private readonly bool[] hasLow;
    private readonly bool[] hasHigh;
    private readonly int columns;

    internal Simplex(Rows rows)
    {
        columns = rows.Columns;
        var count = rows.Coefficients.Length;
        cell = [.. rows.Coefficients.Select(row => row.Select(T.CreateChecked).ToArray())];
        den = [.. Enumerable.Repeat(T.One, count)];
        top = [.. Enumerable.Repeat(T.Zero, count)];
        at = [.. Enumerable.Repeat(T.Zero, columns)];
        free = [.. Enumerable.Range(0, columns)];
        basic = [.. Enumerable.Range(columns, count)];
        low = new T[columns + count];
        high = new T[columns + count];
        hasLow = new bool[columns + count];
        hasHigh = new bool[columns + count];
    }

    /// <summary>Rows that were part of the last contradiction.</summary>
    internal HashSet<int> Core { get; } = [];

    internal (T Low, T High) BoundsOf(int variable) => (low[variable], high[variable]);

    internal void Bound(int variable, T from, bool hasFrom, T to, bool hasTo)
    {
        (low[variable], hasLow[variable]) = (from, hasFrom);
        (high[variable], hasHigh[variable]) = (to, hasTo);
    }

    /// <summary>Yes: all bounds hold together. No: they cannot, and <see cref="Core"/> has grown by the rows at fault.</summary>
    internal Verdict Check(Meter meter)
    {
        Settle();
        while (true)
        {
            if (!meter.Spend())
            {
                return Verdict.Unknown;
            }

            var (row, rising) = Violated();
            if (row < 0)
            {
                return Verdict.Yes;
            }

            var column = Room(row, rising);
            if (column < 0)
            {
                Blame(row);
                return Verdict.No;
            }

            Pivot(row, column, (rising ? low : high)[basic[row]]);
        }
    }

    /// <summary>The value of a column after a yes, as a whole part and whether there is a rest.</summary>
    internal (T Floor, bool Whole)[] Values()
    {
        var values = new (T, bool)[columns];
        for (var j = 0; j < free.Length; j++)
        {
            if (free[j] < columns)
            {
                values[free[j]] = (at[j], true);
            }
        }

        for (var i = 0; i < basic.Length; i++)
        {
            if (basic[i] < columns)
            {
                var (floor, rest) = T.DivRem(top[i], den[i]);
                values[basic[i]] = (T.IsNegative(rest) ? floor - T.One : floor, T.IsZero(rest));
            }
        }

        return values;
    }

    private void Settle()
    {
        for (var j = 0; j < free.Length; j++)
        {
            var variable = free[j];
            var value = at[j];
            value = hasLow[variable] && value < low[variable] ? low[variable] : value;
            value = hasHigh[variable] && value > high[variable] ? high[variable] : value;
            if (value != at[j])
            {
                var step = value - at[j];
                at[j] = value;
                for (var i = 0; i < top.Length; i++)
                {
                    top[i] += cell[i][j] * step;
                }
            }
        }
    }

    // Always the smallest variable, in and out (Bland): cannot cycle.
    private (int Row, bool Rising) Violated()
    {
        var (found, rising) = (-1, false);
        for (var i = 0; i < basic.Length; i++)
        {
            var variable = basic[i];
            if (found >= 0 && variable > basic[found])
            {
                continue;
            }

            if (hasLow[variable] && top[i] < low[variable] * den[i])
            {
                (found, rising) = (i, true);
            }
            else if (hasHigh[variable] && top[i] > high[variable] * den[i])
            {
                (found, rising) = (i, false);
            }
        }

        return (found, rising);
    }

    private int Room(int row, bool rising)
    {
        var found = -1;
        for (var j = 0; j < free.Length; j++)
        {
            var factor = cell[row][j];
            if (T.IsZero(factor) || (found >= 0 && free[j] > free[found]))
            {
                continue;
            }

            var up = T.IsPositive(factor) == rising;
            var variable = free[j];
            if (up ? !hasHigh[variable] || at[j] < high[variable] : !hasLow[variable] || at[j] > low[variable])
            {
                found = j;
            }
        }

        return found;
    }

    private void Blame(int row)
    {
        Add(basic[row]);
        for (var j = 0; j < free.Length; j++)
        {
            if (!T.IsZero(cell[row][j]))
            {
                Add(free[j]);
            }
        }

        void Add(int variable)
        {
            if (variable >= columns)
            {
                Core.Add(variable - columns);
            }
        }
    }

    private void Pivot(int row, int column, T target)
    {
        var entering = Solved(cell[row], den[row], column);
        den[row] = T.Abs(cell[row][column]);
        cell[row] = entering;
        (basic[row], free[column]) = (free[column], basic[row]);
        at[column] = target;
        for (var i = 0; i < basic.Length; i++)
        {
            var factor = cell[i][column];
            if (i == row || T.IsZero(factor))
            {
                top[i] = i == row ? Sum(i) : top[i];
                continue;
            }

            var common = Divisor(factor, den[row]);
            var (keep, take) = (den[row] / common, factor / common);
            var own = cell[i];
            for (var j = 0; j < own.Length; j++)
            {
                own[j] = j == column ? take * entering[j] : (keep * own[j]) + (take * entering[j]);
            }

            den[i] *= keep;
            Reduce(i);
            top[i] = Sum(i);
        }
    }

    private static T[] Solved(T[] row, T den, int column)
    {
        var positive = T.IsPositive(row[column]);
        var solved = new T[row.Length];
        for (var j = 0; j < row.Length; j++)
        {
            var value = j == column ? den : -row[j];
            solved[j] = positive ? value : -value;
        }

        return solved;
    }

    private void Reduce(int i)
    {
        var common = den[i];
        var own = cell[i];
        for (var j = 0; j < own.Length && common != T.One; j++)
        {
            common = Divisor(common, own[j]);
        }

        if (common == T.One)
        {
            return;
        }

        den[i] /= common;
        for (var j = 0; j < own.Length; j++)
        {
            own[j] /= common;
        }
    }

    private T Sum(int i)
    {
        var sum = T.Zero;
        var own = cell[i];
        for (var j = 0; j < own.Length; j++)
        {
            if (!T.IsZero(own[j]))
            {
                sum += own[j] * at[j];
            }
        }

        return sum;
    }

    private static T Divisor(T a, T b)
    {
        (a, b) = (T.Abs(a), T.Abs(b));
        while (!T.IsZero(b))
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
