using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>An objection as typed.</summary>
/// <param name="Candidacy">The person chosen.</param>
/// <param name="Text">What is objected.</param>
/// <param name="Objector">Name and contact.</param>
public sealed record ObjectionDraft(string Candidacy, string Text, string Objector);

/// <summary>Filing an objection, and looking up what became of it.</summary>
internal static class ObjectionEndpoint
{
    public static async Task<IResult> Post(Desk desk, string stage, string holder, int round, Posting posting)
    {
        var (world, list) = await PublicListEndpoint.Find(desk, stage, holder, round);
        var draft = new ObjectionDraft(posting["candidacy"], posting["text"], posting["objector"]);
        var number = NumberOf(desk.Edition, posting.Act.Key);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Listing(list.Id) + Scope.Objection($"o{posting.Act.Key}"),
            w =>
                Objecting.File(
                    w,
                    posting.Act,
                    $"o{posting.Act.Key}",
                    number,
                    list.Id,
                    draft.Candidacy,
                    draft.Text,
                    draft.Objector
                ),
            null,
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"/e/{desk.Edition.EditionId}/objection/{number}",
            refusal => PublicListEndpoint.Page(desk, world, list, draft, refusal),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    public static IResult Receipt(Desk desk, string number) =>
        new RazorComponentResult<ObjectionReceiptPage>(new { desk.Frame, Number = number });

    public static async Task<IResult> Look(
        HttpContext http,
        Editions editions,
        Roll roll,
        Docket docket,
        string? number
    )
    {
        var wanted = (number ?? "").Trim();
        Objection? found = null;
        if (wanted.Length > 0)
        {
            foreach (var edition in await editions.All(http.RequestAborted))
            {
                if (await roll.ObjectionByNumber(edition, wanted, http.RequestAborted) is { } id)
                {
                    found = (await docket.Open(edition, Scope.Objection(id), http.RequestAborted)).Find<Objection>(id);
                }
            }
        }

        return new RazorComponentResult<ObjectionLookPage>(
            new
            {
                Frame = http.Frame(),
                Number = wanted,
                Found = found,
            }
        );
    }

    /// <summary>A number nobody can guess from another: taken from the random key of the post.</summary>
    private static string NumberOf(EditionRef edition, string key) =>
        $"{edition.Notice.Identity.Prefix}-Y-{key.Replace("-", "")[..10].ToUpperInvariant()}";
}
