using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>Publishes the unit's list (发布公示): the last day is shown before it is published.</summary>
internal static class PublishEndpoint
{
    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var (room, notice) = await NoticeEndpoint.Open(desk, stage);
        room.Demand(AccessAct.Publish, Subject.Of(notice, room.Unit));
        Task<IResult> Form(params FormError[] errors) =>
            NoticeEndpoint.Page(desk, room, notice, posting.Again("first", errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        var (first, wrong) = posting.Day("first", "公示起始日");
        if (wrong is not null)
        {
            return await Form(wrong);
        }

        var reach = posting.Form["reach"].ToString();
        if (!posting.IsConfirmed())
        {
            var decision = Publicising.Publish(room.World, posting.Act, stage, room.Unit, first, reach);
            return decision.Happened is NoticePublished published
                ? Confirm(room, notice, posting, published)
                : await Form(decision.Refusal!.Error());
        }

        // Two clerks may publish at once: the round they meant must still be the next.
        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.OfUnit(room.Unit),
            w => Publicising.Publish(w, posting.Act, stage, room.Unit, first, reach),
            ct: desk.Http.RequestAborted
        );
        return docketed is Docketed.Refused r
            ? await Form(r.Refusal.Error())
            : Results.Redirect($"{room.PathOf(notice)}?done=published");
    }

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        PubliciseStage stage,
        Posting posting,
        NoticePublished published
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = "预览并发布公示",
                Current = room.PathOf(stage),
                Action = room.PathOf(stage),
                Names = (IReadOnlyList<string>)
                    [
                        .. published.Items.Select(i =>
                            room.World.Get<Candidacy>(i.Candidacy) is var c ? $"{c.Name}（{c.Employer}）" : ""
                        ),
                    ],
                Consequence = $"自{published.Period.First:yyyy年M月d日}起至{published.Period.Last:yyyy年M月d日}24时公示，依据{stage.Source}，不少于{stage.MinDays}{Publicising.Unit(stage)}；截止日由系统按国务院放假安排计算。公示页面任何人都能看到姓名和工作单位，发布后不能撤回。{Publicising.SaysReach(published.Reach)}",
                Confirm = "发布公示",
                BackHref = room.PathOf(stage),
            }
        );
}
