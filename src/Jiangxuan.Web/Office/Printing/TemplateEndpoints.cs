using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Setup;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Entry = Jiangxuan.Core.Conduct.Entry;
using Scope = Jiangxuan.Web.Store.Scope;

namespace Jiangxuan.Web.Office.Printing;

/// <summary>The template of one paper (自备模板): start from ours, upload, look, use it or go back to the standard layout.</summary>
internal static class TemplateEndpoints
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        const string One = "/papers/templates/{form}";
        desk.MapGet(One, Get).Permit(Role.Office);
        desk.MapGet(One + "/starter.docx", Starter).Permit(Role.Office);
        desk.MapGet(One + "/{hash}/preview.{kind}", Preview).Permit(Role.Office);
        desk.MapGet(One + "/{hash}/original.docx", Original).Permit(Role.Office);
        desk.MapPost(One, Upload).PermitFor(AccessAct.SetUpEdition).TakesUploads(OwnTemplates.MaxMb + 1);
        desk.MapPost(One + "/choose", Choose).PermitFor(AccessAct.SetUpEdition);
    }

    private static async Task<IResult> Get(
        Desk desk,
        OwnTemplates templates,
        string form,
        string? version,
        string? done
    )
    {
        var layout = templates.Layout(await desk.Open(Scope.Edition), form);
        return await Page(desk, templates, layout, version, [], done);
    }

    private static async Task<IResult> Starter(Desk desk, OwnTemplates templates, string form)
    {
        var layout = templates.Layout(await desk.Open(Scope.Edition), form);
        return StarterTemplate.Of(layout, desk.Notice).TryGet(out var file, out var refusal)
            ? PaperEndpoints.Send(
                desk.Http,
                new PaperFile($"{layout.Title}（起始模板）.docx", PaperKind.Word.Type, file)
            )
            : throw Desk.Missing(refusal.Sentence);
    }

    private static async Task<IResult> Original(
        Desk desk,
        OwnTemplates templates,
        FileStore store,
        string form,
        string hash
    )
    {
        var layout = templates.Layout(await desk.Open(Scope.Edition), form);
        var file = await templates.Find(desk, layout, hash);
        return Results.File(store.Open(file.Hash), file.Type, file.Name);
    }

    /// <summary>The template filled in, as it would be printed; personal data of the first person is in it, so it is kept nowhere.</summary>
    private static async Task<IResult> Preview(
        Desk desk,
        OwnTemplates templates,
        Press press,
        string form,
        string hash,
        string kind
    )
    {
        var world = await desk.Open(Scope.EverythingWithSections);
        var layout = templates.Layout(world, form);
        var file = await templates.Find(desk, layout, hash);
        if (PaperKind.Of(kind) is not { } asked || (asked != PaperKind.Word && asked != PaperKind.Pdf))
        {
            throw Desk.Missing("模板没有这种格式的预览。");
        }

        if (!templates.Read(desk, layout, file).TryGet(out var template, out var refusal))
        {
            throw Desk.Missing(refusal.Sentence);
        }

        var sample = templates.Sample(desk, world, layout, template);
        var made = await press.Make(
            sample,
            desk.Notice,
            asked,
            PaperEndpoints.Mark(desk, world),
            desk.Http.RequestAborted
        );
        return made.TryGet(out var paper, out refusal)
            ? PaperEndpoints.Send(desk.Http, paper with { Name = "预览-" + paper.Name })
            : throw new TurnedAwayException(StatusCodes.Status503ServiceUnavailable, refusal.Sentence);
    }

    private static async Task<IResult> Upload(Desk desk, Posting posting, OwnTemplates templates, string form)
    {
        if (Rights.May(desk.Actor, AccessAct.SetUpEdition, Subject.None) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var layout = templates.Layout(await desk.Open(Scope.Edition), form);
        var taken = await templates.Take(desk, layout, posting.Form.Files.GetFile("file"));
        return taken.TryGet(out var file, out var refusal)
            ? Results.Redirect($"{Root(desk, layout)}?version={file.Hash}#check")
            : (await Page(desk, templates, layout, null, [Shown.Error(refusal, "file")], null)).With(422);
    }

    private static async Task<IResult> Choose(Desk desk, Posting posting, OwnTemplates templates, string form)
    {
        var layout = templates.Layout(await desk.Open(Scope.Edition), form);
        var hash = posting["version"];
        var file = hash.Length == 0 ? null : await templates.Find(desk, layout, hash);
        var faulty = file is null ? null : Faulty(templates.Read(desk, layout, file));
        var docketed = await SetupAct.Commit(
            desk,
            posting,
            world => faulty is { } no ? no : Templating.Choose(world, layout.Id, file)
        );
        return docketed is Docketed.Refused refused
            ? (await Page(desk, templates, layout, file?.Hash, [Shown.Error(refused.Refusal, "check")], null)).With(422)
            : Posting.Answer(
                docketed,
                entry =>
                    $"{Root(desk, layout)}?done={Uri.EscapeDataString($"“{layout.Title}”：{Words.Of(entry.What, desk.Notice)}")}",
                _ => throw new InvalidOperationException("refused"),
                _ => new RazorComponentResult<StalePage>(new { desk.Frame, ReloadHref = Root(desk, layout) })
            );
    }

    private static Refusal? Faulty(Result<Template> read) =>
        read.Refusal
        ?? (read.Value.Findings.Count > 0 ? new Refusal("模板里还有要改的地方，改好重新上传后才能启用。") : null);

    private static async Task<IResult> Page(
        Desk desk,
        OwnTemplates templates,
        Layout layout,
        string? version,
        IReadOnlyList<FormError> errors,
        string? done
    )
    {
        var services = desk.Http.RequestServices;
        var versions = await templates.Of(desk, layout);
        FileRef? file = version is null ? null : await templates.Find(desk, layout, version);
        var query = new LogQuery { Kind = Journal.KindOf(new TemplateChosen("", null)), Size = 200 };
        var log = await services.GetRequiredService<Journal>().Page(desk.Edition, query, desk.Http.RequestAborted);
        return new RazorComponentResult<TemplatePage>(
            new
            {
                desk.Frame,
                World = await desk.Open(Scope.Edition),
                Workload = await Workload.Of(desk),
                Layout = layout,
                Starts = StarterTemplate.Of(layout, desk.Notice).Refusal?.Sentence,
                Versions = versions,
                Names = await Names(services.GetRequiredService<UserManager<Account>>(), versions),
                Checked = file,
                Read = file is null ? null : templates.Read(desk, layout, file),
                Log = (IReadOnlyList<Entry>)
                    [.. log.Select(r => r.Entry).Where(e => e.What is TemplateChosen t && t.Layout == layout.Id)],
                services.GetRequiredService<Press>().LacksPdf,
                Errors = errors,
                Done = done,
            }
        );
    }

    private static async Task<IReadOnlyDictionary<string, string>> Names(
        UserManager<Account> accounts,
        IReadOnlyList<HandedIn> versions
    )
    {
        var names = new Dictionary<string, string>();
        foreach (var id in versions.Select(v => v.Account).Distinct())
        {
            names[id] = (await accounts.FindByIdAsync(id))?.Name ?? id;
        }

        return names;
    }

    private static string Root(Desk desk, Layout layout) => $"{PapersEndpoint.Root(desk)}/templates/{layout.Id}";
}
