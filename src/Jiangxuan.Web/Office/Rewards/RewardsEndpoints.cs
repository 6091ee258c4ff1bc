using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Rewards;

/// <summary>Payments of the prize (奖金发放): every person's payment is an act of its own, also when several are recorded at once.</summary>
internal static class RewardsEndpoints
{
    private const string Pick = "pick";

    public static void MapRewards(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/rewards/{stage}", Get);
        desk.MapPost("/rewards/{stage}/confirm", Confirm);
        desk.MapPost("/rewards/{stage}", Post);
    }

    private static async Task<IResult> Get(Desk desk, string stage) =>
        (await Open(desk, stage)).Show<RewardsPage>(typed: FormInput.Of(desk.Http.Request));

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        var typed = FormInput.Of(posting);
        var dues = Picked(room, typed);
        if (dues.Count == 0)
        {
            return Refused(room, new Refusal("请勾选领取奖金的人员。", room.Stage.Source.ToString(), Pick), typed);
        }

        foreach (var due in dues)
        {
            room.Guard(AccessAct.Reward, due.Person);
            if (Decide(room, room.World, posting.Act, due, typed).Refusal is { } no)
            {
                return Refused(room, no, typed);
            }
        }

        return room.Confirm(
            new Confirmation
            {
                Title = "确认：登记奖金发放",
                Action = room.Href,
                Back = room.Href,
                Button = $"登记 {dues.Count} 笔发放",
                Consequence = $"{dues.Count} 笔，共 {dues.Sum(d => d.Part.Yuan):#,0.##} 元。登记后不能修改。",
                Names =
                [
                    .. dues.Select(d =>
                        $"{d.Person.Certificate}　{d.Person.Name}　{d.Part.Label}　{d.Part.Yuan:#,0.##} 元"
                    ),
                ],
                Facts = [("发放日期", typed["on"]), ("财务凭证号", typed["voucher"])],
            },
            typed
        );
    }

    private static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        var typed = FormInput.Of(posting);
        var dues = Picked(room, typed);
        if (dues.Count == 0)
        {
            return Refused(room, new Refusal("请勾选领取奖金的人员。", room.Stage.Source.ToString(), Pick), typed);
        }

        // An instalment that falls due some years after naming looks at the day of naming.
        var scope = desk
            .Notice.Stages.OfType<NameStage>()
            .Aggregate(Scope.Edition, (s, n) => room.Stage.PaysLater(desk.Notice) ? s + Scope.Listings(n.Id) : s);
        foreach (var due in dues)
        {
            room.Guard(AccessAct.Reward, due.Person);
            var act = posting.Act with { Key = KeyFor(posting.Act.Key, due.Id) };
            var done = await desk.Docket.Commit(
                desk.Edition,
                act,
                scope + Scope.Candidacy(due.Person.Id),
                w => Decide(room, w, act, due, typed),
                null,
                desk.Http.RequestAborted
            );
            if (done is Docketed.Refused refused)
            {
                // Those before stay recorded; the page shows them so.
                return Refused(await Open(desk, stage), refused.Refusal, typed);
            }
        }

        return Results.Redirect($"{room.Href}?done=paid");
    }

    /// <summary>The same form posted again gives the same keys, so nobody is paid twice.</summary>
    private static string KeyFor(string form, string candidacy) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}/{candidacy}")).AsSpan(0, 16)).ToString("D");

    private static Decision Decide(Room<RewardStage> room, World world, Act act, Due due, FormInput typed) =>
        DateBox.Day(typed["on"]) is { } on
            ? Rewarding.Pay(world, act, due.Person.Id, room.Stage.Id, due.Part.Id, on, typed["voucher"])
            : new Refusal("请按“年-月-日”填写发放日期。", room.Stage.Source.ToString(), "on");

    // On a repeated post the payments are recorded already; the docket answers each as it did.
    private static IReadOnlyList<Due> Picked(Room<RewardStage> room, FormInput typed)
    {
        var parts = room.World.Notice.Rewards.SelectMany(r => r.Parts).ToList();
        return
        [
            .. typed
                .All(Pick)
                .Distinct()
                .Select(id =>
                    id.Split('/') is [var person, var part]
                    && room.World.Find<Candidacy>(person) is { } c
                    && parts.FirstOrDefault(p => p.Id == part) is { } instalment
                        ? new Due(c, instalment, null)
                        : throw Desk.Missing("名单中有一位人员或一笔奖金已不存在。")
                ),
        ];
    }

    private static IResult Refused(Room<RewardStage> room, Refusal refusal, FormInput typed) =>
        room.Show<RewardsPage>(refusal, typed, "voucher").With(StatusCodes.Status422UnprocessableEntity);

    private static Task<Room<RewardStage>> Open(Desk desk, string stage) =>
        Room.Open<RewardStage>(desk, stage, Scope.Everything);
}
