using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Printing;

/// <summary>The office's papers (文书与证书): lists and decisions one by one, forms and certificates of everybody in one file.</summary>
internal static class PapersEndpoint
{
    public static async Task<IResult> Get(Desk desk, EditionPapers papers, Press press, PrintJobs jobs)
    {
        var world = await desk.Open(Scope.Everything);
        var all = papers.Of(desk, world).All().ToList();
        return new RazorComponentResult<PapersPage>(
            new
            {
                desk.Frame,
                World = world,
                Lists = all.Where(p => p.Layout.About is not About.Person)
                    .OrderBy(p => p.Layout.Made is Occasion.Recommendation or Occasion.UnitNotice)
                    .ThenByDescending(p => p.Layout.Made)
                    .ThenBy(p => p.Layout.Title, StringComparer.Ordinal)
                    .ToList(),
                Together = all.Where(p => IsForBatch(p, world))
                    .GroupBy(p => p.Layout.Id)
                    .Select(g => new Together(
                        g.Key,
                        g.First().Layout.Title,
                        g.Count(),
                        g.First().Layout.Made,
                        PaperKind.For(g.First(), desk.Actor.Role).Contains(PaperKind.Folded)
                    ))
                    .OrderByDescending(t => t.Made)
                    .ToList(),
                Layouts = papers.Forms(world).Layouts.Where(l => l.Blocks is not null).ToList(),
                Dossiers = world.All<Candidacy>().Count(IsIn),
                Jobs = jobs.Of(desk.Actor.Account, Root(desk)).Select(j => (j, JobEndpoints.Href(desk, j))).ToList(),
                press.LacksPdf,
                press.LacksMerging,
                Key = Guid.NewGuid(),
            }
        );
    }

    /// <summary>One paper of everybody who handed in, in one PDF.</summary>
    public static async Task<IResult> All(Desk desk, EditionPapers papers, Press press, PrintJobs jobs, Posting posting)
    {
        var form = posting.Form["form"].ToString();
        var world = await desk.Open(Scope.EverythingWithSections);
        var ready = papers
            .Of(desk, world)
            .All()
            .Where(p => p.Layout.Id == form && IsForBatch(p, world))
            .OrderBy(p => Order(world.Get<Candidacy>(p.Subject)), StringComparer.Ordinal)
            .ToList();
        if (ready.Count == 0)
        {
            throw Desk.Missing("现在还不能出具这份文书。");
        }

        var kind = posting["kind"] == PaperKind.Folded.Ending ? PaperKind.Folded : PaperKind.Pdf;
        if (!PaperKind.For(ready[0], desk.Actor.Role).Contains(kind))
        {
            throw Desk.Missing("这份文书没有这种格式。");
        }

        var sheets = kind == PaperKind.Folded ? $"，{kind.Label}" : "";
        var title =
            $"{desk.Notice.Identity.Label}{desk.Notice.Identity.Honor}{ready[0].Layout.Title}（{ready.Count}份{sheets}）";
        var job = jobs.Start(
            posting.Act.Key,
            desk.Actor.Account,
            title,
            Root(desk),
            async (place, progress, ct) =>
            {
                var made = await press.MakeAll(title, ready, world.Notice, kind, progress, ct);
                if (!made.TryGet(out var file, out var refusal))
                {
                    return refusal;
                }

                await File.WriteAllBytesAsync(place, file.Content, ct);
                return new PrintedFile(file.Name, file.Type) { Notes = PrintedFile.Overflows(ready, world.Notice) };
            }
        );
        return Results.Redirect(JobEndpoints.Href(desk, job));
    }

    /// <summary>The bound volumes of everybody who handed in, as one archive.</summary>
    public static async Task<IResult> Dossiers(
        Desk desk,
        EditionPapers papers,
        Press press,
        PrintJobs jobs,
        FileStore store,
        Posting posting
    )
    {
        if (press.LacksMerging is { } missing)
        {
            throw new TurnedAwayException(StatusCodes.Status503ServiceUnavailable, missing);
        }

        var world = await desk.Open(Scope.EverythingWithSections);
        var persons = world.All<Candidacy>().Where(IsIn).OrderBy(Order, StringComparer.Ordinal).ToList();
        if (persons.Count == 0)
        {
            throw Desk.Missing("还没有人提交申报。");
        }

        var shelf = papers.Of(desk, world);
        var volumes = new DossierPapers(press, shelf, world, store);
        var title = $"{desk.Notice.Identity.Label}{desk.Notice.Identity.Honor}申报材料（{persons.Count}人）";
        var job = jobs.Start(
            posting.Act.Key,
            desk.Actor.Account,
            title,
            Root(desk),
            async (place, progress, ct) =>
            {
                await using var file = File.Create(place);
                await volumes.WriteAsync(persons, file, desk.Now, progress, ct);
                return new PrintedFile(ArchiveNames.Safe(title) + ".zip", "application/zip")
                {
                    Notes = PrintedFile.Overflows(persons.SelectMany(shelf.ToHandIn), world.Notice),
                };
            }
        );
        return Results.Redirect(JobEndpoints.Href(desk, job));
    }

    /// <summary>Address of the page.</summary>
    public static string Root(Desk desk) => $"{OfficeMenu.Home(desk.Edition.EditionId)}/papers";

    /// <summary>Forms of everybody who is in: not drafts that may still change, nor of those who withdrew.</summary>
    private static bool IsForBatch(ReadyPaper paper, World world) =>
        paper.Layout is { About: About.Person, Blocks: not null } && IsIn(world.Get<Candidacy>(paper.Subject));

    private static bool IsIn(Candidacy candidacy) => candidacy is { Receipt: not null, Withdrawn: null };

    /// <summary>By certificate, then by receipt: as they are handed out and filed.</summary>
    private static string Order(Candidacy candidacy) => $"{candidacy.Certificate ?? "~"} {candidacy.Receipt ?? "~"}";
}

/// <summary>A paper that can be printed for many persons at once.</summary>
/// <param name="Form">Id of its layout.</param>
/// <param name="Title">Its name.</param>
/// <param name="Persons">For how many.</param>
/// <param name="Made">When it is made out.</param>
/// <param name="Folds">Whether it is also printed on large sheets to be folded.</param>
public sealed record Together(string Form, string Title, int Persons, Occasion Made, bool Folds);
