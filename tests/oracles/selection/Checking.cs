namespace Jiangxuan.SelectionOracle;

/// <summary>All pools and answers, and answers spoilt on purpose that must be found out.</summary>
internal static class Checking
{
    internal static int Run(string[] pools, string[] answers, TextWriter output)
    {
        if (pools.Length != answers.Length)
        {
            output.WriteLine($"{pools.Length} pools, but {answers.Length} answers\n0 passed, 1 failed");
            return 1;
        }

        return Run([.. pools.Select(PoolFile.Read<PoolFile>)], [.. answers.Select(PoolFile.Read<AnswerFile>)], output);
    }

    private static int Run(PoolFile[] pools, AnswerFile[] answers, TextWriter output)
    {
        var wrong = new List<(Point Point, int Pool)>();
        var missed = new List<(string Spoilt, int Pool)>();
        var tried = new Dictionary<string, int>();
        var feasible = new List<int>();
        var solver = new Solver();
        for (var i = 0; i < pools.Length; i++)
        {
            var judge = new Judge(pools[i], solver);
            wrong.AddRange(judge.Wrong(answers[i]).Select(point => (point, i)));
            if (judge.Feasible)
            {
                feasible.Add(i);
            }

            // Every tenth answer is spoilt too, in every way it can be.
            foreach (var (name, spoilt) in i % 10 == 0 ? Spoiling.Of(pools[i], answers[i]) : [])
            {
                tried[name] = tried.GetValueOrDefault(name) + 1;
                if (!judge.Wrong(spoilt).Any())
                {
                    missed.Add((name, i));
                }
            }
        }

        var (passed, failed) = (0, 0);
        foreach (var point in Enum.GetValues<Point>())
        {
            var at = wrong.Where(one => one.Point == point).Select(one => one.Pool).Order().ToList();
            Say(at.Count == 0, $"agrees with GLPK: {point}", $"pools {string.Join(' ', at.Take(20))}");
        }

        foreach (var name in Spoiling.Names)
        {
            var at = missed.Where(one => one.Spoilt == name).Select(one => one.Pool).Order().ToList();
            var times = tried.GetValueOrDefault(name);
            Say(at.Count == 0 && times >= 10, $"found out: {name} ({times})", $"pools {string.Join(' ', at.Take(20))}");
        }

        var (shorter, both) = (
            feasible.Count(i => answers[i].List?.Count < pools[i].Seats),
            $"{pools.Length} pools, {feasible.Count} feasible, {solver.Questions} questions to GLPK"
        );
        Say(pools.Length >= 2_000 && feasible.Count >= 800, both, "too few");
        Say(pools.Length - feasible.Count >= 500, "infeasible pools are among them", "too few");
        Say(shorter >= 100, $"lists shorter than the places are among them ({shorter})", "too few");
        output.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;

        void Say(bool good, string what, string otherwise)
        {
            (passed, failed) = good ? (passed + 1, failed) : (passed, failed + 1);
            output.WriteLine(good ? $"ok    {what}" : $"FAIL  {what}: {otherwise}");
        }
    }
}
