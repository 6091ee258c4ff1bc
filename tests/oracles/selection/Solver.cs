namespace Jiangxuan.SelectionOracle;

/// <summary>Asks GLPK for an optimum of whole numbers under rows.</summary>
internal sealed class Solver
{
    /// <summary>How many questions were asked.</summary>
    internal int Questions { get; private set; }

    /// <summary>The values of the columns at an optimum, or null when there is none.</summary>
    /// <param name="maximize">Otherwise minimize.</param>
    /// <param name="objective">Coefficient per column.</param>
    /// <param name="rows">Coefficients per column, the sense and the bound.</param>
    /// <param name="binaries">How many of the columns, from the first, are 0 or 1; the others are whole numbers from 0.</param>
    internal long[]? Solve(bool maximize, IReadOnlyList<long> objective, IEnumerable<Bounded> rows, int binaries)
    {
        Questions++;
        var problem = Glpk.Create();
        try
        {
            _ = Glpk.TermOut(0);
            Glpk.Direction(problem, maximize ? Glpk.Maximize : Glpk.Minimize);
            _ = Glpk.AddColumns(problem, objective.Count);
            for (var j = 0; j < objective.Count; j++)
            {
                Glpk.Objective(problem, j + 1, objective[j]);
                Glpk.ColumnBounds(problem, j + 1, Glpk.AtLeast, 0, 0);
                Glpk.ColumnKind(problem, j + 1, j < binaries ? Glpk.Binary : Glpk.WholeNumber);
            }

            foreach (var row in rows)
            {
                Add(problem, row);
            }

            return Solved(problem)
                ? [.. objective.Select((_, j) => (long)Math.Round(Glpk.Value(problem, j + 1)))]
                : null;
        }
        finally
        {
            Glpk.Delete(problem);
        }
    }

    private static void Add(nint problem, Bounded row)
    {
        var at = Glpk.AddRows(problem, 1);
        Glpk.RowBounds(problem, at, row.Sense, row.Bound, row.Bound);
        // GLPK counts from 1: the first element of an array is not looked at.
        var columns = Enumerable.Range(0, row.Coefficients.Count).Where(j => row.Coefficients[j] != 0).ToList();
        Glpk.Row(
            problem,
            at,
            columns.Count,
            [0, .. columns.Select(j => j + 1)],
            [0, .. columns.Select(j => (double)row.Coefficients[j])]
        );
    }

    private static bool Solved(nint problem)
    {
        if (Glpk.Simplex(problem, 0) == 0)
        {
            switch (Glpk.SimplexStatus(problem))
            {
                case Glpk.NoFeasible:
                    return false;
                case Glpk.Optimal when Glpk.WholeNumbers(problem, 0) == 0:
                    switch (Glpk.WholeStatus(problem))
                    {
                        case Glpk.NoFeasible:
                            return false;
                        case Glpk.Optimal:
                            return true;
                    }

                    break;
            }
        }

        throw new InvalidOperationException("GLPK came to no end.");
    }
}

/// <summary>A row: coefficients per column, one of the senses of <see cref="Glpk"/>, and the bound.</summary>
internal sealed record Bounded(IReadOnlyList<long> Coefficients, int Sense, long Bound);
