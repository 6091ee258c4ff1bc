using System.IO.Compression;

namespace Jiangxuan.Paper.Word;

/// <summary>Writes a package again with fixed times and in a fixed order: the same paper has the same bytes on every day.</summary>
internal static class FixedZip
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same parts.</summary>
    public static byte[] Of(Stream package)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        var whole = new MemoryStream();
        using (var to = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var entry in from
                    .Entries.OrderBy(e => e.FullName != ContentTypes)
                    .ThenBy(e => e.FullName, StringComparer.Ordinal)
            )
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = Time;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return whole.ToArray();
    }
}
