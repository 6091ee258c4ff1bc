using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>Joins PDF files (合并).</summary>
public sealed class PdfJoining(PdfSettings settings)
{
    private readonly Qpdf _qpdf = new(settings);

    /// <summary>One file with all pages in order.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> JoinAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> files,
        CancellationToken cancelled
    )
    {
        using var folder = WorkFolder.In(settings.Folder);
        var names = files.Select((_, i) => $"{i}.pdf").ToList();
        foreach (var (name, file) in names.Zip(files))
        {
            await File.WriteAllBytesAsync(folder[name], file, cancelled);
        }
        return await JoinAsync(folder, names, "joined.pdf", cancelled) is { } refusal
            ? refusal
            : (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(folder["joined.pdf"], cancelled);
    }

    /// <summary>The same of files in a folder; null when it is done.</summary>
    internal async Task<Refusal?> JoinAsync(
        WorkFolder folder,
        IEnumerable<string> names,
        string to,
        CancellationToken cancelled
    )
    {
        // A file of arguments: no command line is long enough for every dossier.
        string[] lines =
        [
            "--empty",
            "--object-streams=generate",
            "--pages",
            .. names.SelectMany(n => new[] { n, "1-z" }),
            "--",
            to,
        ];
        await File.WriteAllLinesAsync(folder["join.txt"], lines, cancelled);
        return (await _qpdf.RunAsync(folder, ["@join.txt"], cancelled)).Refusal;
    }

    /// <summary>
    /// Makes an uploaded file fit to be joined: filled fields and stamps become part of the page, turned pages are turned for good.
    /// What is not a page stays behind when it is joined.
    /// </summary>
    internal async Task<Refusal?> FlattenAsync(WorkFolder folder, string from, string to, CancellationToken cancelled)
    {
        string[] flat =
        [
            from,
            "--decrypt",
            "--generate-appearances",
            "--flatten-annotations=screen",
            "--flatten-rotation",
            to,
        ];
        return (await _qpdf.RunAsync(folder, flat, cancelled)).Refusal;
    }
}
