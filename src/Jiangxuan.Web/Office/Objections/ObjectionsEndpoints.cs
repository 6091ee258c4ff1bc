using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Objections;

/// <summary>The register of objections (异议): taken, investigated, concluded in writing; who objected is seen only on asking.</summary>
internal static class ObjectionsEndpoints
{
    public static void MapObjections(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/objections", Register);
        desk.MapGet("/objections/{id}", async (Desk d, string id) => Page(d, await Open(d, id), id));
        desk.MapPost("/objections/{id}/take", Take);
        desk.MapPost("/objections/{id}/confirm", Confirm);
        desk.MapPost("/objections/{id}", Conclude);
    }

    private static async Task<IResult> Register(Desk desk) =>
        new RazorComponentResult<RegisterPage>(new { desk.Frame, World = await desk.Open(Scope.Everything) });

    private static async Task<IResult> Take(Desk desk, string id, Posting posting)
    {
        var room = await Open(desk, id);
        room.Guard(AccessAct.TakeObjection);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Objection(id),
            w => Objecting.Take(w, id),
            posting.Expecting<Objection>(id),
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=taken",
            no => Page(desk, room, id, no),
            _ => room.Stale(room.Href)
        );
    }

    private static async Task<IResult> Confirm(Desk desk, string id, Posting posting)
    {
        var room = await Open(desk, id);
        room.Guard(AccessAct.ConcludeObjection);
        var typed = FormInput.Of(posting);
        var upheld = Upheld(room, typed);
        var trial = upheld.IsRefused
            ? upheld.Refusal
            : Objecting.Conclude(room.World, posting.Act, id, upheld.Value, typed["finding"]);
        if (trial.Refusal is { } no)
        {
            return Page(desk, room, id, no, typed).With(StatusCodes.Status422UnprocessableEntity);
        }

        var objection = room.World.Get<Objection>(id);
        var person = room.World.Get<Candidacy>(objection.Candidacy);
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：异议 {objection.Number} 的结论",
                Action = room.Href,
                Back = room.Href,
                Button = upheld.Value ? "出具结论：异议成立" : "出具结论：异议不成立",
                Consequence = upheld.Value
                    ? $"{person.Name}在“{room.Stage.Label}”环节不通过，不再参加后续环节。结论不能更改，异议人可以凭编号查询。"
                    : $"{person.Name}继续公示。结论不能更改，异议人可以凭编号查询。",
                Names = [$"{person.Name}（{person.Employer}）"],
                Facts = [("核查结论", typed["finding"])],
                Version = objection.Version,
                Danger = upheld.Value,
            },
            typed
        );
    }

    private static async Task<IResult> Conclude(Desk desk, string id, Posting posting)
    {
        var room = await Open(desk, id);
        room.Guard(AccessAct.ConcludeObjection);
        var typed = FormInput.Of(posting);
        var upheld = Upheld(room, typed);
        if (upheld.IsRefused)
        {
            return Page(desk, room, id, upheld.Refusal, typed).With(StatusCodes.Status422UnprocessableEntity);
        }

        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Objection(id),
            w => Objecting.Conclude(w, posting.Act, id, upheld.Value, typed["finding"]),
            posting.Expecting<Objection>(id),
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=concluded",
            no => Page(desk, room, id, no, typed),
            _ => room.Stale(room.Href)
        );
    }

    private static Result<bool> Upheld(Room<PubliciseStage> room, FormInput typed) =>
        typed["upheld"] switch
        {
            "yes" => true,
            "no" => false,
            _ => new Refusal("请选择异议是否成立。", room.Stage.Source.ToString(), "upheld"),
        };

    private static RazorComponentResult<ObjectionPage> Page(
        Desk desk,
        Room<PubliciseStage> room,
        string id,
        Refusal? refusal = null,
        FormInput? typed = null
    ) =>
        new(
            new
            {
                Room = room,
                Objection = room.World.Get<Objection>(id),
                Errors = Refusals.Of(refusal),
                Typed = typed ?? FormInput.Nothing,
                Flash = Done.Sentence(desk.Http.Request.Query["done"]),
                Objector = desk.Http.Request.Query.ContainsKey("objector"),
            }
        );

    private static async Task<Room<PubliciseStage>> Open(Desk desk, string id)
    {
        var world = await desk.Open(Scope.Everything);
        var objection = world.Find<Objection>(id) ?? throw Desk.Missing("没有这件异议。");
        var stage = (PubliciseStage)desk.Notice.Stage(world.Get<Listing>(objection.Listing).Stage);
        return new Room<PubliciseStage>(
            desk,
            world,
            stage,
            $"{OfficeMenu.Home(desk.Edition.EditionId)}/objections/{id}"
        );
    }
}
