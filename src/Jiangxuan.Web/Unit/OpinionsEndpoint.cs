using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>One text for several nominees (一并签署); each gets an act and an entry of their own.</summary>
internal static class OpinionsEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string? done)
    {
        var room = await Rooms.Open(desk);
        return Page(room, room.StageOf<OpineStage>(stage), null, Done.Says(done));
    }

    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Rooms.Open(desk);
        var opine = room.StageOf<OpineStage>(stage);
        room.Demand(AccessAct.Opine, Subject.Of(opine, room.Unit));
        IResult Form(params FormError[] errors) => Page(room, opine, posting.Again(OpinionsPage.Form, errors));
        if (posting.IsEdited())
        {
            return Form();
        }

        // Only the unit's own: whoever else was named in the form is not looked at.
        var who = room.Candidacies.Where(c => posting.Form["pick"].Contains(c.Id)).ToList();
        var input = OpinionInput.Read(room, opine, posting, []);
        if (who.Count == 0 || input.Opinion is not { } opinion)
        {
            return Form([
                .. who.Count == 0 ? new[] { new FormError("pick", "请勾选要一并签署的人选。") } : [],
                .. input.Errors,
            ]);
        }

        Act ActOf(Candidacy c) => posting.Act.Further(c.Id);
        if (!posting.IsConfirmed())
        {
            var no = who.Select(c => Opining.Give(room.World, ActOf(c), c.Id, stage, opinion, input.Answers).Refusal)
                .FirstOrDefault(r => r is not null);
            return no is null ? Confirm(room, opine, posting, who, opinion) : Form(no.Error());
        }

        foreach (var c in who)
        {
            var docketed = await desk.Docket.Commit(
                desk.Edition,
                ActOf(c),
                Scope.Candidacy(c.Id),
                w => Opining.Give(w, ActOf(c), c.Id, stage, opinion, input.Answers),
                ct: desk.Http.RequestAborted
            );
            if (docketed is Docketed.Refused r)
            {
                // Those before are signed; the page shows who is left.
                room = await Rooms.Open(desk);
                return Form(r.Refusal.Error("pick"));
            }
        }

        return Results.Redirect($"{room.PathOf(opine)}?done=signed");
    }

    private static IResult Page(UnitRoom room, OpineStage stage, Typed? typed, string? flash = null)
    {
        var page = new RazorComponentResult<OpinionsPage>(
            new
            {
                Room = room,
                Stage = stage,
                Key = typed?.Posting.KeyGuid() ?? Guid.NewGuid(),
                Typed = typed,
                Flash = flash,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        OpineStage stage,
        Posting posting,
        IReadOnlyList<Candidacy> who,
        Opinion opinion
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = $"{stage.Label}：一并签署{(opinion.Agree ? "同意" : "不同意")}",
                Current = room.PathOf(stage),
                Action = room.PathOf(stage),
                Names = (IReadOnlyList<string>)[.. who.Select(c => c.Name)],
                Consequence = OpinionEndpoint.Consequence(opinion.Agree),
                Confirm = $"签署{who.Count}人的意见",
                BackHref = room.PathOf(stage),
                Danger = !opinion.Agree,
            }
        );
}
