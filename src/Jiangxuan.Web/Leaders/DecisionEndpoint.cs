using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Leaders;

/// <summary>Deciding on one list: try, confirm, decide.</summary>
internal static class DecisionEndpoint
{
    /// <summary>The page; <c>?keep=</c> tries another choice without deciding anything.</summary>
    public static async Task<IResult> Get(Desk desk, string stage)
    {
        var world = await desk.Open(Scope.EverythingWithSections);
        var s = desk.Stage<ApproveStage>(stage);
        var query = desk.Http.Request.Query;
        var draft = query.ContainsKey("tried")
            ? Draft.Of(query["keep"], name => query[name].FirstOrDefault() ?? "", world, s)
            : Draft.Everybody(world, s);
        return Page(desk, world, s, draft, null);
    }

    /// <summary>Shows what would be decided, with every name; nothing is stored yet.</summary>
    public static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var world = await desk.Open(Scope.EverythingWithSections);
        var s = desk.Stage<ApproveStage>(stage);
        var draft = Draft.Of(posting.Form["keep"], name => posting[name], world, s);
        var trial = Decide(world, posting.Act, stage, draft, posting);
        return trial.Refusal is { } refusal
            ? Page(desk, world, s, draft, refusal).With(StatusCodes.Status422UnprocessableEntity)
            : new RazorComponentResult<ConfirmPage>(
                new
                {
                    desk.Frame,
                    World = world,
                    Stage = s,
                    Draft = draft,
                    Href = Href(desk, s),
                    Key = Guid.NewGuid(),
                    Votes = VoteInput.Of(name => posting[name]),
                }
            );
    }

    /// <summary>Decides.</summary>
    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var world = await desk.Open(Scope.EverythingWithSections);
        var s = desk.Stage<ApproveStage>(stage);
        if (Rights.May(desk.Actor, AccessAct.DecideList, Subject.Of(s, Lists.City)) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var draft = Draft.Of(posting.Form["keep"], name => posting[name], world, s);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Everything,
            w => Decide(w, posting.Act, stage, draft, posting),
            null,
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"/leaders/{desk.Edition.EditionId}",
            refusal => Page(desk, world, s, draft, refusal),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static Core.Conduct.Decision Decide(World world, Act act, string stage, Draft draft, Posting posting)
    {
        var (votes, wrong) = VoteInput.Read(name => posting[name]);
        return wrong is not null ? wrong : Approving.Decide(world, act, stage, draft.Kept, draft.Reasons, votes);
    }

    private static string Href(Desk desk, ApproveStage stage) => $"/leaders/{desk.Edition.EditionId}/{stage.Id}";

    private static RazorComponentResult<DecisionPage> Page(
        Desk desk,
        World world,
        ApproveStage stage,
        Draft draft,
        Refusal? refusal
    ) =>
        new(
            new
            {
                desk.Frame,
                World = world,
                Stage = stage,
                Draft = draft,
                Href = Href(desk, stage),
                Errors = refusal is null
                    ? (IReadOnlyList<FormError>)[]
                    :
                    [
                        new FormError(
                            refusal.Field == "reason" ? "_reason" : refusal.Field ?? "_reason",
                            refusal.Sentence
                        ),
                    ],
                Key = Guid.NewGuid(),
                Votes = desk.Http.Request.HasFormContentType
                    ? VoteInput.Of(name => desk.Http.Request.Form[name].FirstOrDefault() ?? "")
                    : VoteInput.Of(name => desk.Http.Request.Query[name].FirstOrDefault() ?? ""),
            }
        );
}
