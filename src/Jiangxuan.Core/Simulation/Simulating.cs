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
    /// <exception cref="SimulationException">
    /// An act that ought to succeed was refused, nobody could go on, or nobody was named where there are places; it carries what came before.
    /// </exception>
    public static SimulationResult Run(
        Notice notice,
        SimulationOptions options,
        IProgress<SimulationProgress>? progress = null,
        CancellationToken stop = default
    )
    {
        var city = new SimulatedCity(notice, options);
        try
        {
            Course(city, progress, stop);
            if (options is { StopBefore: null, Until: null } && Ending.Missing(city.World, city.Day) is { } missing)
            {
                throw new SimulationException(missing);
            }
        }
        catch (SimulationException e) when (city.Entries.Count > 0)
        {
            throw new SimulationException(e.Message, Result(city));
        }

        return Result(city);
    }

    private static void Course(SimulatedCity city, IProgress<SimulationProgress>? progress, CancellationToken stop)
    {
        var (notice, options) = (city.Notice, city.Options);
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
    }

    private static SimulationResult Result(SimulatedCity city) =>
        new(
            city.World,
            city.Entries,
            city.Cast,
            city.Applicants.ToDictionary(a => a.Candidacy, a => a.Person),
            [.. city.Refusals],
            DateOnly.FromDateTime(city.Entries[^1].At.DateTime)
        );

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
}
