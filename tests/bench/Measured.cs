using System.Diagnostics;
using System.Globalization;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Bench;

/// <summary>What one instance took, beside a reference on the same candidates in the same process.</summary>
/// <param name="Median">Median time of a proposal, warm.</param>
/// <param name="First">Time of the first proposal, cold.</param>
/// <param name="Sort">Median time of sorting the candidates by score and number.</param>
/// <param name="PeakMegabytes">Peak memory of the process.</param>
/// <param name="Said">What came out.</param>
internal sealed record Measured(TimeSpan Median, TimeSpan First, TimeSpan Sort, long PeakMegabytes, string Said)
{
    internal static string Head =>
        $"{"instance", -20}{"first ms", 10}{"median ms", 11}{"goal ms", 9}{"÷ sort", 9}{"peak MB", 9}  outcome";

    internal static Measured Of(Instance instance)
    {
        var pool = instance.Make();
        ProposalOutcome? outcome = null;
        var first = Time(() => outcome = Selecting.Propose(pool));
        var median = Middle(instance.Runs, () => outcome = Selecting.Propose(pool));
        var sorted = pool.Candidates.ToArray();
        var sort = Middle(
            instance.Runs,
            () =>
                sorted = [
                    .. pool
                        .Candidates.OrderByDescending(one => one.Score)
                        .ThenBy(one => one.Id, StringComparer.Ordinal),
                ]
        );
        using var own = Process.GetCurrentProcess();
        return new Measured(median, first, sort, own.PeakWorkingSet64 >> 20, Outcome(outcome!));
    }

    internal string Line(Instance instance)
    {
        var missed = Median > instance.Goal || PeakMegabytes > instance.MostMemory ? "  GOAL MISSED" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{instance.Name, -20}{First.TotalMilliseconds, 10:F1}{Median.TotalMilliseconds, 11:F1}{instance.Goal.TotalMilliseconds, 9:F0}{Median / Sort, 9:F1}{PeakMegabytes, 9}  {Said}{missed}"
        );
    }

    private static TimeSpan Middle(int runs, Action run)
    {
        var times = Enumerable.Range(0, runs).Select(_ => Time(run)).Order().ToList();
        return times[runs / 2];
    }

    private static TimeSpan Time(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    }

    private static string Outcome(ProposalOutcome outcome) =>
        outcome switch
        {
            Proposal made =>
                $"{made.List.Count} listed, {made.Displaced.Count} displaced, {made.Displaced.Count(d => d.Kind == DisplacementKind.NotProved)} not explained",
            NoFeasibleList none =>
                $"infeasible: {none.Relaxation.Drops.Count} sets of {none.Relaxation.Drops.Select(set => set.Count).DefaultIfEmpty().Max()} rules to drop, {none.Relaxation.Shortfalls.Count} ways of missing by {none.Relaxation.Shortfalls.Select(way => way.Sum(one => one.Persons)).DefaultIfEmpty().Max()}{(none.Relaxation.Complete ? "" : ", not complete")}",
            var other => other.ToString()!,
        };
}
