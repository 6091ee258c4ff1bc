using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// The equations of the simplex in exact integers. Variables 0..columns-1 are the columns, then one per row. Each basic
/// variable is a row of the tableau, <c>Denominator[i] · Basic[i] = Σ Cell[i][j] · Free[j]</c> with a positive
/// denominator. Free variables always stand at whole numbers.
/// </summary>
/// <remarks>With machine integers an overflow throws; the caller starts again with unlimited ones.</remarks>
internal sealed class Tableau<T>
    where T : IBinaryInteger<T>
{
    private readonly T[][] cell;
    private readonly T[] denominator;
    private readonly T[] numerator;

    internal Tableau(Rows rows)
    {
        cell = [.. rows.Coefficients.Concat(rows.Tallies).Select(row => row.Select(T.CreateChecked).ToArray())];
        denominator = [.. Enumerable.Repeat(T.One, cell.Length)];
        numerator = [.. Enumerable.Repeat(T.Zero, cell.Length)];
        At = [.. Enumerable.Repeat(T.Zero, rows.Columns)];
        Free = [.. Enumerable.Range(0, rows.Columns)];
        Basic = [.. Enumerable.Range(rows.Columns, cell.Length)];
    }

    /// <summary>The variable of each row.</summary>
    internal int[] Basic { get; }

    /// <summary>The variable of each column.</summary>
    internal int[] Free { get; }

    /// <summary>Where each free variable stands.</summary>
    internal T[] At { get; }

    internal T Cell(int row, int column) => cell[row][column];

    /// <summary>Whether a basic variable stands below (negative), at, or above (positive) a value.</summary>
    internal int Against(int row, T value) => numerator[row].CompareTo(value * denominator[row]);

    /// <summary>The value of a basic variable as a whole part and whether that is all of it.</summary>
    internal (T Floor, bool Whole) Value(int row)
    {
        var (floor, rest) = T.DivRem(numerator[row], denominator[row]);
        return (T.IsNegative(rest) ? floor - T.One : floor, T.IsZero(rest));
    }

    /// <summary>Moves a free variable and with it every basic one.</summary>
    internal void Move(int column, T value)
    {
        var step = value - At[column];
        At[column] = value;
        for (var i = 0; i < numerator.Length; i++)
        {
            numerator[i] += cell[i][column] * step;
        }
    }

    /// <summary>Makes a basic variable free, at the value given, and the free one of the column basic in its row.</summary>
    internal void Pivot(int row, int column, T target)
    {
        var entering = Solved(cell[row], denominator[row], column);
        denominator[row] = T.Abs(cell[row][column]);
        cell[row] = entering;
        (Basic[row], Free[column]) = (Free[column], Basic[row]);
        At[column] = target;
        numerator[row] = Sum(row);
        for (var i = 0; i < cell.Length; i++)
        {
            var factor = cell[i][column];
            if (i == row || T.IsZero(factor))
            {
                continue;
            }

            var common = Divisor(factor, denominator[row]);
            var (keep, take) = (denominator[row] / common, factor / common);
            var own = cell[i];
            for (var j = 0; j < own.Length; j++)
            {
                own[j] = j == column ? take * entering[j] : (keep * own[j]) + (take * entering[j]);
            }

            denominator[i] *= keep;
            Reduce(i);
            numerator[i] = Sum(i);
        }
    }

    // The row solved for the variable of the column.
    private static T[] Solved(T[] row, T denominator, int column)
    {
        var positive = T.IsPositive(row[column]);
        var solved = new T[row.Length];
        for (var j = 0; j < row.Length; j++)
        {
            var value = j == column ? denominator : -row[j];
            solved[j] = positive ? value : -value;
        }

        return solved;
    }

    private void Reduce(int row)
    {
        var common = denominator[row];
        var own = cell[row];
        for (var j = 0; j < own.Length && common != T.One; j++)
        {
            common = Divisor(common, own[j]);
        }

        if (common == T.One)
        {
            return;
        }

        denominator[row] /= common;
        for (var j = 0; j < own.Length; j++)
        {
            own[j] /= common;
        }
    }

    private T Sum(int row)
    {
        var sum = T.Zero;
        var own = cell[row];
        for (var j = 0; j < own.Length; j++)
        {
            if (!T.IsZero(own[j]))
            {
                sum += own[j] * At[j];
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
