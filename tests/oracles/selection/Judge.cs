namespace Jiangxuan.SelectionOracle;

/// <summary>Holds one answer against what GLPK finds; gives every point on which they differ.</summary>
internal sealed class Judge
{
    private readonly PoolFile pool;
    private readonly CandidateFile[] ranked;
    private readonly IReadOnlyList<Row> all;
    private readonly IReadOnlyList<Row> must;
    private readonly Solver solver;
    private readonly Lazy<bool[]?> best;

    internal Judge(PoolFile pool, Solver solver)
    {
        (this.pool, this.solver) = (pool, solver);
        ranked = [.. pool.Candidates.OrderByDescending(one => one.Score)];
        all = Row.Of(pool, ranked);
        must = [.. all.Where(row => row.Must)];
        best = new Lazy<bool[]?>(Best);
    }

    private int Count => ranked.Length;

    private int Cap => Math.Min(pool.Seats, Count);

    internal bool Feasible => best.Value is not null;

    /// <summary>The points on which the answer is wrong.</summary>
    internal IEnumerable<Point> Wrong(AnswerFile answer)
    {
        if (answer.Outcome is not ("proposed" or "infeasible"))
        {
            return [Point.Decided];
        }

        if (answer.Outcome == "proposed" != Feasible)
        {
            return [Point.Feasible];
        }

        return Feasible ? WrongList(answer) : WrongRelaxation(answer.Relaxation!);
    }

    private IEnumerable<Point> WrongList(AnswerFile answer)
    {
        bool[] listed = [.. ranked.Select(one => answer.List!.Contains(one.Id))];
        var size = listed.Count(one => one);
        if (size != best.Value!.Count(one => one))
        {
            yield return Point.Size;
        }

        // The list in the order of rank, of candidates of the pool, keeping the rules, and no better one known.
        var ids = ranked.Where((_, i) => listed[i]).Select(one => one.Id);
        if (!ids.SequenceEqual(answer.List!) || !must.All(row => row.Met(listed)) || !listed.SequenceEqual(best.Value!))
        {
            yield return Point.List;
        }

        if (!all.Select(row => Standing(row, listed, size)).SequenceEqual(answer.Rules))
        {
            yield return Point.Standing;
        }
    }

    private StandingFile Standing(Row row, bool[] listed, int size)
    {
        var n = listed.Where((one, i) => one && row.Counted[i]).Count();
        int? basis =
            row.Source.Percent is null ? null
            : row.Based is null ? pool.Seats
            : listed.Where((one, i) => one && row.Based[i]).Count();
        // The limit by trying every number of persons.
        var (part, limit) = (row.Source.Percent * basis, row.Source.Count);
        limit ??= row.AtLeast
            ? Enumerable.Range(0, size + pool.Seats + 1).First(persons => persons * 100m >= part)
            : Enumerable.Range(0, size + pool.Seats + 1).Last(persons => persons * 100m <= part);
        return new StandingFile(row.Rule, row.Group, n, basis, limit.Value, row.Met(listed));
    }

    private IEnumerable<Point> WrongRelaxation(RelaxationFile said)
    {
        var longest = Longest() is { } list ? list.Count(one => one == 1) : 0;
        if (said.LargestSize != longest)
        {
            yield return Point.Largest;
        }

        if (pool.Exact && pool.Seats > Count)
        {
            if (said.Drops.Count + said.Shortfalls.Count > 0)
            {
                yield return Point.Drops;
            }

            yield break;
        }

        var dropped = Relaxed(row => row.AtLeast ? -Far(row) : Far(row));
        if (said.Drops.Count == 0 || said.Drops.Any(set => set.Count != dropped))
        {
            yield return Point.Drops;
        }

        var missed = Relaxed(row => row.AtLeast ? -row.Person : row.Person);
        if (said.Shortfalls.Count == 0 || said.Shortfalls.Any(way => way.Sum(one => one.Persons) != missed))
        {
            yield return Point.Shortfalls;
        }
    }

    // More than any list can be beyond the bound of the row.
    private static long Far(Row row) => row.Coefficients.Sum(Math.Abs) + Math.Abs(row.Bound) + 1;

    // The least total of the extra columns, each of which eases one row by an amount.
    private long Relaxed(Func<Row, long> ease)
    {
        var rows = must.Select(
            (row, r) =>
            {
                var extra = new long[must.Count];
                extra[r] = -ease(row);
                return new Bounded(
                    [.. row.Coefficients, .. extra],
                    row.AtLeast ? Glpk.AtLeast : Glpk.AtMost,
                    row.Bound
                );
            }
        );
        long[] objective = [.. new long[Count], .. must.Select(_ => 1L)];
        long[] size = [.. ranked.Select(_ => 1L), .. new long[must.Count]];
        var solved = solver.Solve(false, objective, rows.Concat(Sizes(size)), Count)!;
        return solved.Skip(Count).Sum();
    }

    private bool[]? Best()
    {
        if (pool.Exact && pool.Seats > Count)
        {
            return null;
        }

        var size = pool.Exact ? pool.Seats : Longest()?.Sum();
        if (size is null)
        {
            return null;
        }

        long[] powers = [.. Enumerable.Range(0, Count).Select(i => 1L << (Count - 1 - i))];
        return solver.Solve(true, powers, Rows.Append(new Bounded(Ones, Glpk.Fixed, size.Value)), Count) is { } list
            ? [.. list.Select(one => one == 1)]
            : null;
    }

    private long[]? Longest() =>
        solver.Solve(
            true,
            Ones,
            Rows.Concat([new Bounded(Ones, Glpk.AtLeast, 1), new Bounded(Ones, Glpk.AtMost, Cap)]),
            Count
        );

    private IReadOnlyList<long> Ones => [.. ranked.Select(_ => 1L)];

    private IEnumerable<Bounded> Rows =>
        must.Select(row => new Bounded(row.Coefficients, row.AtLeast ? Glpk.AtLeast : Glpk.AtMost, row.Bound));

    private IEnumerable<Bounded> Sizes(long[] size) =>
        pool.Exact
            ? [new Bounded(size, Glpk.Fixed, pool.Seats)]
            : [new Bounded(size, Glpk.AtLeast, 1), new Bounded(size, Glpk.AtMost, Cap)];
}

/// <summary>What an answer can be wrong about.</summary>
internal enum Point
{
    Decided,
    Feasible,
    Size,
    List,
    Standing,
    Largest,
    Drops,
    Shortfalls,
}
