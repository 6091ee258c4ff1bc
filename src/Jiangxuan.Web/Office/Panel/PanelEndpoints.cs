using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Panel;

/// <summary>The panel of a review (评审组): seats, absences, progress, adding up, ranking with its working.</summary>
internal static class PanelEndpoints
{
    public static void MapPanel(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/panel/{stage}", Get);
        desk.MapGet("/panel/{stage}/working", Working);
        desk.MapPost("/panel/{stage}/seats", Seat);
        desk.MapPost("/panel/{stage}/divide", Divide);
        desk.MapPost("/panel/{stage}/votes/{channel}", Votes);
        desk.MapPost("/panel/{stage}/absent/confirm", ConfirmAbsent);
        desk.MapPost("/panel/{stage}/absent", Absent);
        desk.MapPost("/panel/{stage}/close/confirm", ConfirmClose);
        desk.MapPost("/panel/{stage}/close", Close);
    }

    private static async Task<IResult> Get(Desk desk, string stage, Accounts accounts) =>
        await Show(await Open(desk, stage), accounts);

    private static async Task<IResult> Working(Desk desk, string stage)
    {
        var room = await Open(desk, stage);
        return Results(room) is null ? throw Desk.Missing("评分还没有汇总，没有计算过程。") : room.Show<WorkingPage>();
    }

    private static async Task<IResult> Seat(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.SeatPanel);
        var judges = await Judges(desk, accounts);
        var seats = SeatInput.Of(room.Stage, FormInput.Of(posting), judges);
        var done = await room.Commit(
            posting,
            w => Seating.Seat(w, posting.Act, stage, seats),
            posting.Expecting<Edition>(room.World.Edition.Id)
        );
        return await Answer(done, room, "seated", no => Show(room, accounts, no, FormInput.Of(posting)));
    }

    private static async Task<IResult> Divide(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.SeatPanel);
        var done = await room.Commit(
            posting,
            w => Seating.Divide(w, stage),
            posting.Expecting<Edition>(room.World.Edition.Id)
        );
        return await Answer(done, room, "divided", no => Show(room, accounts, no));
    }

    private static async Task<IResult> Votes(
        Desk desk,
        string stage,
        string channel,
        Posting posting,
        Accounts accounts
    )
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.CloseReview);
        var typed = FormInput.Of(posting);
        var (counts, fault) = VoteInput.Read(room.World, room.Stage, channel, typed);
        if (fault is not null)
        {
            return (await Show(room, accounts, fault, typed)).With(StatusCodes.Status422UnprocessableEntity);
        }

        var done = await room.Commit(
            posting,
            w => OutsideVoting.Record(w, posting.Act, stage, channel, typed[VoteInput.From(channel)], counts),
            posting.Expecting<Edition>(room.World.Edition.Id)
        );
        return await Answer(
            done,
            room,
            "voted",
            no => Show(room, accounts, no with { Field = VoteInput.Field(channel, no.Field) }, typed)
        );
    }

    private static async Task<IResult> ConfirmAbsent(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.SeatPanel);
        var typed = FormInput.Of(posting);
        var seats = Reviewing.Seats(room.World, stage);
        var panel = seats.FirstOrDefault(x => x.Account == typed["judge"])?.Panel;
        if (Seating.Absent(room.World, posting.Act, stage, typed["judge"]).Refusal is { } no)
        {
            return (await Show(room, accounts, no, typed)).With(StatusCodes.Status422UnprocessableEntity);
        }

        var left = seats.Count(x => x.Panel == panel && x.Absent is null) - 1;
        return room.Confirm(
            new Confirmation
            {
                Title = "确认：登记评委缺席",
                Action = $"{room.Href}/absent",
                Back = room.Href,
                Button = "登记缺席",
                Consequence =
                    $"该评委不再参加本次评审，已保存的分数不计入。登记后不能撤销；到会评委 {left} 名，法定人数 {room.Stage.Quorum} 名。",
                Names = [seats.Single(x => x.Account == typed["judge"]).Name],
                Facts = [("缺席原因", typed["_reason"])],
                Version = room.World.Edition.Version,
                Danger = true,
            },
            typed
        );
    }

    private static async Task<IResult> Absent(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.SeatPanel);
        var done = await room.Commit(
            posting,
            w => Seating.Absent(w, posting.Act, stage, posting["judge"]),
            posting.Expecting<Edition>(room.World.Edition.Id)
        );
        return await Answer(done, room, "absent", no => Show(room, accounts, no, FormInput.Of(posting)));
    }

    private static async Task<IResult> ConfirmClose(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.CloseReview);
        if (Tallying.Close(room.World, posting.Act, stage).Refusal is { } no)
        {
            return (await Show(room, accounts, no)).With(StatusCodes.Status422UnprocessableEntity);
        }

        var persons = Lists.StandingIn(room.World, room.Stage, Lists.City).Count;
        var seats = Reviewing.Seats(room.World, stage);
        return room.Confirm(
            new Confirmation
            {
                Title = "确认：汇总评分",
                Action = $"{room.Href}/close",
                Back = room.Href,
                Button = "汇总评分并排名",
                Consequence =
                    $"按到会 {seats.Count(x => x.Absent is null)} 名评委提交的评分，汇总 {persons} 名人选的得分和名次。汇总后评分全部锁定，不能重新打分。",
            },
            FormInput.Nothing
        );
    }

    private static async Task<IResult> Close(Desk desk, string stage, Posting posting, Accounts accounts)
    {
        var room = await Open(desk, stage);
        room.Guard(AccessAct.CloseReview);
        var done = await room.Commit(posting, w => Tallying.Close(w, posting.Act, stage));
        return await Answer(done, room, "tallied", no => Show(room, accounts, no));
    }

    private static async Task<IResult> Answer(
        Docketed done,
        Room<ReviewStage> room,
        string word,
        Func<Refusal, Task<IResult>> refused
    )
    {
        var page = done is Docketed.Refused r ? await refused(r.Refusal) : null;
        return Posting.Answer(done, _ => $"{room.Href}?done={word}", _ => page!, _ => room.Stale(room.Href));
    }

    private static async Task<IResult> Show(
        Room<ReviewStage> room,
        Accounts accounts,
        Refusal? refusal = null,
        FormInput? typed = null
    ) =>
        new RazorComponentResult<PanelPage>(
            new
            {
                Room = room,
                Errors = Refusals.Of(refusal),
                Typed = typed ?? FormInput.Nothing,
                Flash = Done.Sentence(room.Desk.Http.Request.Query["done"]),
                Judges = await Judges(room.Desk, accounts),
            }
        );

    /// <summary>The closed review's list with its working; null before.</summary>
    internal static Listing? Results(Room<ReviewStage> room) =>
        Lists.Rounds(room.World, room.Stage.Id, Lists.City) is [.., { Working: not null } last] ? last : null;

    private static async Task<IReadOnlyList<Seat>> Judges(Desk desk, Accounts accounts) =>
        [
            .. (await accounts.Staff(desk.Edition.City, desk.Http.RequestAborted))
                .Where(a => a is { Role: Role.Judge, Disabled: false })
                .Select(a => new Seat(a.Id, a.Name)),
        ];

    private static Task<Room<ReviewStage>> Open(Desk desk, string stage) =>
        desk.Stage<ReviewStage>(stage).Ends is ReviewEnd.Resolution
            ? throw Desk.Missing("本环节以会议决议结束，没有评分。")
            : Room.Open<ReviewStage>(desk, stage, Scope.Everything);
}
