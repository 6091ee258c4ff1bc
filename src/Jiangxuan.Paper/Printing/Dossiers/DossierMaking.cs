using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Printing.Overlays;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Dossiers;

/// <summary>
/// Makes one PDF of a dossier: contents with page numbers, the parts, a bookmark for each and 第n页　共m页 below. A part that cannot be
/// merged does not hold up the others: the list of contents says why, and the original is given beside.
/// </summary>
public sealed class DossierMaking(PdfSettings settings, OfficeWorker office, OverlayShelf shelf)
{
    private const string ContentsTitle = "材料目录";

    /// <summary>A list of contents that grew because of its own length is made again so often.</summary>
    private const int Rounds = 4;

    private readonly DossierParts _parts = new(settings, office);
    private readonly PdfJoining _joining = new(settings);
    private readonly Qpdf _qpdf = new(settings);

    /// <summary>What is missing to make one; null when nothing is.</summary>
    public Missing? Lacks => settings.Programs.Lacks([OutsideProgram.LibreOffice, OutsideProgram.Qpdf]);

    /// <summary>Writes the PDF.</summary>
    /// <param name="dossier">What it is made of.</param>
    /// <param name="output">Where it is written, when it is whole.</param>
    /// <param name="cancelled">Gives it up.</param>
    public async Task<Result<DossierMade>> WriteAsync(Dossier dossier, Stream output, CancellationToken cancelled)
    {
        if (Lacks is { } missing)
        {
            return new Refusal(missing.Sentence);
        }
        using var folder = WorkFolder.In(settings.Folder);
        var names = dossier.Parts.Select((_, i) => $"part-{i}.pdf").ToList();
        var looks = await _parts.MakeAsync(folder, [.. dossier.Parts.Zip(names)], cancelled);
        var made = await ContentsAsync(folder, dossier, looks, cancelled);
        if (!made.TryGet(out var lines, out var refusal))
        {
            return refusal;
        }
        var merged = names.Zip(looks).Where(p => !p.Second.IsRefused).Select(p => p.First);
        if (await FinishAsync(folder, merged.Prepend("contents.pdf"), lines, cancelled) is { } failed)
        {
            return failed;
        }
        await using var file = File.OpenRead(folder["dossier.pdf"]);
        await file.CopyToAsync(output, cancelled);
        return new DossierMade(lines[0].Pages + looks.Sum(Pages), [.. lines.Skip(1)]);
    }

    /// <summary>Makes the list of contents; its own line comes first.</summary>
    private async Task<Result<IReadOnlyList<ContentsLine>>> ContentsAsync(
        WorkFolder folder,
        Dossier dossier,
        IReadOnlyList<Result<PdfLook>> looks,
        CancellationToken cancelled
    )
    {
        var own = 1;
        for (var round = 0; round < Rounds; round++)
        {
            var lines = Lines(dossier, looks, own);
            var word = dossier.Contents([.. lines.Skip(1)]);
            var part = new DossierPart(
                $"{dossier.Name}{ContentsTitle}",
                PartKind.Docx,
                _ => new ValueTask<Stream>(new MemoryStream(word.ToArray(), writable: false))
            );
            var look = (await _parts.MakeAsync(folder, [(part, "contents.pdf")], cancelled))[0];
            if (look.IsRefused)
            {
                return look.Refusal;
            }
            if (look.Value.Pages == own)
            {
                return lines;
            }
            own = look.Value.Pages;
        }
        throw new InvalidOperationException("the list of contents changes its length without end");
    }

    private static List<ContentsLine> Lines(Dossier dossier, IReadOnlyList<Result<PdfLook>> looks, int own)
    {
        var lines = new List<ContentsLine> { new(ContentsTitle, 1, own, []) };
        var next = own + 1;
        foreach (var (part, look) in dossier.Parts.Zip(looks))
        {
            lines.Add(
                look.IsRefused
                    ? new ContentsLine(part.Title, null, 0, [look.Refusal.Sentence]) { Beside = true }
                    : new ContentsLine(part.Title, next, look.Value.Pages, [.. look.Value.Notes])
                    {
                        Beside = look.Value.Beside,
                    }
            );
            next += Pages(look);
        }
        return lines;
    }

    private static int Pages(Result<PdfLook> look) => look.IsRefused ? 0 : look.Value.Pages;

    /// <summary>Joins the files; then numbers and bookmarks are written in one run.</summary>
    private async Task<Refusal?> FinishAsync(
        WorkFolder folder,
        IEnumerable<string> files,
        IReadOnlyList<ContentsLine> lines,
        CancellationToken cancelled
    )
    {
        if (await _joining.JoinAsync(folder, files, "joined.pdf", cancelled) is { } broken)
        {
            return broken;
        }
        if (!(await PdfPages.ReadAsync(_qpdf, folder, "joined.pdf", cancelled)).TryGet(out var file, out var refusal))
        {
            return refusal;
        }
        var lying = file.Pages.Select(p => p.Box is { } box && box[2] - box[0] > box[3] - box[1]).ToList();
        if (!(await shelf.NumbersAsync(lying, cancelled)).TryGet(out var numbers, out refusal))
        {
            return refusal;
        }
        await File.WriteAllBytesAsync(folder["numbers.pdf"], numbers, cancelled);
        var bookmarks = lines.Where(l => l.Page is not null).Select(l => new PdfBookmark(l.Title, l.Page!.Value));
        var change = new PdfChange("joined.pdf", "dossier.pdf", file.Head, PdfBookmarks.Of(file, [.. bookmarks]))
        {
            Besides = ["--overlay", "numbers.pdf", "--"],
        };
        return await _qpdf.ChangeAsync(folder, change, cancelled);
    }
}
