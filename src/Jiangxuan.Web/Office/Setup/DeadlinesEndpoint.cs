using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>First and last days of the stages; moving one concerns everybody and its reason is public.</summary>
internal static class DeadlinesEndpoint
{
    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, Moved.Nothing, [], done);

    public static async Task<IResult> Post(Desk desk, Posting posting)
    {
        var typed = new Moved(posting["stage"], posting["end"], posting["day"], posting["_reason"]);
        var docketed = await SetupAct.Commit(desk, posting, w => typed.Decide(w, posting.Act));
        return docketed is Docketed.Refused refused
            ? (await Page(desk, typed, [Shown.Error(Placed(refused.Refusal), "day")], null)).With(422)
            : Posting.Answer(
                docketed,
                _ => $"/office/{desk.Edition.EditionId}/deadlines?done={Uri.EscapeDataString($"{typed.Word}已调整")}",
                _ => throw new InvalidOperationException("refused"),
                current => new RazorComponentResult<StalePage>(
                    new
                    {
                        desk.Frame,
                        ReloadHref = $"/office/{desk.Edition.EditionId}/deadlines",
                        Differences = (IReadOnlyList<StaleValue>)
                            [
                                new StaleValue(typed.Word, typed.Day, typed.Current((Edition)current)),
                                new StaleValue("理由", typed.Reason, ""),
                            ],
                    }
                )
            );
    }

    // The page has one field for either day.
    private static Refusal Placed(Refusal refusal) =>
        refusal with
        {
            Field = refusal.Field switch
            {
                "reason" => "_reason",
                "firstDay" or "lastDay" => "day",
                var other => other,
            },
        };

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

/// <summary>A day of a stage to be moved, as typed.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="End"><see cref="First"/> or <see cref="Last"/>.</param>
/// <param name="Day">The new day.</param>
/// <param name="Reason">Why.</param>
public sealed record Moved(string Stage, string End, string Day, string Reason)
{
    /// <summary>The first day.</summary>
    public const string First = "first";

    /// <summary>The last day.</summary>
    public const string Last = "last";

    /// <summary>Before anything is typed.</summary>
    public static Moved Nothing { get; } = new("", Last, "", "");

    /// <summary>Which day it is, in words.</summary>
    public string Word => End == First ? "开始日期" : "截止日期";

    /// <summary>The day as the edition has it now; empty when it has none.</summary>
    internal string Current(Edition edition) =>
        End == First
            ? edition.Opens.TryGetValue(Stage, out var opens)
                ? DateBox.Text(Shown.DayOf(opens))
                : ""
            : edition.Closes.TryGetValue(Stage, out var closes)
                ? DateBox.Text(Deadlines.LastDay(closes))
                : "";

    /// <summary>Brings it before the decision.</summary>
    internal Core.Conduct.Decision Decide(World world, Act act)
    {
        if (world.Notice.Stages.All(s => s.Id != Stage))
        {
            return new Refusal("请选择要调整的环节。", null, "stage");
        }

        if (End is not (First or Last))
        {
            return new Refusal("请选择调整开始日期还是截止日期。", null, "end");
        }

        return DateBox.Day(Day) is not { } day ? new Refusal($"请填写新的{Word}，例如2020-06-15。", null, "day")
            : End == First ? Opening.MoveOpening(world, act, Stage, day)
            : Opening.MoveDeadline(world, act, Stage, day);
    }
}
