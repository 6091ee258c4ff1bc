using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Jiangxuan.Paper.Tests.Sheets;

namespace Jiangxuan.Paper.Tests.Fuzz;

/// <summary>Spoils a package of Office, a workbook or a document: its bytes, or the XML inside so that the ZIP stays whole. The same number always spoils the same.</summary>
internal static class Mutations
{
    private static readonly string[] Nasty =
    [
        "-1",
        "4294967296",
        "99999999999999999999",
        "1E400",
        "NaN",
        "A0",
        "ZZZZZZ9",
        "A1:",
        "",
        "0",
        "𠮷",
        "_xD800_",
        "&#x1;",
        "../../..",
        "<a/>",
        "]]>",
    ];

    public static byte[] Of(byte[] file, int number)
    {
        var random = new Random(number);
        return number % 4 == 0 ? Bytes(file, random) : Parts(file, random);
    }

    private static byte[] Bytes(byte[] file, Random random)
    {
        var spoilt = file.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(spoilt.Count);
            var length = Math.Min(random.Next(1, 40), spoilt.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 1:
                    spoilt.RemoveRange(at, length);
                    break;
                case 2:
                    spoilt.InsertRange(at, spoilt.GetRange(at, length));
                    break;
                case 3:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    // The list of parts stands at the end.
                    spoilt[^random.Next(1, Math.Min(400, spoilt.Count))] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. spoilt];
    }

    private static byte[] Parts(byte[] file, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = zip.Entries.Select(e => (e.FullName, Content: new StreamReader(e.Open()).ReadToEnd())).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(parts.Count);
            parts[at] = (parts[at].FullName, Text(parts[at].Content, random));
        }
        if (random.Next(20) == 0)
        {
            parts.RemoveAt(random.Next(parts.Count));
        }
        return Books.Zip(parts);
    }

    private static string Text(string xml, Random random)
    {
        var values = Regex.Matches(xml, "\"[^\"]*\"|>[^<]+<");
        var tags = Regex.Matches(xml, "<[^>]*>");
        if (values.Count == 0 || tags.Count == 0)
        {
            return Nasty[random.Next(Nasty.Length)];
        }
        var value = values[random.Next(values.Count)];
        var tag = tags[random.Next(tags.Count)];
        return random.Next(7) switch
        {
            0 or 1 => Put(xml, value.Index + 1, value.Length - 2, Nasty[random.Next(Nasty.Length)]),
            2 => Put(xml, value.Index + 1, value.Length - 2, values[random.Next(values.Count)].Value[1..^1]),
            3 => Put(xml, tag.Index, tag.Length, ""),
            4 => Put(xml, tag.Index, 0, string.Concat(Enumerable.Repeat(tag.Value, random.Next(1, 200)))),
            5 => Put(xml, tag.Index, tag.Length, tags[random.Next(tags.Count)].Value),
            _ => Put(xml, random.Next(xml.Length), 0, Nasty[random.Next(Nasty.Length)]),
        };
    }

    private static string Put(string text, int at, int length, string by) =>
        new StringBuilder(text).Remove(at, length).Insert(at, by).ToString();
}
