using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>An organ of the unit gives its opinion on one person (签署意见).</summary>
internal static class OpinionEndpoint
{
    public static async Task<IResult> Post(Desk desk, string candidacy, string stage, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var opine = room.StageOf<OpineStage>(stage);
        room.Demand(AccessAct.Opine, Subject.Of(opine, found));
        Task<IResult> Form(params FormError[] errors) =>
            ApplicationEndpoint.Page(desk, room, found, posting.Again($"opinion.{stage}", errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        var scans = await ActFiles.Of(desk, candidacy, UnitFiles.Scan(opine));
        var input = OpinionInput.Read(room, opine, posting, scans);
        if (input.Opinion is not { } opinion)
        {
            return await Form([.. input.Errors]);
        }

        if (!posting.IsConfirmed())
        {
            if (posting.Version is { } seen && seen != found.Version)
            {
                return Stale(room, found, opinion);
            }

            return Opining.Give(room.World, posting.Act, candidacy, stage, opinion, input.Answers).Refusal is { } no
                ? await Form(no.Error())
                : Confirm(room, found, opine, posting, opinion);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Opining.Give(w, posting.Act, candidacy, stage, opinion, input.Answers),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => await Form(r.Refusal.Error()),
            Docketed.Stale s => Stale(room, (Candidacy)s.Current, opinion),
            _ => Results.Redirect($"{room.PathOf(found)}?done=signed"),
        };
    }

    /// <summary>What an opinion brings about, for the confirm pages.</summary>
    public static string Consequence(bool agree) =>
        agree ? "意见记入申报表，签署后不能更改。" : "不同意推荐的，本届申报到此为止，申报人会看到意见内容，不能恢复。";

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        Candidacy candidacy,
        OpineStage stage,
        Posting posting,
        Opinion opinion
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = $"{stage.Label}：{(opinion.Agree ? "同意" : "不同意")}",
                Current = room.Path("applications"),
                Action = $"{room.PathOf(candidacy)}/opinion/{stage.Id}",
                Names = (IReadOnlyList<string>)[candidacy.Name],
                Consequence = Consequence(opinion.Agree),
                Confirm = "签署意见",
                BackHref = room.PathOf(candidacy),
                Danger = !opinion.Agree,
            }
        );

    private static IResult Stale(UnitRoom room, Candidacy now, Opinion opinion) =>
        ApplicationEndpoint.Stale(
            room,
            now,
            ("意见", opinion.Agree ? "同意" : "不同意"),
            ("意见内容", opinion.Text),
            ("负责人", opinion.Signer)
        );
}
