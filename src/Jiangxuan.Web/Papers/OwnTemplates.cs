using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>The office's own templates of an edition (自备模板): what was uploaded for each paper. Nothing of it is ever deleted.</summary>
/// <param name="papers">Has the layouts and reads templates.</param>
/// <param name="uploads">Keeps the files.</param>
internal sealed class OwnTemplates(EditionPapers papers, Uploading uploads)
{
    /// <summary>Largest upload in megabytes.</summary>
    public const int MaxMb = 20;

    private const string Fact = "template";
    private static readonly FilesKind _kind = new() { Accept = [FileSort.Office], MaxMb = MaxMb };

    /// <summary>The layout of Word named in the address; otherwise 404.</summary>
    public Layout Layout(World world, string form) =>
        papers.Forms(world).Find(form) is { Blocks: not null } layout
            ? layout
            : throw Desk.Missing("没有这份可以用Word模板的文书。");

    /// <summary>What was uploaded for that paper, the latest first.</summary>
    public Task<IReadOnlyList<HandedIn>> Of(Desk desk, Layout layout) =>
        uploads.Versions(desk.Edition, Subject(layout), Fact, desk.Http.RequestAborted);

    /// <summary>The upload of that content; otherwise 404.</summary>
    public async Task<FileRef> Find(Desk desk, Layout layout, string hash) =>
        await uploads.Find(desk.Edition, Subject(layout), hash, desk.Http.RequestAborted)
        ?? throw Desk.Missing("没有上传过这个模板。");

    /// <summary>Reads an upload; refused when it is no template, though it was one when it was taken.</summary>
    public Result<Template> Read(Desk desk, Layout layout, FileRef file) =>
        papers.Template(desk.Notice, layout, file.Hash);

    /// <summary>Takes an upload that can be read as a template, with whatever is to be mended in it; otherwise nothing is kept.</summary>
    public async Task<Result<FileRef>> Take(Desk desk, Layout layout, IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return new Refusal("请先选择文件，再点“上传并检查”。", null, "file");
        }

        if (file.Length > MaxMb << 20)
        {
            return new Refusal($"文件超过{MaxMb}MB，不像一份表格模板；请删去多余的图片后再上传。", null, "file");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, desk.Http.RequestAborted);
        if (Template.Read(content.ToArray(), desk.Notice, layout.About) is { Refusal: { } no })
        {
            return no with { Field = "file" };
        }

        content.Position = 0;
        var place = new FilePlace(desk.Edition, Subject(layout), Fact, desk.Actor.Account, "file");
        var (taken, refusal) = await uploads.Take(place, _kind, file.FileName, content, desk.Http.RequestAborted);
        return taken is not null ? taken : refusal!;
    }

    /// <summary>The paper of the first for whom it is ready, on that template; a blank one while there is nobody.</summary>
    public ReadyPaper Sample(Desk desk, World world, Layout layout, Template template)
    {
        var ready =
            papers.Of(desk, world).All().FirstOrDefault(p => p.Layout.Id == layout.Id)
            ?? new ReadyPaper(layout, "", "空白", () => new Filling(EditionEntries.Of(desk.Notice, null)));
        return ready with { Template = new Lazy<Template>(template) };
    }

    private static string Subject(Layout layout) => $"template/{layout.Id}";
}
