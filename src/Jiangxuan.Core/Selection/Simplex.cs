using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// Whether bounds on columns and on rows (sums of columns) can hold together over the rationals, exactly: the general
/// simplex of Dutertre and de Moura ("A fast linear-arithmetic solver for DPLL(T)", 2006). Bounds may be changed at any
/// time; the tableau stays and the next check starts from where the last one ended.
/// </summary>
internal sealed class Simplex<T>(Rows rows)
    where T : IBinaryInteger<T>
{
    private readonly Tableau<T> tableau = new(rows);
    private readonly Limits[] limits = new Limits[rows.Columns + rows.Coefficients.Length + rows.Tallies.Length];
    private readonly HashSet<int> core = [];

    /// <summary>Rows that were part of a contradiction since the last <see cref="Forget"/>.</summary>
    internal IReadOnlySet<int> Core => core;

    internal void Forget() => core.Clear();

    internal Limits BoundsOf(int variable) => limits[variable];

    internal void Bound(int variable, Limits to) => limits[variable] = to;

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

            var broken = limits[tableau.Basic[row]];
            tableau.Pivot(row, column, rising ? broken.Low : broken.High);
        }
    }

    /// <summary>The value of every variable after a yes, as a whole part and whether that is all of it.</summary>
    internal (T Floor, bool Whole)[] Values()
    {
        var values = new (T, bool)[limits.Length];
        for (var j = 0; j < tableau.Free.Length; j++)
        {
            values[tableau.Free[j]] = (tableau.At[j], true);
        }

        for (var i = 0; i < tableau.Basic.Length; i++)
        {
            values[tableau.Basic[i]] = tableau.Value(i);
        }

        return values;
    }

    private void Settle()
    {
        for (var j = 0; j < tableau.Free.Length; j++)
        {
            var own = limits[tableau.Free[j]];
            var value = own.HasLow && tableau.At[j] < own.Low ? own.Low : tableau.At[j];
            value = own.HasHigh && value > own.High ? own.High : value;
            if (value != tableau.At[j])
            {
                tableau.Move(j, value);
            }
        }
    }

    // Always the smallest variable, here and in Room (Bland): cannot cycle.
    private (int Row, bool Rising) Violated()
    {
        var (found, rising) = (-1, false);
        for (var i = 0; i < tableau.Basic.Length; i++)
        {
            var variable = tableau.Basic[i];
            if (found >= 0 && variable > tableau.Basic[found])
            {
                continue;
            }

            var own = limits[variable];
            if (own.HasLow && tableau.Against(i, own.Low) < 0)
            {
                (found, rising) = (i, true);
            }
            else if (own.HasHigh && tableau.Against(i, own.High) > 0)
            {
                (found, rising) = (i, false);
            }
        }

        return (found, rising);
    }

    private int Room(int row, bool rising)
    {
        var found = -1;
        for (var j = 0; j < tableau.Free.Length; j++)
        {
            var factor = tableau.Cell(row, j);
            var variable = tableau.Free[j];
            if (T.IsZero(factor) || (found >= 0 && variable > tableau.Free[found]))
            {
                continue;
            }

            var own = limits[variable];
            var up = T.IsPositive(factor) == rising;
            if (up ? !own.HasHigh || tableau.At[j] < own.High : !own.HasLow || tableau.At[j] > own.Low)
            {
                found = j;
            }
        }

        return found;
    }

    private void Blame(int row)
    {
        Add(tableau.Basic[row]);
        for (var j = 0; j < tableau.Free.Length; j++)
        {
            if (!T.IsZero(tableau.Cell(row, j)))
            {
                Add(tableau.Free[j]);
            }
        }

        void Add(int variable)
        {
            if (variable >= rows.Columns)
            {
                core.Add(variable - rows.Columns);
            }
        }
    }

    /// <summary>The bounds of one variable, both inclusive.</summary>
    internal readonly record struct Limits(T Low, bool HasLow, T High, bool HasHigh);
}
