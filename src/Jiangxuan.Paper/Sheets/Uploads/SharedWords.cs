using System.Text;
using System.Xml;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>The words cells share by number, and words with formats inside; readings of characters (拼音) are left out.</summary>
internal static class SharedWords
{
    /// <summary>All of them in their order.</summary>
    public static IReadOnlyList<string> Read(BookFile file, string? part)
    {
        var words = new List<string>();
        using var xml = part is null ? null : file.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "si" && xml.NodeType is XmlNodeType.Element)
            {
                words.Add(Item(xml));
            }
        }
        return words;
    }

    /// <summary>The words inside the element at which the reader stands; afterwards it stands at its end.</summary>
    public static string Item(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var words = new StringBuilder();
        var (depth, inside, reading) = (xml.Depth, false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "rPh":
                    reading = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when xml.LocalName == "t":
                    inside = xml.NodeType is XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace when inside && !reading:
                    words.Append(xml.Value);
                    break;
            }
        }
        return SheetText.Read(words.ToString());
    }
}
