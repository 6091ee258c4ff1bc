using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>Ends a public notice after its last day (办结公示).</summary>
internal static class CloseEndpoint
{
    public static async Task<IResult> Post(Desk desk, string stage, int round, Posting posting)
    {
        var (room, notice) = await NoticeEndpoint.Open(desk, stage);
        room.Demand(AccessAct.CloseNotice, Subject.Of(notice, room.Unit));
        var id = Listing.Of(stage, room.Unit, round);
        var list = room.World.Find<Listing>(id) ?? throw Desk.Missing("没有这次公示。");
        Task<IResult> Form(params FormError[] errors) =>
            NoticeEndpoint.Page(desk, room, notice, posting.Again($"close.{round}", errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        var bound = AskedFacts.Read(room, notice.Asks, posting);
        if (bound.Errors.Count > 0)
        {
            return await Form([.. bound.Errors]);
        }

        var answers = await ActFiles.With(desk, id, AskedFacts.Uploaded(room.Notice, notice.Asks), bound.Values);
        FormError Error(Core.Refusal no) =>
            no.Field is ['f', '.', .. var fact]
            && notice.Asks.Contains(fact)
            && AskedFacts.Uploaded(room.Notice, [fact]).Count > 0
                ? no.Error($"shot.{round}.{fact}")
                : no.Error();
        if (!posting.IsConfirmed())
        {
            return Publicising.Close(room.World, posting.Act, id, answers).Refusal is { } no
                ? await Form(Error(no))
                : Confirm(room, notice, posting, list);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.OfUnit(room.Unit) + Scope.Listing(id),
            w => Publicising.Close(w, posting.Act, id, answers),
            posting.Expecting<Listing>(id),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => await Form(Error(r.Refusal)),
            Docketed.Stale => new RazorComponentResult<StalePage>(
                new
                {
                    room.Frame,
                    ReloadHref = room.PathOf(notice),
                    Who = "本单位另一位经办人",
                }
            ).With(StatusCodes.Status409Conflict),
            _ => Results.Redirect($"{room.PathOf(notice)}?done=closed"),
        };
    }

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        PubliciseStage stage,
        Posting posting,
        Listing list
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = "办结公示",
                Current = room.PathOf(stage),
                Action = $"{room.PathOf(stage)}/{list.Round}/close",
                Names = (IReadOnlyList<string>)[.. list.Items.Select(i => room.World.Get<Candidacy>(i.Candidacy).Name)],
                Consequence = "公示就此结束，没有成立异议的人选进入下一环节，不能更改。",
                Confirm = "办结公示",
                BackHref = room.PathOf(stage),
            }
        );
}
