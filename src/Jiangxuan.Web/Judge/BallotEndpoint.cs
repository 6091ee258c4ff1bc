using Jiangxuan.Core;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>The judge's ballot: chosen on one page, read again on the next, cast once.</summary>
internal static class BallotEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage)
    {
        var review = await Open(desk, stage);
        return Page(review, BallotInput.Nothing, null, confirm: false);
    }

    public static async Task<IResult> Confirm(Desk desk, string stage, Posting posting)
    {
        var review = await Open(desk, stage);
        var ballot = BallotInput.Of(posting);
        if (posting["again"].Length > 0)
        {
            return Page(review, ballot, null, confirm: false);
        }

        var refusal = Balloting.Cast(review.World, posting.Act, stage, ballot.Chosen, ballot.Vetoes).Refusal;
        var page = Page(review, ballot, refusal, confirm: refusal is null);
        return refusal is null ? page : page.With(StatusCodes.Status422UnprocessableEntity);
    }

    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var review = await Open(desk, stage);
        var ballot = BallotInput.Of(posting);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.StandingIn(stage) + Scope.SheetsOf(desk.Actor.Account),
            w => Balloting.Cast(w, posting.Act, stage, ballot.Chosen, ballot.Vetoes),
            null,
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{review.Href}?done={Uri.EscapeDataString("您的选票已经提交")}",
            refusal => Page(review, ballot, refusal, confirm: false),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static async Task<Review> Open(Desk desk, string stage)
    {
        var review = await Review.Open(desk, stage);
        return review.Ballot ? review : throw Desk.Missing("本环节由评委打分，没有选票。");
    }

    private static RazorComponentResult<BallotPage> Page(
        Review review,
        BallotInput ballot,
        Refusal? refusal,
        bool confirm
    ) =>
        new(
            new
            {
                review.Desk.Frame,
                Review = review,
                Ballot = ballot,
                Confirm = confirm,
                Errors = Refused.Errors(refusal, "chosen"),
                Key = Guid.NewGuid(),
            }
        );
}

/// <summary>A ballot as ticked and typed.</summary>
/// <param name="Chosen">Candidacies ticked.</param>
/// <param name="Vetoes">Reasons of vetoes, by candidacy.</param>
public sealed record BallotInput(IReadOnlyList<string> Chosen, IReadOnlyDictionary<string, string> Vetoes)
{
    private const string Veto = "veto.";

    /// <summary>Nothing ticked.</summary>
    public static BallotInput Nothing { get; } = new([], new Dictionary<string, string>());

    /// <summary>The posted ballot; an empty reason is no veto.</summary>
    public static BallotInput Of(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        return new(
            [.. posting.Form["chosen"].OfType<string>()],
            posting
                .Form.Keys.Where(k => k.StartsWith(Veto, StringComparison.Ordinal) && posting[k].Length > 0)
                .ToDictionary(k => k[Veto.Length..], k => posting[k])
        );
    }

    /// <summary>Name of the box for a person's veto.</summary>
    public static string VetoOf(string candidacy) => Veto + candidacy;
}
