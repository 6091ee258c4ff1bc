using System.Buffers.Binary;
using System.IO.Compression;

namespace Jiangxuan.Web.Store;

/// <summary>What a file is, by its content and never by its name.</summary>
internal static class Sniffing
{
    private const int Entries = 2000;
    private const long Unpacked = 64L * 1024 * 1024;
    private const long Ratio = 200;
    private const int Pixels = 20_000;

    /// <summary>The media type; null when it is none of the sorts that are taken, or a dangerous one of them.</summary>
    public static string? TypeOf(string path)
    {
        Span<byte> head = stackalloc byte[64];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return TypeOf(head[..read], path);
    }

    private static string? TypeOf(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }))
        {
            return "image/jpeg";
        }

        if (head.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }))
        {
            return IsSanePng(head) ? "image/png" : null;
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return OfficeType(path);
        }

        if (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        if (head.Length > 12 && head[4..].StartsWith("ftyp"u8))
        {
            return IsVideo(head[8..12]) ? "video/mp4" : null;
        }

        if (head.StartsWith(new byte[] { 0x1A, 0x45, 0xDF, 0xA3 }))
        {
            return head.IndexOf("webm"u8) > 0 ? "video/webm" : null;
        }

        return head.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })
            ? OldOfficeType(path)
            : null;
    }

    // The same container also carries photos of phones (heic, avif), which browsers and Word do not show.
    private static bool IsVideo(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("iso"u8)
        || brand.StartsWith("mp4"u8)
        || brand.StartsWith("avc"u8)
        || brand.StartsWith("M4V"u8)
        || brand.StartsWith("MSNV"u8)
        || brand.StartsWith("dash"u8)
        || brand.StartsWith("3gp"u8);

    // A picture of a few bytes that unpacks to gigabytes is no picture.
    private static bool IsSanePng(ReadOnlySpan<byte> head) =>
        head.Length >= 24
        && BinaryPrimitives.ReadUInt32BigEndian(head[16..]) is > 0 and <= Pixels
        && BinaryPrimitives.ReadUInt32BigEndian(head[20..]) is > 0 and <= Pixels;

    private static string? OfficeType(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > Entries || !zip.Entries.All(IsSane) || zip.Entries.Sum(e => e.Length) > Unpacked)
            {
                return null;
            }

            bool Has(string name) => zip.GetEntry(name) is not null;
            return !Has("[Content_Types].xml") || zip.Entries.Any(e => e.Name == "vbaProject.bin") ? null
                : Has("word/document.xml") ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                : Has("xl/workbook.xml") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : Has("ppt/presentation.xml")
                    ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsSane(ZipArchiveEntry entry) =>
        !entry.FullName.Contains("..", StringComparison.Ordinal)
        && !entry.FullName.StartsWith('/')
        && !entry.FullName.Contains('\\', StringComparison.Ordinal)
        && (entry.Length <= 1024 * 1024 || entry.Length / Math.Max(1, entry.CompressedLength) <= Ratio);

    // The streams of an old Office file are named in UTF-16 in its directory, which lies in whole sectors of the file.
    private static string? OldOfficeType(string path)
    {
        if (new FileInfo(path).Length > Unpacked)
        {
            return null;
        }

        ReadOnlySpan<byte> all = File.ReadAllBytes(path);
        return Names(all, "VBA") || Names(all, "Macros") ? null
            : Names(all, "WordDocument") ? "application/msword"
            : Names(all, "Workbook") ? "application/vnd.ms-excel"
            : Names(all, "PowerPoint Document") ? "application/vnd.ms-powerpoint"
            : null;
    }

    // A directory entry: the name with a closing zero, at a multiple of 128 bytes.
    private static bool Names(ReadOnlySpan<byte> file, string stream)
    {
        var name = System.Text.Encoding.Unicode.GetBytes(stream + "\0");
        for (var at = 512; at + 128 <= file.Length; at += 128)
        {
            if (file[at..].StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }
}
