using System.Text;
using System.Text.Json;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>What stands in the objects of a PDF, found in one pass over qpdf's JSON without building it: hostile files are large.</summary>
internal sealed record PdfTokens
{
    /// <summary>Things that act when a reader opens the file.</summary>
    private static readonly Dictionary<string, string> Harmful = new()
    {
        ["/JavaScript"] = "脚本",
        ["/JS"] = "脚本",
        ["/Launch"] = "启动程序的动作",
        ["/SubmitForm"] = "向外发送内容的动作",
        ["/ImportData"] = "读入外部数据的动作",
        ["/RichMedia"] = "多媒体",
        ["/XFA"] = "动态表单（XFA）",
    };

    internal int Pages { get; private set; }

    internal bool Rotated { get; private set; }

    internal bool Signed { get; private set; }

    internal bool Attachments { get; private set; }

    /// <summary>What is harmful, in Chinese.</summary>
    internal SortedSet<string> Harms { get; } = new(StringComparer.Ordinal);

    internal static PdfTokens Of(ReadOnlySpan<byte> json)
    {
        var found = new PdfTokens();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000 });
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Written(reader);
                    found.See(name);
                    found.Pages += name == "pageposfrom1" && reader.CurrentDepth == 3 ? 1 : 0;
                    break;
                case JsonTokenType.String when reader.ValueSpan.StartsWith("/"u8):
                    found.See(Written(reader));
                    break;
                case JsonTokenType.Number when name == "/Rotate":
                    found.Rotated |= !reader.TryGetInt32(out var turn) || turn % 360 != 0;
                    break;
            }
        }
        return found;
    }

    /// <summary>A name as written: qpdf escapes none of the letters asked for, and passes on bytes that are no UTF-8.</summary>
    private static string Written(in Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);

    private void See(string name)
    {
        if (Harmful.TryGetValue(name, out var harm))
        {
            Harms.Add(harm);
        }
        Signed |= name is "/ByteRange";
        Attachments |= name is "/EmbeddedFiles" or "/FileAttachment" or "/EmbeddedFile";
    }
}
