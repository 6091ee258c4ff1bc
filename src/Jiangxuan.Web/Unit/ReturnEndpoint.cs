using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>Returns an application for correction (退回补正), each reason pinned to a field.</summary>
internal static class ReturnEndpoint
{
    public static async Task<IResult> Get(Desk desk, string candidacy, string stage)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var inspect = room.StageOf<InspectStage>(stage);
        room.Demand(AccessAct.Return, Subject.Of(inspect, found));
        return Page(room, found, inspect, null);
    }

    public static async Task<IResult> Post(Desk desk, string candidacy, string stage, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var inspect = room.StageOf<InspectStage>(stage);
        room.Demand(AccessAct.Return, Subject.Of(inspect, found));
        IResult Form(params FormError[] errors) => Page(room, found, inspect, posting.Again(ReturnPage.Form, errors));
        if (posting.IsEdited())
        {
            return Form();
        }

        var (until, wrong) = posting.Day("until", "补正期限");
        if (wrong is not null)
        {
            return Form(wrong);
        }

        var reasons = Reasons(room.Notice, posting);
        if (reasons.FirstOrDefault(r => r.Text.Length == 0) is { } bare)
        {
            return Form(
                new FormError($"pin.{bare.Fact}", $"请写明“{room.Notice.Fact(bare.Fact).Label}”需要怎样补正。")
            );
        }

        if (!posting.IsConfirmed())
        {
            if (posting.Version is { } seen && seen != found.Version)
            {
                return Stale(room, found, reasons);
            }

            return Inspecting.Return(room.World, posting.Act, candidacy, stage, until, reasons).Refusal is { } no
                ? Form(no.Error())
                : Confirm(room, found, inspect, posting, until, reasons);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Inspecting.Return(w, posting.Act, candidacy, stage, until, reasons),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => Form(r.Refusal.Error()),
            Docketed.Stale s => Stale(room, (Candidacy)s.Current, reasons),
            _ => Results.Redirect($"{room.PathOf(found)}?done=returned"),
        };
    }

    // A reason is given by ticking the field, or by writing beside it.
    private static ImmutableList<ReturnReason> Reasons(Notice notice, Posting posting)
    {
        var pinned = posting.Form["pin"].ToHashSet();
        return
        [
            .. notice
                .Form.SelectMany(s => s.Facts)
                .Select(f => new ReturnReason(f, posting[$"pin.{f}"]))
                .Where(r => pinned.Contains(r.Fact) || r.Text.Length > 0),
        ];
    }

    private static IResult Page(UnitRoom room, Candidacy candidacy, InspectStage stage, Typed? typed)
    {
        var page = new RazorComponentResult<ReturnPage>(
            new
            {
                Room = room,
                Candidacy = candidacy,
                Stage = stage,
                Key = typed?.Posting.KeyGuid() ?? Guid.NewGuid(),
                Typed = typed,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        Candidacy candidacy,
        InspectStage stage,
        Posting posting,
        DateOnly until,
        ImmutableList<ReturnReason> reasons
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = $"退回补正：{candidacy.Name}",
                Current = room.Path("applications"),
                Action = $"{room.PathOf(candidacy)}/return/{stage.Id}",
                Names = (IReadOnlyList<string>)[.. reasons.Select(r => $"{room.Notice.Fact(r.Fact).Label}：{r.Text}")],
                Consequence = $"申报表重新打开给申报人修改，到{until:yyyy年M月d日}24时为止；在重新提交之前，本单位不能继续办理。",
                Confirm = "退回补正",
                BackHref = room.PathOf(candidacy),
            }
        );

    private static IResult Stale(UnitRoom room, Candidacy now, ImmutableList<ReturnReason> reasons) =>
        ApplicationEndpoint.Stale(room, now, [.. reasons.Select(r => (room.Notice.Fact(r.Fact).Label, r.Text))]);
}
