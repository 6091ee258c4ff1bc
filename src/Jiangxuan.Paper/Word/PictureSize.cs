using System.Buffers.Binary;

namespace Jiangxuan.Paper.Word;

/// <summary>Width and height of a JPEG or PNG in pixels, so that a picture keeps its proportions.</summary>
internal static class PictureSize
{
    private const int PngWidthAt = 16;

    /// <summary>The size; null when the content is neither or is cut off.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> content)
    {
        if (content is [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
        {
            return content.Length < PngWidthAt + 8
                ? null
                : Sane(
                    BinaryPrimitives.ReadInt32BigEndian(content[PngWidthAt..]),
                    BinaryPrimitives.ReadInt32BigEndian(content[(PngWidthAt + 4)..])
                );
        }
        return content is [0xFF, 0xD8, ..] ? Jpeg(content) : null;
    }

    /// <summary>Walks over the segments to the one that begins a frame.</summary>
    private static (int, int)? Jpeg(ReadOnlySpan<byte> content)
    {
        var at = 2;
        while (at + 9 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sane(
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..])
                );
            }
            // Fill bytes before a marker, and markers without a segment, are one step.
            at +=
                marker is 0xFF ? 1
                : marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 2
                : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return null;
    }

    private static (int, int)? Sane(int width, int height) => width > 0 && height > 0 ? (width, height) : null;
}
