using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>Withdraws an application (撤回申报), after a page that says what follows.</summary>
internal static class Withdrawing
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        string candidacy,
        Cases cases,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.Withdraw, ct);
        return found is null ? no! : Page(http, found, null, null);
    }

    public static async Task<IResult> Commit(
        Posting posting,
        string edition,
        string candidacy,
        Cases cases,
        Docket docket,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(posting.Http, edition, candidacy, AccessAct.Withdraw, ct);
        if (found is null)
        {
            return no!;
        }

        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Applying.Withdraw(w, posting.Act, candidacy),
            posting.Expecting<Candidacy>(candidacy),
            ct
        );
        return Posting.Answer(
            docketed,
            _ => found.IsClerk ? found.Home : ApplyLinks.My + "?did=withdrawn",
            refusal => Page(posting.Http, found, posting.Act.Reason, refusal),
            _ => new RazorComponentResult<StalePage>(
                new
                {
                    Frame = posting.Http.Frame(),
                    Differences = (IReadOnlyList<StaleValue>)
                        [new StaleValue("撤回的理由", posting.Act.Reason ?? "", "尚未撤回")],
                    ReloadHref = ApplyLinks.Withdraw(edition, candidacy),
                }
            )
        );
    }

    private static RazorComponentResult<WithdrawPage> Page(
        HttpContext http,
        ApplyCase found,
        string? reason,
        Refusal? refusal
    ) =>
        new(
            new
            {
                Frame = http.Frame(),
                Case = found,
                Key = Guid.NewGuid(),
                found.Candidacy.Version,
                Reason = reason,
                Errors = RefusalErrors.Of(refusal),
            }
        );
}
