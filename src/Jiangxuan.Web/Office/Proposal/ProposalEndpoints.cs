using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Proposal;

/// <summary>The final proposal (候选人名单): computed by rank and composition, frozen by an act, round by round.</summary>
internal static class ProposalEndpoints
{
    public static void MapProposal(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/proposal/{stage}", Get);
        desk.MapPost("/proposal/{stage}/confirm", Confirm);
        desk.MapPost("/proposal/{stage}", Post);
        desk.MapPost("/proposal/{stage}/round/confirm", ConfirmRound);
        desk.MapPost("/proposal/{stage}/round", OpenRound);
    }

    private static async Task<IResult> Get(Desk desk, string stage)
    {
        var room = await Open(desk, stage);
        return room.Show<ProposalPage>(typed: FormInput.Of(desk.Http.Request));
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.DraftList);
        var typed = FormInput.Of(posting);
        var ties = TieInput.Read(typed);
        var trial = ties.IsRefused ? ties.Refusal : Proposing.Propose(room.World, posting.Act, stage, ties.Value);
        if (trial.Happened is not ListDecided list)
        {
            return Refused(room, trial.Refusal!, typed);
        }

        var ids = list.Items.Select(i => i.Candidacy).ToList();
        var word = Rounds.Word(room.Stage);
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}（第 {list.Round} 轮）",
                Action = room.Href,
                Back = room.Href,
                Button = $"提出{word}",
                Consequence =
                    $"以下 {ids.Count} 人列入{word}，进入下一环节。名单和计算过程一并存档，提出后不能修改；名额空出时，说明理由后可以启动下一轮。",
                Names =
                [
                    .. list
                        .Items.Select(i =>
                            (Tier: Tiers.Word(room.World.Notice, i.Tier), C: room.World.Get<Candidacy>(i.Candidacy))
                        )
                        .Select(p => $"{p.Tier}{p.C.Name}（第 {p.C.Rank} 名，{p.C.Score:0.00} 分，{p.C.Employer}）"),
                ],
                Ids = ids,
                Facts =
                [
                    .. ties.Value.Select(t => ("同分先后", TieInput.Words(room.World, t))),
                    .. list.Note?.Said() is { } note ? [("理由", note)] : Array.Empty<(string, string)>(),
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
        var ties = TieInput.Read(typed);
        if (ties.IsRefused)
        {
            return Refused(room, ties.Refusal, typed);
        }

        var done = await room.Commit(
            posting,
            w => Confirmation.Same(posting, Proposing.Propose(w, posting.Act, stage, ties.Value))
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=proposed",
            no => Refused(room, no, typed),
            _ => room.Stale(room.Href)
        );
    }

    private static async Task<IResult> ConfirmRound(Desk desk, string stage, Posting posting) =>
        NextRound.Confirm(await Open(desk, stage), posting, Refused);

    private static async Task<IResult> OpenRound(Desk desk, string stage, Posting posting) =>
        await NextRound.Open(await Open(desk, stage), posting, Refused);

    private static IResult Refused(Room<ProposeStage> room, Refusal refusal, FormInput typed) =>
        room.Show<ProposalPage>(refusal, typed).With(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Room<ProposeStage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<ProposeStage>(desk, stage, Scope.EverythingWithSections);
        return room.Stage.Way is ProposeHow.Rank ? room : throw Desk.Missing("通知中没有这个环节。");
    }
}
