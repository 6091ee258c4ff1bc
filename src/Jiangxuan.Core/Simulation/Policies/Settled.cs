using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Whether a list can be made: nobody is still on the way to it.</summary>
internal static class Settled
{
    /// <summary>Whether nobody who submitted stands before the stage, apart from those who rest at a proposal without a place.</summary>
    /// <param name="city">The city.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="unit">Of one unit; null = of all.</param>
    public static bool Before(SimulatedCity city, Stage stage, string? unit = null)
    {
        var before = Standing.AllBefore(city.Notice, stage);
        var own = Deadlines.Of(city.World, stage.Id);
        // A list of the city waits until nobody can come any more.
        if (
            unit is null
            && before.Any(s =>
                Deadlines.Of(city.World, s) is { } closes && !(closes >= own) && Deadlines.LastDay(closes) >= city.Day
            )
        )
        {
            return false;
        }

        if (unit is null && before.Any(s => Refilling.Can(city, city.Notice.Stage(s))))
        {
            return false;
        }

        return !city
            .World.All<Candidacy>()
            .Where(c => c.Receipt is not null && (unit is null || c.Chain.Any(r => r.Unit == unit)))
            .Any(c => c.Stands.Split(',').Any(s => before.Contains(s) && !Rests(city, s) && !Given(city, c, s)));
    }

    /// <summary>Whether everybody of the unit who is going to apply has applied.</summary>
    public static bool Applied(SimulatedCity city, string unit) =>
        city.Applicants.All(a => a.Begins <= city.Day || city.World.Edition.Chain(a.Unit).All(r => r.Unit != unit));

    /// <summary>A person not on a decided list of the city waits there until the next decision, or until a further round.</summary>
    private static bool Rests(SimulatedCity city, string stage) =>
        city.Notice.Stage(stage) is ProposeStage or ReviewStage { Ends: ReviewEnd.Resolution }
        && Lists.Rounds(city.World, stage, Lists.City).Any(l => l.Decided);

    /// <summary>Somebody whose correction is overdue, or whom the closed reporting has passed by, is waited for no longer.</summary>
    private static bool Given(SimulatedCity city, Candidacy c, string stage) =>
        c.Returned is { } r && city.Day > r.Until
        || Deadlines.Of(city.World, stage) is { } closes && Deadlines.LastDay(closes) < city.Day;
}
