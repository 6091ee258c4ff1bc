using System.Buffers.Binary;
using System.IO.Compression;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>A colour of a pixel.</summary>
internal readonly record struct Rgb(byte R, byte G, byte B);

/// <summary>Pictures made pixel by pixel.</summary>
internal static class Pictures
{
    internal static readonly Rgb Red = new(205, 30, 40);
    internal static readonly Rgb Blue = new(67, 142, 219);
    internal static readonly Rgb White = new(250, 250, 250);
    internal static readonly Rgb Skin = new(224, 180, 150);
    internal static readonly Rgb Black = new(20, 20, 25);

    /// <summary>A PNG of 8 bits, red, green and blue.</summary>
    internal static byte[] Png(int width, int height, Func<int, int, Rgb> pixel)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    (row[1 + x * 3], row[2 + x * 3], row[3 + x * 3]) = pixel(x, y) is var p ? (p.R, p.G, p.B) : default;
                }
                zlib.Write(row);
            }
        }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        return [.. start, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>Head and shoulders before a wall.</summary>
    internal static byte[] Portrait(int width, int height, Rgb wall) =>
        Png(
            width,
            height,
            (x, y) =>
            {
                var (dx, dy) = (x * 1000 / width - 500, y * 1000 / height);
                return dx * dx + (dy - 400) * (dy - 400) < 190 * 190 ? Skin
                    : dy > 640 && Math.Abs(dx) < 200 + (dy - 640) ? Black
                    : wall;
            }
        );

    /// <summary>The JPEG with an EXIF orientation.</summary>
    internal static byte[] Turned(byte[] jpeg, byte turn)
    {
        byte[] exif =
        [
            .. "Exif\0\0"u8,
            .. "MM\0*"u8,
            .. (byte[])[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0],
        ];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320 : 0);
            }
        }
        return ~crc;
    }
}
