using System.Buffers.Binary;

namespace Jiangxuan.Paper.Photos;

/// <summary>Walks over the segments of a JPEG up to the one that gives its size.</summary>
internal static class JpegHeader
{
    private const int MostSegments = 2000;
    private const int MostEntries = 500;
    private const ushort Orientation = 0x0112;

    internal static ReadOnlySpan<byte> Start => [0xFF, 0xD8, 0xFF];

    internal static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        int? turn = null;
        var at = 2;
        for (var i = 0; i < MostSegments && at + 4 <= file.Length && file[at] == 0xFF; i++)
        {
            var mark = file[at + 1];
            if (mark == 0xFF)
            {
                at++;
                continue;
            }
            if (mark is 0xD9 or 0xDA)
            {
                return null;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                return null;
            }
            var segment = file.Slice(at + 4, length - 2);
            if (IsFrame(mark))
            {
                return Frame(segment, turn ?? 1);
            }
            if (mark == 0xE1 && segment.StartsWith("Exif\0\0"u8))
            {
                // The first one counts.
                turn ??= Turn(segment[6..]);
            }
            at += 2 + length;
        }
        return null;
    }

    /// <summary>The marks of a frame; three of that range are tables.</summary>
    private static bool IsFrame(byte mark) => mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PictureHeader? Frame(ReadOnlySpan<byte> segment, int turn)
    {
        if (segment.Length < 6)
        {
            return null;
        }
        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return width == 0 || height == 0 || segment[5] is not (1 or 3 or 4)
            ? null
            : new PictureHeader(PictureKind.Jpeg, width, height, segment[5], turn);
    }

    /// <summary>The orientation in a TIFF block; null when it says none.</summary>
    private static int? Turn(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!little && !tiff.StartsWith("MM\0*"u8)))
        {
            return null;
        }
        var first = little
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > (uint)tiff.Length - 2)
        {
            return null;
        }
        var entries = tiff[(int)first..];
        var count = Math.Min(Short(entries, little), MostEntries);
        entries = entries[2..];
        for (var i = 0; i < count && entries.Length >= 12; i++, entries = entries[12..])
        {
            if (Short(entries, little) == Orientation)
            {
                return Short(entries[8..], little) is var turn and >= 1 and <= 8 ? turn : null;
            }
        }
        return null;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
