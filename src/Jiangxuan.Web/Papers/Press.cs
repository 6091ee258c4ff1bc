using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Paper.Printing.Dossiers;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Printing.Overlays;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// Makes files of papers (印制): Word and Excel at once and in process, PDF through the one LibreOffice of this installation. What is
/// missing on the machine is said, and everything else works.
/// </summary>
public sealed class Press : IAsyncDisposable
{
    private readonly OfficeWorker _office;
    private readonly PdfSettings _pdf;
    private readonly OverlayShelf _overlays;
    private readonly string _orders;

    /// <summary>A press; nothing is started before the first PDF.</summary>
    /// <param name="programs">The programs of this machine.</param>
    /// <param name="work">Folder for files on their way; nothing in it needs to be kept.</param>
    /// <param name="fonts">Folder of the office's own fonts; it need not exist.</param>
    public Press(InstalledPrograms programs, string work, string fonts)
    {
        _office = new OfficeWorker(
            programs,
            new OfficeSettings { Folder = work, Fonts = Directory.Exists(fonts) ? fonts : null }
        );
        _pdf = new PdfSettings { Programs = programs, Folder = work };
        _overlays = new OverlayShelf(_office, work);
        _orders = Path.Combine(work, "orders");
        Dossiers = new DossierMaking(_pdf, _office, _overlays);
    }

    /// <summary>Puts dossiers together.</summary>
    public DossierMaking Dossiers { get; }

    /// <summary>What is to be installed before there can be PDF; null = nothing.</summary>
    public string? LacksPdf => _office.Lacks?.Sentence;

    /// <summary>What is to be installed before files can be merged; null = nothing.</summary>
    public string? LacksMerging => Dossiers.Lacks?.Sentence;

    /// <summary>A folder for files on their way, gone when it is disposed of.</summary>
    public WorkFolder Folder() => WorkFolder.In(_pdf.Folder);

    /// <summary>Where the file of a long job is put; the folder is there, only this program's user sees into it.</summary>
    public string Place(Guid job)
    {
        WorkFolder.Private(_orders);
        return Path.Combine(_orders, $"{job:N}");
    }

    /// <summary>
    /// Forgets what was made before a time: overlays, such as the watermarks of other days, files of jobs nobody fetched, and what a
    /// process that was broken off had on its way.
    /// </summary>
    public void Forget(DateTimeOffset before)
    {
        WorkFolder.Sweep(_pdf.Folder, before);
        _overlays.Clear(before);
        var files = Directory.Exists(_orders) ? Directory.EnumerateFiles(_orders) : [];
        foreach (var file in files.Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime))
        {
            File.Delete(file);
        }
    }

    /// <summary>Makes one file; a refusal says why it cannot be made here.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="notice">Its notice.</param>
    /// <param name="kind">As what.</param>
    /// <param name="mark">Who takes a copy for reading.</param>
    /// <param name="ct">Gives it up.</param>
    public async Task<Result<PaperFile>> Make(
        ReadyPaper paper,
        Notice notice,
        PaperKind kind,
        Watermark mark,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(kind);
        var source = await Source(paper, notice, ct);
        if (!kind.IsPrinted)
        {
            return source;
        }

        var printed = (await Print([source], null, ct))[0];
        return printed.IsRefused ? printed
            : kind == PaperKind.Folded ? await Fold(printed.Value, ct)
            : kind == PaperKind.Copy
                ? Renamed(
                    printed.Value,
                    kind,
                    await new Stamping(_pdf, _overlays).WatermarkAsync(printed.Value.Content, mark, ct)
                )
            : printed;
    }

    private async Task<Result<PaperFile>> Fold(PaperFile pdf, CancellationToken ct) =>
        Renamed(pdf, PaperKind.Folded, await new Booklet(_pdf).ImposeAsync(pdf.Content, ct));

    private static Result<PaperFile> Renamed(PaperFile from, PaperKind kind, Result<ReadOnlyMemory<byte>> made) =>
        made.TryGet(out var content, out var refusal)
            ? new PaperFile($"{Path.GetFileNameWithoutExtension(from.Name)}（{kind.Label}）.pdf", kind.Type, content)
            : refusal;

    /// <summary>The PDF of each file, in order, or why there is none; many are printed in one go.</summary>
    public async Task<IReadOnlyList<Result<PaperFile>>> Print(
        IReadOnlyList<PaperFile> sources,
        IProgress<PrintProgress>? progress,
        CancellationToken ct
    )
    {
        var printed = await _office.PrintAsync([.. sources.Select(Order)], progress, ct);
        return
        [
            .. sources.Zip(
                printed,
                (source, made) =>
                    made.TryGet(out var pdf, out var refusal)
                        ? new PaperFile(Path.ChangeExtension(source.Name, ".pdf"), PaperKind.Pdf.Type, pdf)
                        : (Result<PaperFile>)refusal
            ),
        ];
    }

    /// <summary>Many papers in one PDF, in order; each by itself on folded sheets when that is the kind.</summary>
    public async Task<Result<PaperFile>> MakeAll(
        string name,
        IReadOnlyList<ReadyPaper> papers,
        Notice notice,
        PaperKind kind,
        IProgress<PrintProgress> progress,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        if (LacksMerging is { } missing)
        {
            return new Refusal(missing);
        }

        var sources = new List<PaperFile>();
        foreach (var paper in papers)
        {
            sources.Add(await Source(paper, notice, ct));
        }

        var printed = await Print(sources, progress, ct);
        if (printed.FirstOrDefault(p => p.IsRefused) is { Refusal: { } refusal })
        {
            return refusal;
        }

        var files = new List<ReadOnlyMemory<byte>>();
        foreach (var file in printed.Select(p => p.Value))
        {
            var laid = kind == PaperKind.Folded ? await Fold(file, ct) : file;
            if (!laid.TryGet(out var sheets, out var unfit))
            {
                return unfit;
            }

            files.Add(sheets.Content);
        }

        var joined = await new PdfJoining(_pdf).JoinAsync(files, ct);
        return joined.TryGet(out var pdf, out var failed)
            ? new PaperFile(ArchiveNames.Safe(name) + ".pdf", PaperKind.Pdf.Type, pdf)
            : failed;
    }

    /// <summary>The Word or Excel file of a paper.</summary>
    public static async Task<PaperFile> Source(ReadyPaper paper, Notice notice, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var (layout, filling) = (paper.Layout, paper.Fill());
        var words = layout.File is { } file ? filling.Text(file) : "";
        var name = ArchiveNames.Safe(words.Length > 0 ? words : layout.Title);
        if (layout.Blocks is not null)
        {
            return new PaperFile($"{name}.docx", PaperKind.Word.Type, Word(paper, filling));
        }

        using var stream = new MemoryStream();
        var sheet = SummarySheet.Of(layout, notice, filling);
        await SheetWriting.WriteAsync(sheet.Table, sheet.Rows(), stream, ct);
        return new PaperFile($"{name}.xlsx", PaperKind.Excel.Type, stream.ToArray());
    }

    /// <summary>A paper of Word, filled in: on the office's own template when it has one, otherwise on the layout.</summary>
    public static byte[] Word(ReadyPaper paper, Filling filling)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.Template is { } own ? own.Value.Fill(filling) : DocxWriting.Of(paper.Layout, filling);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static PrintOrder Order(PaperFile file) =>
        new(file.Name, file.Content, file.Type == PaperKind.Word.Type ? SourceKind.Docx : SourceKind.Xlsx);
}
