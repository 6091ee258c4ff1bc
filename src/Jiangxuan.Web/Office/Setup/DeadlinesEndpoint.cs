using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Deadlines of the stages; moving one concerns everybody and its reason is public.</summary>
internal static class DeadlinesEndpoint
{
    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, new Moved("", "", ""), [], done);

    public static async Task<IResult> Post(Desk desk, Posting posting)
    {
        var typed = new Moved(posting["stage"], posting["lastDay"], posting["_reason"]);
        var docketed = await SetupAct.Commit(desk, posting, w => typed.Decide(w, posting.Act));
        return docketed is Docketed.Refused refused
            ? (
                await Page(
                    desk,
                    typed,
                    [
                        Shown.Error(
                            refused.Refusal with
                            {
                                Field = refused.Refusal.Field == "reason" ? "_reason" : refused.Refusal.Field,
                            },
                            "lastDay"
                        ),
                    ],
                    null
                )
            ).With(422)
            : Posting.Answer(
                docketed,
                _ => $"/office/{desk.Edition.EditionId}/deadlines?done={Uri.EscapeDataString("截止日期已调整")}",
                _ => throw new InvalidOperationException("refused"),
                current => new RazorComponentResult<StalePage>(
                    new
                    {
                        desk.Frame,
                        ReloadHref = $"/office/{desk.Edition.EditionId}/deadlines",
                        Differences = (IReadOnlyList<StaleValue>)
                            [
                                new StaleValue(
                                    "最后一天",
                                    typed.LastDay,
                                    ((Edition)current).Closes.TryGetValue(typed.Stage, out var closes)
                                        ? Shown.Day(Deadlines.LastDay(closes))
                                        : ""
                                ),
                                new StaleValue("理由", typed.Reason, ""),
                            ],
                    }
                )
            );
    }

    private static async Task<IResult> Page(Desk desk, Moved typed, IReadOnlyList<FormError> errors, string? done) =>
        new RazorComponentResult<DeadlinesPage>(
            new
            {
                desk.Frame,
                World = await desk.Open(Scope.Edition),
                Workload = await Workload.Of(desk),
                Typed = typed,
                desk.Now,
                Errors = errors,
                Key = Guid.NewGuid(),
                Done = done,
            }
        );
}

/// <summary>A deadline to be moved, as typed.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="LastDay">New last day.</param>
/// <param name="Reason">Why.</param>
public sealed record Moved(string Stage, string LastDay, string Reason)
{
    /// <summary>Brings it before the decision.</summary>
    internal Core.Conduct.Decision Decide(World world, Act act)
    {
        if (world.Notice.Stages.All(s => s.Id != Stage))
        {
            return new Refusal("请选择要调整的环节。", null, "stage");
        }

        return DateOnly.TryParseExact(
            LastDay,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? Opening.MoveDeadline(world, act, Stage, day)
            : new Refusal("请填写新的最后一天，例如2020-06-15。", null, "lastDay");
    }
}
