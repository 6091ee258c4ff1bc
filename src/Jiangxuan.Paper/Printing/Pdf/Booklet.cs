using System.Globalization;
using System.Text.Json.Nodes;
using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>
/// The print version of a form as a booklet (A3 对开双面打印): two A4 pages side by side on each side of a sheet, in the order in which
/// they lie when the sheet is folded; four pages are [4|1] and [2|3]. Missing pages at the end are blank.
/// </summary>
/// <remarks>Each page is widened to the sheet, with the page in its half, and two such are laid over each other: nothing is scaled.</remarks>
public sealed class Booklet(PdfSettings settings)
{
    private readonly Qpdf _qpdf = new(settings);

    /// <summary>The sheets, front and back in turn.</summary>
    /// <param name="pages">How many pages there are.</param>
    public static IReadOnlyList<(int Left, int Right)> Sides(int pages)
    {
        var all = (pages + 3) / 4 * 4;
        return [.. Enumerable.Range(0, all / 2).Select(i => i % 2 == 0 ? (all - i, i + 1) : (i + 1, all - i))];
    }

    /// <summary>The print version.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> ImposeAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancelled)
    {
        using var folder = WorkFolder.In(settings.Folder);
        await File.WriteAllBytesAsync(folder["form.pdf"], pdf, cancelled);
        // Also writes into each page what it inherits.
        if (await new PdfJoining(settings).JoinAsync(folder, ["form.pdf"], "a.pdf", cancelled) is { } broken)
        {
            return broken;
        }
        if (!(await PdfPages.ReadAsync(_qpdf, folder, "a.pdf", cancelled)).TryGet(out var file, out var refusal))
        {
            return refusal;
        }
        var box = file.Pages[0].Box;
        if (box is null || file.Pages.Any(p => p.Value["/Rotate"] is not null || p.Box?.SequenceEqual(box) != true))
        {
            return new Refusal("各页纸张大小或方向不同，不能拼成折页打印版。");
        }
        var sides = Sides(file.Pages.Count);
        var objects = new JsonObject();
        foreach (var (page, i) in file.Pages.Zip(Enumerable.Range(1, file.Pages.Count)))
        {
            var wide = Widened(page.Value, box, sides.Any(s => s.Right == i));
            objects[$"obj:{page.Reference}"] = new JsonObject { ["value"] = wide };
        }
        var blank = new SmallPage((box[2] - box[0]) * 2, box[3] - box[1]);
        await File.WriteAllBytesAsync(folder["blank.pdf"], SmallPdf.Of([blank]), cancelled);
        var change = new PdfChange("a.pdf", "wide.pdf", file.Head, objects);
        var failed =
            await _qpdf.ChangeAsync(folder, change, cancelled)
            ?? await LayAsync(folder, sides, file.Pages.Count, cancelled);
        return failed is not null
            ? failed
            : (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(folder["booklet.pdf"], cancelled);
    }

    private async Task<Refusal?> LayAsync(
        WorkFolder folder,
        IReadOnlyList<(int Left, int Right)> sides,
        int pages,
        CancellationToken cancelled
    )
    {
        string[] all = ["wide.pdf", "1-z", .. Enumerable.Repeat("blank.pdf", sides.Count * 2 - pages)];
        string[] padded = ["--empty", "--pages", .. all, "--", "padded.pdf"];
        string[] laid =
        [
            "--empty",
            "--pages",
            "padded.pdf",
            Range(sides.Select(s => s.Left)),
            "--",
            "--overlay",
            "padded.pdf",
            $"--from={Range(sides.Select(s => s.Right))}",
            "--",
            "booklet.pdf",
        ];
        return (await _qpdf.RunAsync(folder, padded, cancelled)).Refusal
            ?? (await _qpdf.RunAsync(folder, laid, cancelled)).Refusal;
    }

    private static string Range(IEnumerable<int> pages) =>
        string.Join(',', pages.Select(p => p.ToString(CultureInfo.InvariantCulture)));

    private static JsonObject Widened(JsonObject page, IReadOnlyList<decimal> box, bool right)
    {
        var wide = page.DeepClone().AsObject();
        foreach (var name in new[] { "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox" })
        {
            wide.Remove(name);
        }
        var width = box[2] - box[0];
        wide["/MediaBox"] = right
            ? new JsonArray(box[0] - width, box[1], box[2], box[3])
            : new JsonArray(box[0], box[1], box[2] + width, box[3]);
        return wide;
    }
}
