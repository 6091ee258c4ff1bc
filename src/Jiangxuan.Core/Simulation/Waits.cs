using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation.Policies;

namespace Jiangxuan.Core.Simulation;

/// <summary>
/// Days that have to come before anybody can go on: a stage opens, the day after one closes (lists and reviews of the city wait for it), a
/// notice at an employer is over, a time of stewardship ends, an instalment falls due.
/// </summary>
internal static class Waits
{
    /// <summary>Whether the stage has opened.</summary>
    public static bool IsOpen(SimulatedCity city, Stage stage) =>
        !city.World.Edition.Opens.TryGetValue(stage.Id, out var opens) || opens <= Shanghai.StartOf(city.Day);

    /// <summary>The next of those days after today; null = nothing is waited for.</summary>
    public static DateOnly? Next(SimulatedCity city)
    {
        var candidacies = city.World.All<Candidacy>();
        var days = city
            .World.Edition.Opens.Values.Select(opens => Shanghai.DayOf(opens))
            .Concat(city.World.Edition.Closes.Values.Select(closes => Deadlines.LastDay(closes).AddDays(1)))
            .Concat(city.Awaited)
            .Concat(
                candidacies.SelectMany(c =>
                    Standing.Of(city.Notice, c).SelectMany(s => Days(city, c, city.Notice.Stage(s)))
                )
            )
            .Where(d => d > city.Day && d < DateOnly.MaxValue)
            .ToList();
        return days.Count == 0 ? null : days.Min();
    }

    private static IEnumerable<DateOnly> Days(SimulatedCity city, Candidacy c, Stage stage)
    {
        if (stage is StewardStage)
        {
            yield return Stewarding.Ends(city.Notice, c, stage.Id);
            foreach (var day in StewardPolicy.Expected(city.Notice, c, stage.Id))
            {
                yield return day;
            }
        }

        if (stage is RewardStage reward)
        {
            foreach (var instalment in Afterwards.Unpaid(city.Notice, reward, c))
            {
                if (Rewarding.Due(city.World, c, instalment) is { } due)
                {
                    yield return due;
                }
            }
        }
    }
}
