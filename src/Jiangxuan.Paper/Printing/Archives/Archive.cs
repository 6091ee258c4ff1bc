using System.IO.Compression;

namespace Jiangxuan.Paper.Printing.Archives;

/// <summary>A folder or file of an archive.</summary>
/// <param name="Wish">What it is to be called.</param>
/// <param name="Files">Writes its files one after another; made only when it is its turn.</param>
public sealed record ArchiveEntry(NameWish Wish, Func<CancellationToken, IAsyncEnumerable<ArchiveFile>> Files);

/// <summary>A file of an entry.</summary>
/// <param name="Wish">Added to the name of the entry; empty for its main file.</param>
/// <param name="Ending">Of the name, with the dot.</param>
/// <param name="WriteAsync">Writes the content.</param>
public sealed record ArchiveFile(string Wish, string Ending, Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>Streams a ZIP with the dossiers of many (打包下载): nothing is held but the file at work.</summary>
public static class Archive
{
    /// <summary>ZIP knows no earlier day.</summary>
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; the same content gives the same bytes.</summary>
    /// <param name="entries">In order.</param>
    /// <param name="output">Need not be able to seek.</param>
    /// <param name="time">The time every file bears.</param>
    /// <param name="cancelled">Gives it up.</param>
    public static async Task WriteAsync(
        IReadOnlyList<ArchiveEntry> entries,
        Stream output,
        DateTimeOffset time,
        CancellationToken cancelled
    )
    {
        var names = ArchiveNames.Of([.. entries.Select(e => e.Wish)]);
        await using var zip = await ZipArchive.CreateAsync(
            output,
            ZipArchiveMode.Create,
            leaveOpen: true,
            null,
            cancelled
        );
        var taken = new HashSet<string>();
        foreach (var (entry, name) in entries.Zip(names))
        {
            await foreach (var file in entry.Files(cancelled).WithCancellation(cancelled))
            {
                var own = file.Wish.Length == 0 ? name : ArchiveNames.Safe($"{name}-{file.Wish}");
                var full = own;
                for (var i = 2; !taken.Add(full.ToUpperInvariant()); i++)
                {
                    full = $"{own}（{i}）";
                }
                // PDF and pictures are packed already.
                var made = zip.CreateEntry(full + file.Ending, CompressionLevel.Fastest);
                made.LastWriteTime = time < Earliest ? Earliest : time;
                await using var content = await made.OpenAsync(cancelled);
                await file.WriteAsync(content, cancelled);
            }
        }
    }
}
