using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Paper.Printing.Dossiers;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// The bound volumes of persons (申报材料) in one archive: the papers to hand in, then the uploaded files in the notice's order. Some
/// persons are at work at a time, so that LibreOffice, whose start costs most, gets the forms of several at once.
/// </summary>
/// <param name="press">Makes the PDF.</param>
/// <param name="shelf">The papers.</param>
/// <param name="world">The state, with the sections of the persons.</param>
/// <param name="store">Has the uploaded files.</param>
internal sealed class DossierPapers(Press press, Shelf shelf, World world, FileStore store)
{
    /// <summary>Persons at work at a time: their forms and lists of contents fill a start of LibreOffice.</summary>
    private const int AtWork = 16;

    /// <summary>Writes the archive; progress is told after each person.</summary>
    public async Task WriteAsync(
        IReadOnlyList<Candidacy> persons,
        Stream output,
        DateTimeOffset time,
        IProgress<PrintProgress> progress,
        CancellationToken ct
    )
    {
        progress.Report(new PrintProgress(0, persons.Count, ""));
        using var folder = press.Folder();
        var works = persons.Select(
            (c, i) => (Func<CancellationToken, Task<Volume>>)(begun => Bind(c, folder[$"{i}.pdf"], begun))
        );
        await using var volumes = Ahead.Of(works, AtWork, ct).GetAsyncEnumerator(ct);
        // The archive asks for its entries in their order.
        var entries = persons.Select(
            (c, i) =>
                new ArchiveEntry(
                    new NameWish(c.Name, c.Employer),
                    _ => Files(volumes, () => progress.Report(new PrintProgress(i + 1, persons.Count, c.Name)))
                )
        );
        await Archive.WriteAsync([.. entries], output, time, ct);
    }

    /// <summary>The volume of the next person, and beside it what could not be merged.</summary>
    private static async IAsyncEnumerable<ArchiveFile> Files(IAsyncEnumerator<Volume> volumes, Action done)
    {
        if (!await volumes.MoveNextAsync())
        {
            throw new InvalidOperationException("fewer volumes than persons");
        }

        var (path, parts, made) = volumes.Current;
        if (made.TryGet(out var whole, out var refusal))
        {
            yield return new ArchiveFile("", ".pdf", (to, c) => Copy(File.OpenRead(path), to, c));
            File.Delete(path);
            foreach (var (part, _) in parts.Zip(whole.Lines).Where(p => p.Second.Beside && p.First.IsPacked))
            {
                yield return new ArchiveFile(
                    part.Part.Title,
                    part.Ending,
                    async (to, c) => await Copy(await part.Part.Open(c), to, c)
                );
            }

            if (Remarks(parts, whole) is { Length: > 0 } remarks)
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

    private static async Task Copy(Stream from, Stream to, CancellationToken ct)
    {
        await using (from)
        {
            await from.CopyToAsync(to, ct);
        }
    }

    private async Task<Volume> Bind(Candidacy candidacy, string path, CancellationToken ct)
    {
        var parts = await Parts(candidacy, ct);
        var dossier = new Dossier(
            candidacy.Name,
            [.. parts.Select(p => p.Part)],
            lines => Listed(candidacy, parts, lines)
        );
        await using var file = File.Create(path);
        return new Volume(path, parts, await press.Dossiers.WriteAsync(dossier, file, ct));
    }

    /// <summary>What is to be known of the parts: why one is not in the volume, what a merge takes away.</summary>
    private static string Remarks(IReadOnlyList<OnePart> parts, DossierMade made) =>
        string.Join(
            "\r\n",
            parts
                .Zip(
                    made.Lines,
                    (part, line) =>
                        part.IsLost
                            ? [$"{line.Title}：没有并入。系统里找不到这个文件，请联系系统管理员从备份中找回。"]
                            : line.Notes.Select(n => $"{line.Title}：{Where(part, line)}{n}")
                )
                .SelectMany(notes => notes)
        );

    private static string Where(OnePart part, ContentsLine line) =>
        line.Page is not null ? ""
        : part.IsPacked ? "没有并入，原文件附在旁边。"
        : "没有并入，也没有放进压缩包，请在申报页面下载。";

    // With a mark of its encoding: the office's computers take a bare text for GBK.
    private static ArchiveFile Text(string wish, string words) =>
        new(wish, ".txt", (to, c) => to.WriteAsync(Encoding.UTF8.GetBytes("\uFEFF" + words), c).AsTask());

    private async Task<List<OnePart>> Parts(Candidacy candidacy, CancellationToken ct)
    {
        var parts = new List<OnePart>();
        foreach (
            var paper in shelf
                .ToHandIn(candidacy)
                .Where(p => p.Layout.Id != Shelf.ContentsId && p.Layout.Blocks is not null)
        )
        {
            parts.Add(Form(paper.Layout, await Press.Source(paper, world.Notice, ct)));
        }

        var values = Knowing.Values(world, candidacy);
        foreach (var material in world.Notice.Materials)
        {
            var files =
                material.Fact is { } fact && values.GetValueOrDefault(fact) is FilesValue given ? given.Files : [];
            parts.AddRange(files.Select((file, i) => Uploaded(material, file, i, files.Count)));
        }

        return parts;
    }

    private static OnePart Form(Layout layout, PaperFile source) =>
        new(
            new DossierPart(
                layout.Title,
                PartKind.Docx,
                _ => new ValueTask<Stream>(new MemoryStream(source.Content.ToArray(), writable: false))
            ),
            layout.Material,
            Path.GetExtension(source.Name)
        );

    private OnePart Uploaded(Material material, FileRef file, int index, int count)
    {
        // A file that the store has lost stops nobody's volume; the remarks tell it.
        var found = store.Find(file.Hash);
        found?.Dispose();
        var kind = file.Type switch
        {
            _ when found is null => PartKind.Other,
            "application/pdf" => PartKind.Pdf,
            "image/jpeg" or "image/png" => PartKind.Picture,
            _ when file.Type == PaperKind.Word.Type => PartKind.Docx,
            _ when file.Type == PaperKind.Excel.Type => PartKind.Xlsx,
            _ => PartKind.Other,
        };
        var title = count == 1 ? material.Label : $"{material.Label}（{index + 1}）";
        var ending = Path.GetExtension(file.Name);
        return new OnePart(
            new DossierPart(title, kind, _ => new ValueTask<Stream>(store.Open(file.Hash))),
            material.Id,
            ending.Length > 1 ? $".{ArchiveNames.Safe(ending)}" : ""
        )
        {
            IsPacked = found is not null && !FileSorts.Accepts([FileSort.Video], file.Type),
            IsLost = found is null,
        };
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

    private sealed record Volume(string Path, IReadOnlyList<OnePart> Parts, Result<DossierMade> Made);

    private sealed record OnePart(DossierPart Part, string? Material, string Ending)
    {
        /// <summary>Whether the original may lie in the archive; the videos of everybody would fill the disk.</summary>
        public bool IsPacked { get; init; } = true;

        /// <summary>Whether the store no longer has it.</summary>
        public bool IsLost { get; init; }
    }
}
