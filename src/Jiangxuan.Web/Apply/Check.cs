using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>Check and submit (核对后提交), and the receipt.</summary>
internal static class Check
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        string candidacy,
        Cases cases,
        Vault vault,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.ReadCandidacy, ct);
        return found is null ? no! : Page(http, found, vault, null, null);
    }

    public static async Task<IResult> Submit(
        Posting posting,
        string edition,
        string candidacy,
        Cases cases,
        Docket docket,
        Vault vault,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(posting.Http, edition, candidacy, AccessAct.Submit, ct);
        if (found is null)
        {
            return no!;
        }

        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Submitting.Submit(w, posting.Act, candidacy, posting.Fields.All("consent"), vault.HashOf),
            posting.Expecting<Candidacy>(candidacy),
            ct
        );
        return Posting.Answer(
            docketed,
            _ => ApplyLinks.Done(edition, candidacy),
            refusal => Page(posting.Http, found, vault, posting, refusal),
            _ => Stale(posting, found)
        );
    }

    public static async Task<IResult> Done(
        HttpContext http,
        string edition,
        string candidacy,
        Cases cases,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.Submit, ct);
        if (found is null)
        {
            return no!;
        }

        return found.Candidacy.Receipt is null
            ? Results.Redirect(ApplyLinks.Hub(edition, candidacy))
            : new RazorComponentResult<DonePage>(
                new
                {
                    Frame = http.Frame(),
                    Case = found,
                    Links = LinkState.Of(found.World, found.Candidacy),
                }
            );
    }

    private static RazorComponentResult<CheckPage> Page(
        HttpContext http,
        ApplyCase found,
        Vault vault,
        Posting? posting,
        Refusal? refusal
    )
    {
        var values = Answers.Of(found.World, found.Candidacy, found.Today);
        return new(
            new
            {
                Frame = http.Frame(),
                Case = found,
                Sections = SectionState.Of(found.World, found.Candidacy, found.Today),
                Values = values,
                Papers = http
                    .RequestServices.GetRequiredService<EditionPapers>()
                    .Of(http, found.World, found.Today)
                    .ToHandIn(found.Candidacy)
                    .ToList(),
                Notes = Notes(values, found.Today, vault),
                Unasked = (Func<Fact, bool>)(f => !Knowing.Asked(found.World, found.Candidacy, f, found.Today)),
                Key = Guid.NewGuid(),
                found.Candidacy.Version,
                Errors = RefusalErrors.Of(refusal).Select(Here).ToList(),
                Ticked = posting?.Fields.All("consent") ?? [],
                // After a refusal the form stays, so that nothing ticked is lost.
                Locked = refusal is null ? found.Locked : null,
                Deadline = Deadline.Sentence(found.World, found.Candidacy, found.Today),
            }
        );
    }

    /// <summary>What the person should look at again although nothing is wrong with it: an odd region in the ID number.</summary>
    private static IReadOnlyList<string> Notes(
        IReadOnlyDictionary<string, Value> values,
        DateOnly today,
        Vault vault
    ) =>
        [
            .. values
                .Values.OfType<IdNumberValue>()
                .Select(id => IdNumber.Read(vault.Open(id), today))
                .Where(read => !read.IsRefused)
                .Select(read => read.Value.RegionWarning(CodeLists.Official()))
                .OfType<string>(),
        ];

    // On this page an answer is read, not typed: its element is a.key, not f.key.
    private static FormError Here(FormError error) =>
        error.ElementId.StartsWith("f.", StringComparison.Ordinal)
            ? error with
            {
                ElementId = "a." + error.ElementId[2..].Split('.')[0],
            }
            : error;

    private static RazorComponentResult<StalePage> Stale(Posting posting, ApplyCase found) =>
        new(
            new
            {
                Frame = posting.Http.Frame(),
                Differences = (IReadOnlyList<StaleValue>)[],
                ReloadHref = ApplyLinks.Check(found.Edition.EditionId, found.Candidacy.Id),
            }
        );
}
