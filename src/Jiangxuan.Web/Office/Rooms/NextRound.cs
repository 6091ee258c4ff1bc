using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>Opening the next round of a list, from whichever room makes it.</summary>
internal static class NextRound
{
    /// <summary>The last look before it.</summary>
    public static IResult Confirm<TStage>(
        Room<TStage> room,
        Posting posting,
        Func<Room<TStage>, Refusal, FormInput, IResult> refused
    )
        where TStage : Stage
    {
        room.Guard(AccessAct.OpenRound);
        var typed = FormInput.Of(posting);
        var trial = Rounds.Open(room.World, posting.Act, room.Stage.Id);
        if (trial.Happened is not RoundOpened round)
        {
            return refused(room, trial.Refusal!, typed);
        }

        var how = Resolving.Makes(room.Stage)
            ? "启动后由会议从符合条件的人选中补足。"
            : "空出的名额由排名靠后、符合构成比例的人选递补。启动后系统计算递补人选，核对后另行提出。";
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：启动第 {round.Round} 轮",
                Action = $"{room.Href}/round",
                Back = room.Href,
                Button = $"启动第 {round.Round} 轮",
                Consequence =
                    how + (round.Again is { Count: > 0 } again ? $"此前未列入的 {again.Count} 人重新参加本环节。" : ""),
                Names =
                [
                    .. round
                        .Freed.Select(room.World.Get<Candidacy>)
                        .Select(c => $"{c.Name}（{Course.Of(room.World.Notice, c).Sentence}）"),
                ],
                Facts = [("理由", typed["_reason"])],
            },
            typed
        );
    }

    /// <summary>Opens it.</summary>
    public static async Task<IResult> Open<TStage>(
        Room<TStage> room,
        Posting posting,
        Func<Room<TStage>, Refusal, FormInput, IResult> refused
    )
        where TStage : Stage
    {
        room.Guard(AccessAct.OpenRound);
        var done = await room.Commit(posting, w => Rounds.Open(w, posting.Act, room.Stage.Id));
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=round",
            no => refused(room, no, FormInput.Of(posting)),
            _ => room.Stale(room.Href)
        );
    }
}
