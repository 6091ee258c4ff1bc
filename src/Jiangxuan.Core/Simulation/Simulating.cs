using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation.Policies;

namespace Jiangxuan.Core.Simulation;

/// <summary>
/// Runs an edition's whole course in memory on invented people (模拟): every human step is played by a seeded policy through the same
/// decision functions as the web; nothing is ever bypassed.
/// </summary>
public static class Simulating
{
    private const int QuietDays = 15;

    /// <summary>Runs it.</summary>
    /// <exception cref="SimulationException">An act that ought to succeed was refused, or nobody could go on.</exception>
    public static SimulationResult Run(
        Notice notice,
        SimulationOptions options,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var city = new SimulatedCity(notice, options);
        city.Do(city.Cast.Office, "启动本届", (w, _) => Opening.Open(w, options.Units));
        MoveDeadlines(city);
        Registers.Import(city);
        Choices.Make(city);
        city.Schedule = new Schedule(city.World, options);
        city.Applicants = Population.Of(city);
        var policies = notice
            .Stages.TakeWhile(s => s.Id != options.StopBefore)
            .Select(s => (s, Policy.For(s)))
            .ToList();
        var reached = 0;
        var quiet = 0;
        while (quiet < QuietDays && city.Day <= (options.Until ?? DateOnly.MaxValue))
        {
            stop.ThrowIfCancellationRequested();
            var before = city.Entries.Count;
            for (var i = 0; i < policies.Count; i++)
            {
                var (stage, policy) = policies[i];
                var acts = city.Entries.Count;
                if (Waits.IsOpen(city, stage))
                {
                    policy.Work(city, stage);
                }

                reached = city.Entries.Count > acts ? Math.Max(reached, i + 1) : reached;
            }

            progress?.Report(
                new SimulationProgress(
                    reached,
                    policies.Count,
                    policies[Math.Max(reached, 1) - 1].s.Label,
                    city.Day,
                    city.Entries.Count
                )
            );
            var waiting = city.World.All<Listing>().Any(l => l.Period is { } p && !l.Closed && p.Last >= city.Day);
            quiet = city.Entries.Count > before || waiting ? 0 : quiet + 1;
            if (quiet == QuietDays && Waits.Next(city) is { } later)
            {
                quiet = 0;
                city.Diary.Turn(later);
                continue;
            }

            city.Diary.Turn();
        }

        if (options.StopBefore is null && options.Until is null)
        {
            Ended(city);
        }

        return new SimulationResult(
            city.World,
            city.Entries,
            city.Cast,
            city.Applicants.ToDictionary(a => a.Candidacy, a => a.Person),
            [.. city.Refusals],
            DateOnly.FromDateTime(city.Entries[^1].At.DateTime)
        );
    }

    /// <summary>An edition that opens later than its notice keeps the notice's distances.</summary>
    private static void MoveDeadlines(SimulatedCity city)
    {
        var days = city.Opened.DayNumber - city.Notice.Identity.Announced.DayNumber;
        foreach (var stage in city.Notice.Stages.Where(s => s.Closes is not null && days > 0))
        {
            city.Do(
                city.Cast.Office,
                $"顺延“{stage.Label}”的截止日",
                (w, act) => Opening.MoveDeadline(w, act, stage.Id, stage.Closes!.Value.AddDays(days)),
                "本届启动日晚于通知日期，日程按相同间隔顺延"
            );
        }

        foreach (var stage in city.Notice.Stages.Where(s => s.Opens is not null && days > 0))
        {
            city.Do(
                city.Cast.Office,
                $"顺延“{stage.Label}”的开始日",
                (w, act) => Opening.MoveOpening(w, act, stage.Id, stage.Opens!.Value.AddDays(days)),
                "本届启动日晚于通知日期，日程按相同间隔顺延"
            );
        }
    }

    private static bool Closed(SimulatedCity city, string stage) =>
        Deadlines.Of(city.World, stage) is { } closes && Deadlines.LastDay(closes) < city.Day;

    /// <summary>A run to the end leaves nobody on the way except those who never submitted, and those whom a deadline has passed by.</summary>
    private static void Ended(SimulatedCity city)
    {
        var stuck = city
            .World.All<Candidacy>()
            .Where(c => c.Receipt is not null && c.Stands != Standing.Ended && c.Returned is null)
            .Where(c => !c.Stands.Split(',').All(s => Closed(city, s)))
            .GroupBy(c => c.Stands)
            .Select(g => $"“{g.Key}”{g.Count()}人（{g.First().Id}等）")
            .ToList();
        if (stuck.Count > 0)
        {
            throw new SimulationException($"没有人可以继续办理，停在{string.Join("、", stuck)}");
        }
    }
}
