using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>Recusal from one person, with a reason.</summary>
internal static class RecuseEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string candidacy)
    {
        var review = await Review.Open(desk, stage);
        return Page(review, review.Person(candidacy), "", null);
    }

    public static async Task<IResult> Post(Desk desk, string stage, string candidacy, Posting posting)
    {
        var review = await Review.Open(desk, stage);
        var person = review.Person(candidacy);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Reviewing.Recuse(w, posting.Act, stage, candidacy),
            null,
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{review.Href}?done={Uri.EscapeDataString($"已对{person.Name}申请回避")}",
            refusal => Page(review, person, posting["_reason"], refusal),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static RazorComponentResult<RecusePage> Page(
        Review review,
        Candidacy person,
        string reason,
        Refusal? refusal
    ) =>
        new(
            new
            {
                review.Desk.Frame,
                Review = review,
                Person = person,
                Reason = reason,
                Errors = Refused.Errors(refusal is null ? null : refusal with { Field = "_reason" }),
                Key = Guid.NewGuid(),
            }
        );
}
