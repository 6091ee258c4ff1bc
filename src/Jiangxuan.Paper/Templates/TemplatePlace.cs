using System.Xml.Linq;

namespace Jiangxuan.Paper.Templates;

/// <summary>Where a paragraph stands, as the office can find it: 第2张表第3行第1格.</summary>
internal static class TemplatePlace
{
    /// <summary>The place.</summary>
    public static string Of(XElement root, XElement paragraph)
    {
        var part = root.Name.LocalName switch
        {
            "hdr" => "页眉",
            "ftr" => "页脚",
            "footnotes" => "脚注",
            _ => "正文",
        };
        if (
            paragraph.Around(Wml.Cell) is { } cell
            && cell.Around(Wml.Row) is { } row
            && row.Around(Wml.Table) is { } table
        )
        {
            var tables = root.Descendants(Wml.Table).TakeWhile(t => t != table).Count() + 1;
            return $"{part}第{tables}张表第{Before(row) + 1}行第{Before(cell) + 1}格";
        }
        var outside = root.Descendants(Wml.Paragraph).Where(p => p.Around(Wml.Cell) is null);
        return $"{part}第{outside.TakeWhile(p => p != paragraph).Count() + 1}段";
    }

    private static int Before(XElement element) => element.ElementsBeforeSelf(element.Name).Count();
}
