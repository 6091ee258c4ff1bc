using System.Diagnostics;
using System.Globalization;

namespace Jiangxuan.Mutants;

/// <summary>
/// The program of tests with the broken core in it. Every run is a process of its own: what tests keep in statics is made anew with the
/// break in it. Stryker's own runner keeps one process for all mutants, in which such things were made before the break.
/// </summary>
/// <param name="program">The program, Core.Tests, beside it the core with all breaks, each asleep until its number is given.</param>
/// <param name="space">The namespace of the tests; their rooms follow it.</param>
internal sealed class TestHost(string program, string space)
{
    /// <summary>The test classes of a room.</summary>
    internal IReadOnlyList<string> Classes(string room)
    {
        var (_, output) = Run(["-list", "classes", "-noColor"], Timeout.InfiniteTimeSpan);
        return
        [
            .. output
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.StartsWith($"{space}.{room}.", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Runs a class unbroken: how long it takes, and the numbers of the breaks it came past.</summary>
    /// <exception cref="InvalidOperationException">It fails unbroken: then nothing can be learnt from it.</exception>
    internal TestClass Unbroken(string name)
    {
        var file = $"mutants-{Guid.NewGuid():N}";
        var took = Stopwatch.StartNew();
        var (code, output) = Run(["-class", name], Timeout.InfiniteTimeSpan, ("STRYKER_COVERAGE_FILE", file + ".txt"));
        if (code != 0)
        {
            throw new InvalidOperationException($"{name} fails although nothing is broken:\n{output}");
        }

        var met = new HashSet<int>();
        foreach (var written in Directory.EnumerateFiles(Path.GetTempPath(), file + "*"))
        {
            met.UnionWith(
                File.ReadAllText(written)
                    .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
            );
            File.Delete(written);
        }

        return new TestClass(name, took.Elapsed, met);
    }

    /// <summary>Whether these classes notice the break; not ending in many times their time is noticing too.</summary>
    internal bool Notice(int mutant, IReadOnlyCollection<TestClass> classes)
    {
        var usual = classes.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Takes);
        string[] named = [.. classes.SelectMany(one => new[] { "-class", one.Name })];
        var (code, _) = Run(
            ["-stopOnFail", .. named],
            5 * usual + TimeSpan.FromSeconds(20),
            ("STRYKER_MUTANT_ID_CONTROL_VAR", "MUTANT"),
            ("MUTANT", mutant.ToString(CultureInfo.InvariantCulture))
        );
        return code != 0;
    }

    private (int Code, string Output) Run(
        IEnumerable<string> arguments,
        TimeSpan longest,
        params (string, string)[] given
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in given)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(longest))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return (-1, "");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }
}

/// <summary>A class of tests, and the breaks its tests come past.</summary>
internal sealed record TestClass(string Name, TimeSpan Takes, IReadOnlySet<int> Meets);
