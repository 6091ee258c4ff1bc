using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Jiangxuan.Journeys.Given;

/// <summary>Files people hand in: real pictures and documents, each with content that hangs on its name.</summary>
public static class Papers
{
    /// <summary>A picture of that many pixels.</summary>
    public static FilePayload Picture(string name, int width = 350, int height = 490)
    {
        var shade = (byte)(name.Sum(c => c) % 256);
        var rows = new byte[height * (1 + width * 3)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = y * (1 + width * 3) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = (
                    shade,
                    (byte)(80 + 120 * y / height),
                    (byte)(120 + 100 * x / width)
                );
            }
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        byte[] png =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR", head),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
        return new FilePayload
        {
            Name = name,
            MimeType = "image/png",
            Buffer = png,
        };
    }

    /// <summary>A document of one empty page.</summary>
    public static FilePayload Document(string name)
    {
        var text =
            $"%PDF-1.4\n%{name.Sum(c => c)}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        return new FilePayload
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = Encoding.ASCII.GetBytes(text),
        };
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var chunk = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), Crc(body));
        return chunk;
    }

    // The checksum of the PNG specification, annex D.
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
