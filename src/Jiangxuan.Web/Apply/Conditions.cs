using Jiangxuan.Core;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>The conditions, clause by clause, and "I think this is wrong" (我认为判断有误).</summary>
internal static class Conditions
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        string candidacy,
        Cases cases,
        CancellationToken ct,
        string? did = null
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.Contest, ct);
        return found is null
            ? no!
            : Page(http, found, null, null, did == "said" ? "理由已记录，审查人员会看到。" : null);
    }

    public static async Task<IResult> Contest(
        Posting posting,
        string edition,
        string candidacy,
        Cases cases,
        Docket docket,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(posting.Http, edition, candidacy, AccessAct.Contest, ct);
        if (found is null)
        {
            return no!;
        }

        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Applying.Contest(w, posting.Act, candidacy, posting["rule"], posting["text"]),
            ct: ct
        );
        return Posting.Answer(
            docketed,
            _ => ApplyLinks.Eligibility(edition, candidacy) + "?did=said",
            refusal => Page(posting.Http, found, posting, refusal, null),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static RazorComponentResult<EligibilityPage> Page(
        HttpContext http,
        ApplyCase found,
        Posting? posting,
        Refusal? refusal,
        string? done
    ) =>
        new(
            new
            {
                Frame = http.Frame(),
                Case = found,
                Keys = found.Notice.Rules.ToDictionary(r => r.Id, _ => Guid.NewGuid()),
                Errors = RefusalErrors.Of(refusal),
                Typed = posting is null
                    ? new Dictionary<string, string>()
                    : new Dictionary<string, string> { [posting["rule"]] = posting["text"] },
                found.Locked,
                Done = done,
            }
        );
}
