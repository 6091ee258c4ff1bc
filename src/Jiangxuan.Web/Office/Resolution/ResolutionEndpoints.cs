using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Resolution;

/// <summary>A list that a meeting makes (会议决议): entered with its minutes and votes, checked, never reordered.</summary>
internal static class ResolutionEndpoints
{
    public static void MapResolution(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/resolution/{stage}", Get);
        desk.MapPost("/resolution/{stage}/confirm", Confirm);
        desk.MapPost("/resolution/{stage}", Post);
        desk.MapPost("/resolution/{stage}/round/confirm", ConfirmRound);
        desk.MapPost("/resolution/{stage}/round", OpenRound);
    }

    private static async Task<IResult> Get(Desk desk, string stage)
    {
        var room = await Open(desk, stage);
        return room.Show<ResolutionPage>(typed: FormInput.Of(desk.Http.Request));
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.DraftList);
        var typed = FormInput.Of(posting);
        var trial = Decide(room, room.World, posting.Act, typed);
        if (trial.Happened is not ListDecided list)
        {
            return Refused(room, trial.Refusal!, typed);
        }

        var notice = room.World.Notice;
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}（第 {list.Round} 轮）",
                Action = room.Href,
                Back = room.Href,
                Button = "确定名单",
                Consequence =
                    $"以下 {list.Items.Count} 人按此次序列入{Rounds.Word(room.Stage)}，进入下一环节；其余 {list.Dropped.Count} 人不再列入。名单确定后不能修改；名额空出时，说明理由后可以启动下一轮。",
                Names =
                [
                    .. list
                        .Items.Select(i => (i.Tier, C: room.World.Get<Candidacy>(i.Candidacy)))
                        .Select(p => $"{Tiers.Word(notice, p.Tier)}{p.C.Name}（{p.C.Employer}）"),
                ],
                Ids = [.. list.Items.Select(i => i.Candidacy)],
                Facts =
                [
                    ("会议纪要", typed["_reason"]),
                    .. list.Resolved?.Votes is { } votes ? new[] { ("表决情况", votes.ToString()) } : [],
                    .. (list.Resolved?.Reserve ?? []).Select(
                        (id, i) => ($"递补第{i + 1}", room.World.Get<Candidacy>(id).Name)
                    ),
                    .. (list.Resolved?.Exceptions ?? []).Select(e => ("例外理由", e.Value.Said())),
                ],
            },
            typed
        );
    }

    private static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.DraftList);
        var typed = FormInput.Of(posting);
        var done = await room.Commit(posting, w => Confirmation.Same(posting, Decide(room, w, posting.Act, typed)));
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=resolved",
            no => Refused(room, no, typed),
            _ => room.Stale(room.Href)
        );
    }

    private static async Task<IResult> ConfirmRound(Desk desk, string stage, Posting posting) =>
        NextRound.Confirm(await Open(desk, stage), posting, Refused);

    private static async Task<IResult> OpenRound(Desk desk, string stage, Posting posting) =>
        await NextRound.Open(await Open(desk, stage), posting, Refused);

    private static Decision Decide(Room<Stage> room, World world, Act act, FormInput typed)
    {
        var list = ResolutionInput.Read(world, room.Stage, typed);
        return list.IsRefused ? list.Refusal : Resolving.Decide(world, act, room.Stage.Id, list.Value);
    }

    private static IResult Refused(Room<Stage> room, Refusal refusal, FormInput typed) =>
        room.Show<ResolutionPage>(refusal, typed, "items").With(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Room<Stage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<Stage>(desk, stage, Scope.EverythingWithSections);
        return Resolving.Makes(room.Stage) ? room : throw Desk.Missing("通知中没有这个环节。");
    }
}
