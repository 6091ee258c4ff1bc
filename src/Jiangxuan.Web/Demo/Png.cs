using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Jiangxuan.Web.Demo;

/// <summary>Writes a picture as PNG: true colour, no interlacing, the same picture always the same bytes.</summary>
internal static class Png
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture of that size in pixels; the colour of each from its place, as 0xRRGGBB.</summary>
    public static byte[] Write(int width, int height, Func<int, int, int> colour)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Pixels(width, height, colour));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pixels(int width, int height, Func<int, int, int> colour)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var line = new byte[1 + width * 3];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var rgb = colour(x, y);
                    line[1 + x * 3] = (byte)((rgb >> 16) & 0xFF);
                    line[2 + x * 3] = (byte)((rgb >> 8) & 0xFF);
                    line[3 + x * 3] = (byte)(rgb & 0xFF);
                }

                zip.Write(line);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        var body = new byte[4 + data.Length];
        Encoding.ASCII.GetBytes(name, body);
        data.CopyTo(body, 4);
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    /// <summary>CRC-32 of the PNG specification.</summary>
    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
