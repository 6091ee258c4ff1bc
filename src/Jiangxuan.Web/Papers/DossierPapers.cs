using System.Runtime.CompilerServices;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Paper.Printing.Dossiers;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>What goes into the bound volume of a person (申报材料): the papers to hand in, then the uploaded files in the notice's order.</summary>
/// <param name="press">Makes the PDF.</param>
/// <param name="shelf">The papers.</param>
/// <param name="world">The state, with the sections of the persons.</param>
/// <param name="store">Has the uploaded files.</param>
internal sealed class DossierPapers(Press press, Shelf shelf, World world, FileStore store)
{
    /// <summary>The folder of one person in an archive: the volume, and beside it what could not be merged.</summary>
    public ArchiveEntry Entry(Candidacy candidacy, Action done) =>
        new(new NameWish(candidacy.Name, candidacy.Employer), ct => Files(candidacy, done, ct));

    private async IAsyncEnumerable<ArchiveFile> Files(
        Candidacy candidacy,
        Action done,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var parts = await Parts(candidacy, ct);
        using var volume = new MemoryStream();
        var dossier = new Dossier(
            candidacy.Name,
            [.. parts.Select(p => p.Part)],
            lines => Listed(candidacy, parts, lines)
        );
        var made = await press.Dossiers.WriteAsync(dossier, volume, ct);
        if (made.TryGet(out var whole, out var refusal))
        {
            yield return new ArchiveFile("", ".pdf", (to, c) => to.WriteAsync(volume.ToArray(), c).AsTask());
            foreach (var (part, _) in parts.Zip(whole.Lines).Where(p => p.Second.Beside))
            {
                yield return new ArchiveFile(
                    part.Part.Title,
                    part.Ending,
                    async (to, c) =>
                    {
                        await using var from = await part.Part.Open(c);
                        await from.CopyToAsync(to, c);
                    }
                );
            }

            if (Remarks(whole) is { Length: > 0 } remarks)
            {
                yield return Text("说明", remarks);
            }
        }
        else
        {
            yield return Text("未能合并", refusal.Sentence);
        }

        done();
    }

    /// <summary>What is to be known of the parts: why one is not in the volume, what a merge takes away.</summary>
    private static string Remarks(DossierMade made) =>
        string.Join(
            "\r\n",
            made.Lines.SelectMany(l =>
                l.Notes.Select(n => $"{l.Title}：{(l.Page is null ? "没有并入，原文件附在旁边。" : "")}{n}")
            )
        );

    // With a mark of its encoding: the office's computers take a bare text for GBK.
    private static ArchiveFile Text(string wish, string words) =>
        new(wish, ".txt", (to, c) => to.WriteAsync(Encoding.UTF8.GetBytes("\uFEFF" + words), c).AsTask());

    private async Task<List<OnePart>> Parts(Candidacy candidacy, CancellationToken ct)
    {
        var papers = shelf
            .ToHandIn(candidacy)
            .Where(p => p.Layout.Id != Shelf.ContentsId && p.Layout.Blocks is not null)
            .ToList();
        var sources = new List<PaperFile>();
        foreach (var paper in papers)
        {
            sources.Add(await Press.Source(paper, world.Notice, ct));
        }

        // All forms of a person in one go: a start costs more than the forms.
        var printed = await press.Print(sources, null, ct);
        var parts = papers
            .Select((paper, i) => Form(paper, sources[i], printed[i].TryGet(out var pdf, out _) ? pdf : null))
            .ToList();
        var values = Knowing.Values(world, candidacy);
        foreach (var material in world.Notice.Materials)
        {
            var files =
                material.Fact is { } fact && values.GetValueOrDefault(fact) is FilesValue given ? given.Files : [];
            parts.AddRange(files.Select((file, i) => Uploaded(material, file, i, files.Count)).OfType<OnePart>());
        }

        return parts;
    }

    private static OnePart Form(ReadyPaper paper, PaperFile source, PaperFile? pdf)
    {
        var content = (pdf ?? source).Content;
        return new OnePart(
            new DossierPart(
                paper.Layout.Title,
                pdf is null ? PartKind.Docx : PartKind.Pdf,
                _ => new ValueTask<Stream>(new MemoryStream(content.ToArray(), writable: false))
            ),
            paper.Layout.Material,
            Path.GetExtension(source.Name)
        );
    }

    private OnePart? Uploaded(Material material, FileRef file, int index, int count)
    {
        PartKind? kind = file.Type switch
        {
            "application/pdf" => PartKind.Pdf,
            "image/jpeg" or "image/png" => PartKind.Picture,
            _ when file.Type == PaperKind.Word.Type => PartKind.Docx,
            _ when file.Type == PaperKind.Excel.Type => PartKind.Xlsx,
            _ => null,
        };
        var title = count == 1 ? material.Label : $"{material.Label}（{index + 1}）";
        return kind is { } known
            ? new OnePart(
                new DossierPart(title, known, _ => new ValueTask<Stream>(store.Open(file.Hash))),
                material.Id,
                Path.GetExtension(file.Name)
            )
            : null;
    }

    /// <summary>The list of contents with the first page of every material.</summary>
    private ReadOnlyMemory<byte> Listed(
        Candidacy candidacy,
        IReadOnlyList<OnePart> parts,
        IReadOnlyList<ContentsLine> lines
    )
    {
        var pages = parts
            .Zip(lines)
            .Where(p => p.First.Material is not null && p.Second.Page is not null)
            .GroupBy(p => p.First.Material!, p => p.Second.Page!.Value)
            .ToDictionary(g => g.Key, g => g.Min());
        var paper = shelf.Contents(candidacy, pages);
        return Press.Word(paper, paper.Fill());
    }

    private sealed record OnePart(DossierPart Part, string? Material, string Ending);
}
