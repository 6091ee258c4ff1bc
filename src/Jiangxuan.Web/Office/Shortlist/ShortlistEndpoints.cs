using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Shortlist;

/// <summary>The shortlist (入围名单): chosen by people within its size, then decided by the leading group.</summary>
internal static class ShortlistEndpoints
{
    private const string Chosen = "chosen";

    public static void MapShortlist(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/shortlist/{stage}", Get);
        desk.MapPost("/shortlist/{stage}/confirm", Confirm);
        desk.MapPost("/shortlist/{stage}", Post);
        desk.MapPost("/shortlist/{stage}/round/confirm", ConfirmRound);
        desk.MapPost("/shortlist/{stage}/round", OpenRound);
    }

    private static async Task<IResult> Get(Desk desk, string stage)
    {
        var room = await Open(desk, stage);
        return room.Show<ShortlistPage>(typed: FormInput.Of(desk.Http.Request));
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.DraftList);
        var typed = FormInput.Of(posting);
        var chosen = Order(room, typed);
        if (Decide(room, room.World, posting.Act, typed).Refusal is { } no)
        {
            return Refused(room, no, typed);
        }

        var approved = Lists.Approval(room.World.Notice, room.Stage) is not null;
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}",
                Action = room.Href,
                Back = room.Href,
                Button = "提出入围名单",
                Consequence = approved
                    ? $"以下 {chosen.Count} 人提交领导小组审定。名单提出后不能修改；领导小组审定后，未列入的人选不再参加后续环节。"
                    : $"以下 {chosen.Count} 人入围。名单提出后不能修改，未列入的人选不再参加后续环节。",
                Names = [.. chosen.Select(room.World.Get<Candidacy>).Select(c => $"{c.Name}（{c.Employer}）")],
                Ids = chosen,
                Facts = [.. VoteInput.Words(name => typed[name]).Select(v => ("表决情况", v)), .. Reason(room, typed)],
            },
            typed
        );
    }

    private static (string, string)[] Reason(Room<ProposeStage> room, FormInput typed) =>
        typed["_reason"] is not { Length: > 0 } reason ? []
        : room.Stage.Resolution is null ? [("超出限制的理由", reason)]
        : [("会议纪要", reason)];

    private static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.DraftList);
        var typed = FormInput.Of(posting);
        var done = await room.Commit(
            posting,
            w => Confirmation.Same(posting, Decide(room with { World = w }, w, posting.Act, typed))
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=shortlisted",
            no => Refused(room, no, typed),
            _ => room.Stale(room.Href)
        );
    }

    private static async Task<IResult> ConfirmRound(Desk desk, string stage, Posting posting) =>
        NextRound.Confirm(await Open(desk, stage), posting, Refused);

    private static async Task<IResult> OpenRound(Desk desk, string stage, Posting posting) =>
        await NextRound.Open(await Open(desk, stage), posting, Refused);

    private static Core.Conduct.Decision Decide(Room<ProposeStage> room, World world, Act act, FormInput typed)
    {
        var (votes, wrong) = VoteInput.Read(name => typed[name]);
        return wrong is not null ? wrong : Approving.Shortlist(world, act, room.Stage.Id, Order(room, typed), votes);
    }

    // As on the page: by unit, then by the unit's own order.
    private static IReadOnlyList<string> Order(Room<ProposeStage> room, FormInput typed) =>
        [
            .. typed
                .All(Chosen)
                .Select(id => room.World.Find<Candidacy>(id) ?? throw Desk.Missing("名单中有一位人选已不存在。"))
                .OrderBy(c => c.Unit, StringComparer.Ordinal)
                .ThenBy(c => Lists.UnitRank(room.World, c) ?? int.MaxValue)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => c.Id),
        ];

    private static IResult Refused(Room<ProposeStage> room, Refusal refusal, FormInput typed) =>
        room.Show<ShortlistPage>(refusal, typed, Chosen).With(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Room<ProposeStage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<ProposeStage>(desk, stage, Scope.EverythingWithSections);
        return room.Stage is { Mode: ProposeMode.Shortlist, Way: ProposeHow.Resolution }
            ? room
            : throw Desk.Missing("通知中没有这个环节。");
    }
}
