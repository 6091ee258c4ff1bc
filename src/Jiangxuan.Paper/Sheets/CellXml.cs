using System.Xml;

namespace Jiangxuan.Paper.Sheets;

/// <summary>One cell in the file of a sheet.</summary>
internal static class CellXml
{
    /// <summary>Day 0 of Excel; days before March 1900 have another number there and are written as words.</summary>
    private static readonly int Zero = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly DateOnly First = new(1900, 3, 1);

    /// <summary>A cell of the list.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="letters">Its column.</param>
    /// <param name="row">Its row.</param>
    /// <param name="style">Style of words in the column.</param>
    /// <param name="cell">What stands in it.</param>
    public static void Write(XmlWriter xml, string letters, string row, int style, SheetCell cell)
    {
        switch (cell.Kind)
        {
            case SheetKind.Number:
                Value(xml, letters, row, style + 2, SheetText.Of(cell.Number));
                return;
            case SheetKind.Day when cell.Day >= First:
                Value(xml, letters, row, style + 3, SheetText.Of(cell.Day.DayNumber - Zero));
                return;
            case SheetKind.Day:
                Words(
                    xml,
                    letters,
                    row,
                    style,
                    cell.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                );
                return;
            default:
                Words(xml, letters, row, style + (SheetText.Acts(cell.Text ?? "") ? 1 : 0), cell.Text);
                return;
        }
    }

    /// <summary>Words; they are never a formula.</summary>
    public static void Words(XmlWriter xml, string letters, string row, int style, string? text)
    {
        Begin(xml, letters, row, style);
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            {
                xml.WriteAttributeString("xml", "space", null, "preserve");
            }
            xml.WriteString(SheetText.Write(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string letters, string row, int style, string value)
    {
        Begin(xml, letters, row, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string letters, string row, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteStartAttribute("r");
        xml.WriteString(letters);
        xml.WriteString(row);
        xml.WriteEndAttribute();
        if (style > 0)
        {
            xml.WriteAttributeString("s", SheetText.Of(style));
        }
    }
}
