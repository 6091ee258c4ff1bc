using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Printing.Overlays;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>Gives out papers (下载文书): each desk links here, and here alone it is asked who may have which.</summary>
public static class PaperEndpoints
{
    /// <summary>What giving out papers needs.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="clock">The real clock.</param>
    public static IServiceCollection AddPapers(this IServiceCollection services, TimeProvider clock) =>
        services
            .AddSingleton(_ => new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? ""))
            .AddSingleton(s =>
            {
                var settings = s.GetRequiredService<HostSettings>();
                return new Press(s.GetRequiredService<InstalledPrograms>(), settings.Work, settings.Fonts);
            })
            .AddSingleton<PhotoChecks>()
            .AddSingleton<StampedCopies>()
            .AddSingleton<EditionPapers>()
            .AddSingleton<OwnTemplates>()
            .AddSingleton<PrintJobs>()
            .AddHostedService(s => ActivatorUtilities.CreateInstance<Tidying>(s, clock));

    /// <summary>Maps the addresses.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/papers/{edition}");
        papers
            .MapGet("/person/{candidacy}/{form}.{kind}", Person)
            .Permit(Role.Applicant, Role.Unit, Role.Office, Role.Leader, Role.Inspector);
        papers.MapGet("/list/{form}.{kind}", List).Permit(Role.Unit, Role.Office, Role.Leader, Role.Inspector);
        papers.MapGet("/payment/{form}.{kind}", Payment).Permit(Role.Office, Role.Inspector);
        papers.MapGet("/objection/{objection}/{form}.{kind}", Finding).Permit(Role.Office, Role.Inspector);
        papers.MapGet("/jobs/{job:guid}", JobEndpoints.Show).Permit(Role.Office, Role.Unit);
        papers.MapGet("/jobs/{job:guid}/file", JobEndpoints.Fetch).Permit(Role.Office, Role.Unit);
        papers.MapPost("/jobs/{job:guid}/cancel", JobEndpoints.Cancel).Permit(Role.Office, Role.Unit);
    }

    private static async Task<IResult> Person(
        Desk desk,
        EditionPapers papers,
        Press press,
        string candidacy,
        string form,
        string kind
    )
    {
        var world = await desk.Open(Scope.Candidacy(candidacy));
        if (world.Find<Candidacy>(candidacy) is not { } found)
        {
            throw Desk.Missing("没有这份申报。");
        }

        Demand(desk, new Subject { Candidacy = found });
        return await Give(desk, world, press, papers.Of(desk, world).Of(found), form, kind);
    }

    private static async Task<IResult> List(
        Desk desk,
        EditionPapers papers,
        Press press,
        string form,
        string kind,
        string of
    )
    {
        var list = (await desk.Open(Scope.Listing(of))).Find<Listing>(of) ?? throw Desk.Missing("没有这份名单。");
        Demand(desk, new Subject { Holder = list.Holder });
        var world = await desk.Open(await Around(desk, list));
        return await Give(desk, world, press, papers.Of(desk, world).Of(world.Get<Listing>(of)), form, kind);
    }

    private static async Task<IResult> Payment(
        Desk desk,
        EditionPapers papers,
        Press press,
        string form,
        string kind,
        string of
    )
    {
        var world = await desk.Open(Scope.EverythingWithSections);
        return await Give(
            desk,
            world,
            press,
            papers.Of(desk, world).Payments().Where(p => p.Subject == of),
            form,
            kind
        );
    }

    private static async Task<IResult> Finding(
        Desk desk,
        EditionPapers papers,
        Press press,
        string objection,
        string form,
        string kind
    )
    {
        var world = await desk.Open(Scope.Objection(objection));
        var found = world.Find<Objection>(objection) ?? throw Desk.Missing("没有这件异议。");
        return await Give(desk, world, press, papers.Of(desk, world).Of(found), form, kind);
    }

    /// <summary>A list of the city shows who gave way and who judged, so all of it is read; of a unit only its persons are.</summary>
    private static Task<Scope> Around(Desk desk, Listing list) =>
        Task.FromResult(
            list.Holder == Lists.City
                ? Scope.EverythingWithSections
                : list.Items.Aggregate(
                    Scope.OfUnit(list.Holder) + Scope.Listing(list.Id),
                    (scope, item) => scope + Scope.Candidacy(item.Candidacy)
                )
        );

    private static async Task<IResult> Give(
        Desk desk,
        World world,
        Press press,
        IEnumerable<ReadyPaper> ready,
        string form,
        string kind
    )
    {
        if (ready.FirstOrDefault(p => p.Layout.Id == form) is not { } paper)
        {
            throw Desk.Missing("现在还不能出具这份文书。");
        }

        if (PaperKind.Of(kind) is not { } asked || !PaperKind.For(paper, desk.Actor.Role).Contains(asked))
        {
            throw Desk.Missing("这份文书没有这种格式。");
        }

        var made = await press.Make(paper, desk.Notice, asked, Mark(desk, world), desk.Http.RequestAborted);
        return made.TryGet(out var file, out var refusal)
            ? Send(desk.Http, file)
            : throw new TurnedAwayException(StatusCodes.Status503ServiceUnavailable, refusal.Sentence);
    }

    /// <summary>What stands on a copy for reading: name and post, the moment, the request.</summary>
    internal static Watermark Mark(Desk desk, World world)
    {
        var actor = desk.Actor;
        // The notice has generic names only of a unit's organ (县区总工会).
        var post =
            world.Edition.Units.FirstOrDefault(u => u.Id == actor.Unit)?.Name
            ?? desk.Notice.Organs.FirstOrDefault(o => o.Id == actor.Organ)?.Name
            ?? Roles.Label(actor.Role);
        return new Watermark($"{actor.Name}（{post}）", desk.Now, desk.Http.TraceIdentifier);
    }

    internal static IResult Send(HttpContext http, PaperFile file)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content.ToArray(), file.Type, file.Name);
    }

    private static void Demand(Desk desk, Subject subject)
    {
        if (Rights.May(desk.Actor, AccessAct.ReadCandidacy, subject) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }
    }
}
