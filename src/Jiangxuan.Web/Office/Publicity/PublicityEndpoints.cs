using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Publicity;

/// <summary>The city's public notice (提名公示): the last day is computed, objections are followed, the end is an act.</summary>
internal static class PublicityEndpoints
{
    public static void MapPublicity(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/publicity/{stage}", Get);
        desk.MapPost("/publicity/{stage}/confirm", Confirm);
        desk.MapPost("/publicity/{stage}", Publish);
        desk.MapPost("/publicity/{stage}/{round:int}/close/confirm", ConfirmClose);
        desk.MapPost("/publicity/{stage}/{round:int}/close", Close);
    }

    private static async Task<IResult> Get(Desk desk, string stage)
    {
        var room = await Open(desk, stage);
        var typed = FormInput.Of(desk.Http.Request);
        var first = First(room, typed.Or("first", DateBox.Text(desk.Today)));
        return Page(room, first.IsRefused ? Refusals.Of(first.Refusal) : [], typed);
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.Publish);
        var typed = FormInput.Of(posting);
        var first = First(room, typed["first"]);
        var trial = first.IsRefused
            ? first.Refusal
            : Publicising.Publish(room.World, posting.Act, stage, Lists.City, first.Value, typed["reach"]);
        if (trial.Happened is not NoticePublished notice)
        {
            return Refused(room, trial.Refusal!, typed, "first");
        }

        var ids = notice.Items.Select(i => i.Candidacy).ToList();
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：发布{room.Stage.Label}",
                Action = room.Href,
                Back = $"{room.Href}?first={typed["first"]}",
                Button = "发布公示",
                Consequence =
                    $"以下 {ids.Count} 人的姓名和工作单位自{notice.Period.First:yyyy年M月d日}起向社会公开，至{notice.Period.Last:yyyy年M月d日}24时止，期间任何人可以实名提出异议。{Publicising.SaysReach(notice.Reach)}发布后不能修改。",
                Names = [.. ids.Select(room.World.Get<Candidacy>).Select(c => $"{c.Name}（{c.Employer}）")],
                Ids = ids,
            },
            typed
        );
    }

    private static async Task<IResult> Publish(Desk desk, string stage, Posting posting)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.Publish);
        var typed = FormInput.Of(posting);
        var first = First(room, typed["first"]);
        if (first.IsRefused)
        {
            return Refused(room, first.Refusal, typed, "first");
        }

        var done = await room.Commit(
            posting,
            w =>
                Confirmation.Same(
                    posting,
                    Publicising.Publish(w, posting.Act, stage, Lists.City, first.Value, typed["reach"])
                )
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=published",
            no => Refused(room, no, typed, "first"),
            _ => room.Stale(room.Href)
        );
    }

    private static async Task<IResult> ConfirmClose(Desk desk, string stage, int round, Posting posting)
    {
        var room = await Open(desk, stage);
        var list = Round(room, round);
        room.Guard(AccessAct.CloseNotice);
        var typed = FormInput.Of(posting);
        var bound = Bind(room, list, posting);
        if (bound.Errors.Count > 0)
        {
            return Page(room, bound.Errors, typed, bound.Shown).With(StatusCodes.Status422UnprocessableEntity);
        }

        if (Publicising.Close(room.World, posting.Act, list.Id, bound.Values).Refusal is { } no)
        {
            return Refused(room, no, typed, $"close-{round}", bound);
        }

        var persons = list.Items.Select(i => room.World.Get<Candidacy>(i.Candidacy)).ToList();
        var going = persons.Where(c => c.Withdrawn is null && Standing.Failure(room.World.Notice, c) is null).ToList();
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：办结{room.Stage.Label}",
                Action = $"{room.Href}/{round}/close",
                Back = room.Href,
                Button = "办结公示",
                Consequence =
                    $"公示期满，异议全部办结。以下 {going.Count} 人进入下一环节；办结后不能再受理本次公示的异议。",
                Names = [.. going.Select(c => $"{c.Name}（{c.Employer}）")],
                Version = list.Version,
            },
            typed
        );
    }

    private static async Task<IResult> Close(Desk desk, string stage, int round, Posting posting)
    {
        var room = await Open(desk, stage);
        var list = Round(room, round);
        room.Guard(AccessAct.CloseNotice);
        var bound = Bind(room, list, posting);
        var done = await room.Commit(
            posting,
            w => Publicising.Close(w, posting.Act, list.Id, bound.Values),
            posting.Expecting<Listing>(list.Id)
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=closed",
            no => Refused(room, no, FormInput.Of(posting), $"close-{round}", bound),
            _ => room.Stale(room.Href)
        );
    }

    /// <summary>A day as a date box gives it.</summary>
    internal static Result<DateOnly> First(Room<PubliciseStage> room, string text) =>
        DateBox.Day(text) is { } day
            ? day
            : new Refusal("请按“年-月-日”填写公示起始日，例如2021-07-05。", room.Stage.Source.ToString(), "first");

    private static Bound Bind(Room<PubliciseStage> room, Listing list, Posting posting) =>
        FormBinder.Bind(
            room.World.Notice,
            room.Stage.Asks,
            posting.Fields,
            list.Answers,
            room.Desk.Today,
            room.Desk.Http.RequestServices.GetRequiredService<Vault>().Seal
        );

    private static Listing Round(Room<PubliciseStage> room, int round) =>
        room.World.Find<Listing>(Listing.Of(room.Stage.Id, Lists.City, round))
        ?? throw Desk.Missing("没有这一轮公示。");

    private static IResult Refused(
        Room<PubliciseStage> room,
        Refusal refusal,
        FormInput typed,
        string at,
        Bound? bound = null
    ) => Page(room, Refusals.Of(refusal, at), typed, bound?.Shown).With(StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<PublicityPage> Page(
        Room<PubliciseStage> room,
        IReadOnlyList<FormError> errors,
        FormInput typed,
        IReadOnlyDictionary<string, Value>? values = null
    ) =>
        new(
            new
            {
                Room = room,
                Errors = errors,
                Typed = typed,
                Flash = Done.Sentence(room.Desk.Http.Request.Query["done"]),
                Values = values ?? new Dictionary<string, Value>(),
            }
        );

    private static async Task<Room<PubliciseStage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<PubliciseStage>(desk, stage, Scope.EverythingWithSections);
        return room.Stage is { Level: Level.City, Of: not null }
            ? room
            : throw Desk.Missing("这个环节不在办公室办理。");
    }
}
