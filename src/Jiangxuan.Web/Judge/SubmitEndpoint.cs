using Jiangxuan.Core;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>Handing in all sheets at once, after a look at one's own order.</summary>
internal static class SubmitEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage)
    {
        var review = await Review.Open(desk, stage);
        return review.Ballot ? Results.Redirect($"{review.Href}/ballot") : Page(review, null);
    }

    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var review = await Review.Open(desk, stage);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.StandingIn(stage) + Scope.SheetsOf(desk.Actor.Account),
            w => Reviewing.Submit(w, posting.Act, stage),
            null,
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => review.Href,
            refusal => Page(review, refusal),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static RazorComponentResult<SubmitPage> Page(Review review, Refusal? refusal) =>
        new(
            new
            {
                review.Desk.Frame,
                Review = review,
                Errors = Refused.Errors(refusal),
                Key = Guid.NewGuid(),
            }
        );
}
