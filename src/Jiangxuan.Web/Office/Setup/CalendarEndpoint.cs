using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>The working calendar of the edition (工作日历): a year is entered when its holidays are announced, or entered anew.</summary>
internal static class CalendarEndpoint
{
    public static async Task<IResult> Get(Desk desk, string? done, int? year)
    {
        var world = await desk.Open(Scope.Edition);
        var known = world.Edition.Calendar().Years.FirstOrDefault(y => y.Year == year);
        return await Page(desk, world, known is null ? TypedYear.Nothing : TypedYear.Of(known), [], done);
    }

    public static async Task<IResult> Post(Desk desk, Posting posting)
    {
        var typed = new TypedYear(posting["year"], posting["daysOff"], posting["makeUpWorkdays"], posting["source"]);
        var docketed = await SetupAct.Commit(desk, posting, typed.Decide);
        return docketed is Docketed.Refused refused
            ? (
                await Page(desk, await desk.Open(Scope.Edition), typed, [Shown.Error(refused.Refusal, "year")], null)
            ).With(422)
            : Posting.Answer(
                docketed,
                entry =>
                    $"/office/{desk.Edition.EditionId}/calendar?done={Uri.EscapeDataString(Words.Of(entry.What, desk.Notice))}",
                _ => throw new InvalidOperationException("refused"),
                _ => new RazorComponentResult<StalePage>(
                    new
                    {
                        desk.Frame,
                        ReloadHref = $"/office/{desk.Edition.EditionId}/calendar",
                        Differences = (IReadOnlyList<StaleValue>)
                            [
                                new StaleValue("年份", typed.Year, ""),
                                new StaleValue("放假日", typed.DaysOff, ""),
                                new StaleValue("补班日", typed.MakeUpWorkdays, ""),
                                new StaleValue("来源", typed.Source, ""),
                            ],
                    }
                )
            );
    }

    private static async Task<IResult> Page(
        Desk desk,
        World world,
        TypedYear typed,
        IReadOnlyList<FormError> errors,
        string? done
    ) =>
        new RazorComponentResult<CalendarPage>(
            new
            {
                desk.Frame,
                World = world,
                Workload = await Workload.Of(desk),
                Typed = typed,
                Errors = errors,
                Key = Guid.NewGuid(),
                Done = done,
            }
        );
}

/// <summary>A year of the calendar, as typed.</summary>
/// <param name="Year">The year.</param>
/// <param name="DaysOff">Days off.</param>
/// <param name="MakeUpWorkdays">Make-up workdays.</param>
/// <param name="Source">Where it is written.</param>
public sealed record TypedYear(string Year, string DaysOff, string MakeUpWorkdays, string Source)
{
    /// <summary>An empty form.</summary>
    public static TypedYear Nothing { get; } = new("", "", "", "");

    /// <summary>The form filled with a known year, to correct it.</summary>
    public static TypedYear Of(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new TypedYear(
            year.Year.ToString(CultureInfo.InvariantCulture),
            DayList.Write(year.DaysOff),
            DayList.Write(year.MakeUpWorkdays),
            year.Source
        );
    }

    /// <summary>Brings it before the decision.</summary>
    internal Core.Conduct.Decision Decide(World world)
    {
        if (
            !int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 2000 or > 2100
        )
        {
            return new Refusal("请填写2000至2100之间的年份，例如2027。", null, "year");
        }

        if (!DayList.Read(DaysOff, year, "daysOff").TryGet(out var off, out var refusal))
        {
            return refusal;
        }

        if (!DayList.Read(MakeUpWorkdays, year, "makeUpWorkdays").TryGet(out var makeUps, out refusal))
        {
            return refusal;
        }

        return CalendarYear.Of(year, off, makeUps, Source).TryGet(out var entered, out refusal)
            ? Opening.EnterCalendarYear(world, entered)
            : refusal;
    }
}
