using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Stewardship;

/// <summary>What follows an offence: an honour is taken back, a person is disqualified and may not apply for some years (撤销与限制).</summary>
internal static class RevocationEndpoints
{
    public static void MapRevocation(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/revocation", async (Desk d) => Page(d, await Open(d), [], FormInput.Nothing));
        desk.MapPost("/revocation/{what}/confirm", Confirm);
        desk.MapPost("/revocation/{what}", Post);
    }

    private static async Task<IResult> Confirm(Desk desk, string what, Posting posting)
    {
        var world = await Open(desk);
        var typed = FormInput.Of(posting);
        Guard(desk, what);
        if (Decide(world, posting.Act, what, typed).Refusal is { } no)
        {
            return Page(desk, world, Refusals.Of(no, $"{what}.who"), typed, what);
        }

        var person = world.Get<Candidacy>(typed["who"]);
        var revokes = what == Revoke;
        return new RazorComponentResult<ConfirmPage>(
            new
            {
                desk.Frame,
                World = world,
                Menu = Href(desk),
                Confirmation = new Confirmation
                {
                    Title = revokes ? "确认：撤销称号" : "确认：取消资格、限制申报",
                    Action = $"{Href(desk)}/{what}",
                    Back = Href(desk),
                    Button = revokes ? "确认撤销" : "确认限制申报",
                    Consequence = revokes
                        ? "称号撤销并在公开名单上注明，后续奖励不再发放，不能恢复。"
                        : "尚在进行中的申报到此结束；限制期内不能再申报，不能恢复。",
                    Names = [$"{person.Name}（{person.Employer}）"],
                    Facts = [("查明的情况", typed["text"])],
                    Version = person.Version,
                    Danger = true,
                },
                Typed = typed,
                Key = Guid.NewGuid(),
            }
        );
    }

    private static async Task<IResult> Post(Desk desk, string what, Posting posting)
    {
        var typed = FormInput.Of(posting);
        Guard(desk, what);
        var world = await Open(desk);
        if (world.Find<Candidacy>(typed["who"]) is null)
        {
            return Page(desk, world, [new FormError($"{what}.who", "请选择人员。")], typed, what);
        }

        var scope = desk
            .Notice.Stages.OfType<NameStage>()
            .Aggregate(Scope.Candidacy(typed["who"]), (s, n) => s + Scope.Listings(n.Id));
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            scope,
            w => Decide(w, posting.Act, what, typed),
            posting.Expecting<Candidacy>(typed["who"]),
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{Href(desk)}?done={(what == Revoke ? "revoked" : "banned")}",
            no => Page(desk, world, Refusals.Of(no, $"{what}.who"), typed, what),
            _ => new RazorComponentResult<StalePage>(new { desk.Frame, ReloadHref = Href(desk) })
        );
    }

    private const string Revoke = "honour";

    private static Decision Decide(World world, Act act, string what, FormInput typed)
    {
        if (world.Find<Candidacy>(typed["who"]) is not { } person)
        {
            return new Refusal("请选择人员。", null, "who");
        }

        if (what != Revoke)
        {
            return Revoking.Ban(world, act, person.Id, typed["ban"], typed["text"]);
        }

        return DateBox.Day(typed["on"]) is { } on
            ? Revoking.Revoke(world, act, person.Id, typed["ground"], typed["text"], typed["document"], on)
            : new Refusal("请按“年-月-日”填写决定日期。", null, "on");
    }

    /// <summary>An honour is taken back by the organ that verifies; the office disqualifies and bans.</summary>
    private static void Guard(Desk desk, string what)
    {
        if (what is not (Revoke or "ban"))
        {
            throw Desk.Missing("没有这一项办理。");
        }

        var subject = new Subject
        {
            Organs = what == Revoke && desk.Notice.Revocation is { } r ? [r.VerifiedBy] : null,
        };
        if (Rights.May(desk.Actor, AccessAct.Revoke, subject) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }
    }

    private static string Href(Desk desk) => $"{OfficeMenu.Home(desk.Edition.EditionId)}/revocation";

    private static async Task<World> Open(Desk desk) =>
        desk.Notice.Revocation is null && desk.Notice.Bans.Count == 0
            ? throw Desk.Missing("通知没有规定撤销称号或限制申报。")
            : await desk.Open(Scope.Everything);

    private static IResult Page(
        Desk desk,
        World world,
        IReadOnlyList<FormError> errors,
        FormInput typed,
        string form = ""
    )
    {
        // Both forms have fields of the same name; the page tells them apart by their form.
        var page = new RazorComponentResult<RevocationPage>(
            new
            {
                desk.Frame,
                World = world,
                Href = Href(desk),
                Form = form,
                Errors = (IReadOnlyList<FormError>)
                    [
                        .. errors.Select(e =>
                            e.ElementId.StartsWith($"{form}.", StringComparison.Ordinal)
                                ? e
                                : e with
                                {
                                    ElementId = $"{form}.{e.ElementId}",
                                }
                        ),
                    ],
                Typed = typed,
                Flash = Done.Sentence(desk.Http.Request.Query["done"]),
                Today = desk.Today,
            }
        );
        return errors.Count > 0 ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }
}
