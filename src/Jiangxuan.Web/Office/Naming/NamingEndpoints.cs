using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Naming;

/// <summary>Naming (命名) by the organs the notice says, with certificate numbers.</summary>
internal static class NamingEndpoints
{
    public static void MapNaming(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/naming/{stage}", async (Desk d, string stage) => (await Open(d, stage)).Show<NamingPage>());
        desk.MapPost("/naming/{stage}/confirm", Confirm);
        desk.MapPost("/naming/{stage}", Post);
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.Name);
        var typed = FormInput.Of(posting);
        var trial = Decide(room, room.World, posting.Act, typed);
        if (trial.Happened is not Named named)
        {
            return Refused(room, trial.Refusal!, typed);
        }

        var places = Places.Of(room.World, Places.Tiers(room.World.Notice, room.Stage));
        var honor = room.World.Notice.Identity.Honor;
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：命名{honor}",
                Action = room.Href,
                Back = room.Href,
                Button = $"命名 {named.Items.Count} 名{honor}",
                Consequence =
                    $"以下人选命名为{honor}，证书编号随即生成并向社会公布，不能撤销。名额 {places} 名。"
                    + (named.Dropped.Count > 0 ? $"其余 {named.Dropped.Count} 名人选不再列入。" : ""),
                Names =
                [
                    .. named
                        .Items.Select(i =>
                            (Tier: Tiers.Word(room.World.Notice, i.Tier), C: room.World.Get<Candidacy>(i.Candidacy))
                        )
                        .Select(p =>
                            $"{named.Certificates.GetValueOrDefault(p.C.Id, "不编证书号")}　{p.Tier}{p.C.Name}（{p.C.Employer}）"
                        ),
                ],
                Ids = [.. named.Items.Select(i => i.Candidacy)],
                Facts =
                [
                    ("命名文号", named.Document),
                    ("命名日期", named.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
                    .. typed["_reason"].Length > 0 ? new[] { ("不足名额的理由", typed["_reason"]) } : [],
                ],
            },
            typed
        );
    }

    private static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.Name);
        var typed = FormInput.Of(posting);
        var done = await room.Commit(posting, w => Confirmation.Same(posting, Decide(room, w, posting.Act, typed)));
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=named",
            no => Refused(room, no, typed),
            _ => room.Stale(room.Href)
        );
    }

    private static Decision Decide(Room<NameStage> room, World world, Act act, FormInput typed) =>
        DateBox.Day(typed["on"]) is { } on
            ? Core.Conduct.Deciding.Naming.Name(world, act, room.Stage.Id, typed["document"], on)
            : new Refusal("请按“年-月-日”填写命名日期。", room.Stage.Source.ToString(), "on");

    private static IResult Refused(Room<NameStage> room, Refusal refusal, FormInput typed) =>
        room.Show<NamingPage>(refusal, typed).With(StatusCodes.Status422UnprocessableEntity);

    private static Task<Room<NameStage>> Open(Desk desk, string stage) =>
        Room.Open<NameStage>(desk, stage, Scope.Everything);
}
