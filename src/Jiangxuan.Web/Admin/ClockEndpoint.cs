using System.Globalization;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Admin;

/// <summary>The demonstration clock; there is none outside a demonstration city.</summary>
internal static class ClockEndpoint
{
    private const int MostDays = 60;

    public static IResult Get(HttpContext http, DemoClock clock) => Page(http, clock, null);

    public static async Task<IResult> Advance(HttpContext http, Posting posting, DemoClock clock)
    {
        if (!clock.IsDemo)
        {
            throw Desk.Missing("只有演示城市才能调整时钟。");
        }

        if (
            !int.TryParse(posting["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > MostDays
        )
        {
            return Page(http, clock, $"请填写1至{MostDays}之间的天数。").With(StatusCodes.Status422UnprocessableEntity);
        }

        await clock.Advance(TimeSpan.FromTicks(TimeSpan.TicksPerDay * days), http.RequestAborted);
        return Results.Redirect("/clock");
    }

    private static RazorComponentResult<ClockPage> Page(HttpContext http, DemoClock clock, string? error) =>
        clock.IsDemo
            ? new(
                new
                {
                    Frame = http.Frame(),
                    Menu = AdminMenu.Of(http),
                    Error = error,
                    Key = Guid.NewGuid(),
                }
            )
            : throw Desk.Missing("只有演示城市才能调整时钟。");
}
