using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Numbers of places within their tolerance, and the seat plan (名额与分配方案), recorded with the minutes of the leading group.</summary>
internal static class PlacesEndpoint
{
    /// <summary>Whether the notice leaves anything to choose.</summary>
    public static bool Matters(Notice notice) =>
        notice.Tracks is not null || notice.Tiers.Any(t => t.Size is TierSize.About);

    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, new ChosenPlaces("", "", "", ""), [], done);

    public static Task<IResult> Number(Desk desk, Posting posting) =>
        Commit(
            desk,
            posting,
            (w, typed) =>
                w.Notice.Tiers.All(t => t.Id != typed.Tier) ? new Refusal("请选择等次。", null, "tier")
                : int.TryParse(typed.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                    ? Choosing.Number(w, posting.Act, typed.Tier, n)
                : new Refusal("名额请填写整数，例如20。", null, "number"),
            "_reason"
        );

    public static Task<IResult> Plan(Desk desk, Posting posting) =>
        Commit(desk, posting, (w, typed) => Choosing.Plan(w, posting.Act, typed.Plan), "plan-reason");

    private static async Task<IResult> Commit(
        Desk desk,
        Posting posting,
        Func<World, ChosenPlaces, Decision> decide,
        string reason
    )
    {
        var typed = new ChosenPlaces(posting["tier"], posting["number"], posting["plan"], posting["_reason"]);
        var href = $"/office/{desk.Edition.EditionId}/places";
        // Whether a final list was decided has to be seen, so the lists come along.
        var docketed = await SetupAct.Commit(desk, posting, w => decide(w, typed), Scope.Everything);
        return docketed is Docketed.Refused refused
            ? (await Page(desk, typed, [Shown.Error(Field(refused.Refusal, reason), "plan")], null)).With(422)
            : Posting.Answer(
                docketed,
                _ => $"{href}?done={Uri.EscapeDataString("已经确定，记入日志")}",
                _ => throw new InvalidOperationException("refused"),
                _ => new RazorComponentResult<StalePage>(new { desk.Frame, ReloadHref = href })
            );
    }

    private static Refusal Field(Refusal refusal, string reason) =>
        refusal with
        {
            Field =
                refusal.Field == "reason" ? reason
                : refusal.Field?.StartsWith("places.", StringComparison.Ordinal) == true ? "number"
                : refusal.Field,
        };

    private static async Task<IResult> Page(
        Desk desk,
        ChosenPlaces typed,
        IReadOnlyList<FormError> errors,
        string? done
    ) =>
        new RazorComponentResult<PlacesPage>(
            new
            {
                desk.Frame,
                World = await desk.Open(Scope.Everything),
                Typed = typed,
                Errors = errors,
                Done = done,
            }
        );
}

/// <summary>A choice as typed.</summary>
/// <param name="Tier">Tier id.</param>
/// <param name="Number">Number of places.</param>
/// <param name="Plan">Plan id.</param>
/// <param name="Reason">Number of the minutes.</param>
public sealed record ChosenPlaces(string Tier, string Number, string Plan, string Reason);
