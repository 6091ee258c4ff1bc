using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Employers;

/// <summary>The organ of the employer reads the application and does its part.</summary>
internal static class Visit
{
    public static async Task<IResult> Show(
        HttpContext http,
        string token,
        Links links,
        CancellationToken ct,
        string? did = null
    )
    {
        var (found, no) = await links.Find(http, token, ct);
        if (found is null)
        {
            return no!;
        }

        await links.Opened(found, ct);
        return await Page(http, found, null, found.Stages.FirstOrDefault(s => s.Id == did)?.Label);
    }

    public static async Task<IResult> Act(
        Posting posting,
        string token,
        string stage,
        Links links,
        Docket docket,
        Uploading uploads,
        Vault vault,
        CancellationToken ct
    )
    {
        var (found, no) = await links.Find(posting.Http, token, ct);
        if (found is null)
        {
            return no!;
        }

        if (found.Stages.FirstOrDefault(x => x.Id == stage && (x is OpineStage or PubliciseStage)) is not { } s)
        {
            return Results.NotFound();
        }

        var act = posting.Act with { Actor = found.Actor };
        if (
            Rights.May(
                found.Actor,
                s is OpineStage ? AccessAct.Opine : AccessAct.Publish,
                Subject.Of(s, found.Candidacy)
            ) is
            { } may
        )
        {
            return (await Page(posting.Http, found, Filled.Empty(found, s, may), null)).With(
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var filled = await Filled.Read(posting, found, s, uploads, vault, ct);
        if (filled.Form.Errors.Count > 0)
        {
            return (await Page(posting.Http, found, filled.Form, null)).With(StatusCodes.Status422UnprocessableEntity);
        }

        var id = found.Candidacy.Id;
        var docketed = await docket.Commit(
            found.Edition,
            act,
            Scope.Candidacy(id),
            w =>
                s is OpineStage
                    ? Opining.Give(w, act, id, s.Id, filled.Opinion!, filled.Answers)
                    : Opining.Publicise(
                        w,
                        act,
                        id,
                        s.Id,
                        filled.First!.Value,
                        filled.Last!.Value,
                        filled.Form.Text("media"),
                        filled.Answers
                    ),
            ct: ct
        );
        return docketed is Docketed.Refused refused
            ? (
                await Page(posting.Http, found, filled.Form with { Errors = RefusalErrors.Of(refused.Refusal) }, null)
            ).With(StatusCodes.Status422UnprocessableEntity)
            : Results.Redirect($"{found.Href}?did={s.Id}");
    }

    public static async Task<IResult> File(
        HttpContext http,
        string token,
        string hash,
        Links links,
        Downloading downloads,
        CancellationToken ct
    )
    {
        var (found, no) = await links.Find(http, token, ct);
        return found is null ? no! : await downloads.Image(http, found.Edition, found.Candidacy.Id, hash);
    }

    private static async Task<RazorComponentResult<EmployerPage>> Page(
        HttpContext http,
        EmployerCase found,
        StageForm? posted,
        string? done
    )
    {
        var now = Standing.Of(found.Notice, found.Candidacy);
        var forms = found
            .Stages.Where(s => (s is OpineStage or PubliciseStage) && (now.Contains(s.Id) || posted?.Stage == s))
            .Select(s => posted?.Stage == s ? posted : Filled.Empty(found, s, null))
            .ToList();
        var services = http.RequestServices;
        var copies = await services
            .GetRequiredService<StampedCopies>()
            .Look(
                forms
                    .Where(f => f.Scan is not null)
                    .Select(f => (f.Stage.Id, f.Scan!))
                    .Concat(StampedCopies.Signed(found.Candidacy).Where(c => found.Stages.Any(s => s.Id == c.Stage))),
                found.Candidacy,
                () => services.GetRequiredService<EditionPapers>().Of(http, found.World, found.Today),
                http.RequestAborted
            );
        return new RazorComponentResult<EmployerPage>(
            new
            {
                Frame = http.Frame() with
                {
                    Visitor = null,
                },
                Case = found,
                Forms = forms,
                Values = Answers.Of(found.World, found.Candidacy, found.Today),
                Done = done,
                Copies = copies,
            }
        );
    }
}
