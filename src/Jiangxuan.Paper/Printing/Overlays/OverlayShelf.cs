using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Overlays;

/// <summary>Overlays that were made once and are used again (页码、水印底稿): the same numbers for every dossier of as many pages, one watermark per viewer and day.</summary>
/// <param name="office">Makes them.</param>
/// <param name="parent">The folder they lie in; what is old there may be deleted at any time.</param>
public sealed class OverlayShelf(OfficeWorker office, string parent)
{
    private string Folder => Path.Combine(parent, "overlays");

    /// <summary>Deletes what was made before a time: the watermarks of other days.</summary>
    public void Clear(DateTimeOffset before)
    {
        WorkFolder.Sweep(Folder, before);
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder) : [])
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                File.Delete(file);
            }
        }
    }

    internal Task<Result<ReadOnlyMemory<byte>>> NumbersAsync(IReadOnlyList<bool> lying, CancellationToken cancelled) =>
        TakeAsync("页码", FlatText.Numbers(lying), cancelled);

    internal Task<Result<ReadOnlyMemory<byte>>> WatermarkAsync(string words, CancellationToken cancelled) =>
        TakeAsync("水印", FlatText.Watermark(words), cancelled);

    private async Task<Result<ReadOnlyMemory<byte>>> TakeAsync(string name, string text, CancellationToken cancelled)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var path = Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(source)) + ".pdf");
        try
        {
            return (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(path, cancelled);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Not made yet.
        }
        var made = await office.PrintAsync([new PrintOrder(name, source, SourceKind.Fodt)], null, cancelled);
        if (made[0].TryGet(out var pdf, out _))
        {
            await KeepAsync(path, pdf, cancelled);
        }
        return made[0];
    }

    /// <summary>Whoever reads it finds all of it or nothing, also when two write at once.</summary>
    private async Task KeepAsync(string path, ReadOnlyMemory<byte> pdf, CancellationToken cancelled)
    {
        using var folder = WorkFolder.In(Folder);
        await File.WriteAllBytesAsync(folder["a.pdf"], pdf, cancelled);
        File.Move(folder["a.pdf"], path, overwrite: true);
    }
}
