using System.Xml.Linq;

namespace Jiangxuan.Paper.Templates;

/// <summary>The elements of Word's files that templates are made of.</summary>
internal static class Wml
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static XName Paragraph { get; } = W + "p";
    public static XName Run { get; } = W + "r";
    public static XName Text { get; } = W + "t";
    public static XName Break { get; } = W + "br";
    public static XName Row { get; } = W + "tr";
    public static XName Cell { get; } = W + "tc";
    public static XName Table { get; } = W + "tbl";
    public static XName CellProperties { get; } = W + "tcPr";
    public static XName VerticalMerge { get; } = W + "vMerge";
    public static XName Drawing { get; } = W + "drawing";
    public static XName Picture { get; } = W + "pict";
    public static XName BookmarkStart { get; } = W + "bookmarkStart";
    public static XName BookmarkEnd { get; } = W + "bookmarkEnd";
    public static XName Spacing { get; } = W + "spacing";
    public static XName Line { get; } = W + "line";
    public static XName LineRule { get; } = W + "lineRule";
    public static XName ParagraphProperties { get; } = W + "pPr";
    public static XName CellWidth { get; } = W + "tcW";
    public static XName Width { get; } = W + "w";
    public static XName Type { get; } = W + "type";
    public static XName Value { get; } = W + "val";
    public static XName ParagraphId { get; } =
        XName.Get("paraId", "http://schemas.microsoft.com/office/word/2010/wordml");

    /// <summary>Roots of the parts that people type text into.</summary>
    public static bool IsText(XElement root) =>
        root.Name == W + "document" || root.Name == W + "hdr" || root.Name == W + "ftr" || root.Name == W + "footnotes";

    /// <summary>The nearest element of that name around.</summary>
    public static XElement? Around(this XElement element, XName name) => element.Ancestors(name).FirstOrDefault();

    /// <summary>The pieces of text of a paragraph, those of text boxes inside it left out.</summary>
    public static IReadOnlyList<XElement> Pieces(this XElement paragraph) =>
        [.. paragraph.Descendants(Text).Where(t => t.Around(Paragraph) == paragraph)];

    /// <summary>The text of a paragraph.</summary>
    public static string Says(this XElement paragraph) => string.Concat(paragraph.Pieces().Select(t => t.Value));

    /// <summary>The paragraphs that belong to a row and not to a table inside it.</summary>
    public static IReadOnlyList<XElement> Own(this XElement row) =>
        [.. row.Descendants(Paragraph).Where(p => p.Around(Row) == row)];
}
