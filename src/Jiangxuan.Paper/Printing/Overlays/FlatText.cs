using System.Globalization;
using System.Security;
using System.Text;

namespace Jiangxuan.Paper.Printing.Overlays;

/// <summary>Writes the flat OpenDocument texts that become overlays.</summary>
internal static class FlatText
{
    private const string Spaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
        + "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\"";

    private static readonly (decimal X, decimal Y)[] Marks = [(25, 130), (25, 215), (25, 300)];

    /// <summary>第n页　共m页 at the lower right edge.</summary>
    /// <param name="lying">For each page whether it lies.</param>
    internal static string Numbers(IReadOnlyList<bool> lying)
    {
        var of = lying.Count.ToString(CultureInfo.InvariantCulture);
        var foot =
            $"<style:footer><text:p text:style-name=\"N\">第<text:page-number/>页　共{of}页</text:p></style:footer>";
        var body = new StringBuilder();
        foreach (var lies in lying)
        {
            body.Append(lies ? "<text:p text:style-name=\"L\"/>" : "<text:p text:style-name=\"U\"/>");
        }
        return Document(
            $"""
            <style:style style:name="U" style:family="paragraph" style:master-page-name="Upright"><style:paragraph-properties fo:break-before="page"/></style:style>
            <style:style style:name="L" style:family="paragraph" style:master-page-name="Lying"><style:paragraph-properties fo:break-before="page"/></style:style>
            {Text("N", 9, "#404040", "end", "宋体", 100)}
            {Layout("u", 210, 297)}{Layout("l", 297, 210)}
            """,
            $"<style:master-page style:name=\"Upright\" style:page-layout-name=\"u\">{foot}</style:master-page><style:master-page style:name=\"Lying\" style:page-layout-name=\"l\">{foot}</style:master-page>",
            body.ToString()
        );
    }

    /// <summary>Words in light grey from the lower left to the upper right, three times.</summary>
    internal static string Watermark(string words)
    {
        var body = new StringBuilder("<text:p>");
        foreach (var (x, y) in Marks)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<draw:custom-shape text:anchor-type=\"paragraph\" draw:style-name=\"G\" svg:width=\"190mm\" svg:height=\"16mm\" draw:transform=\"rotate (0.61) translate ({x}mm {y}mm)\"><text:p text:style-name=\"W\">{SecurityElement.Escape(words)}</text:p><draw:enhanced-geometry svg:viewBox=\"0 0 21600 21600\" draw:type=\"rectangle\" draw:enhanced-path=\"M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N\"/></draw:custom-shape>"
            );
        }
        return Document(
            $"""
            {Text("W", 22, "#808080", "center", "黑体", 35)}
            <style:style style:name="G" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none" style:wrap="run-through" style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" draw:textarea-vertical-align="middle"/></style:style>
            {Layout("u", 210, 297)}
            """,
            "<style:master-page style:name=\"Standard\" style:page-layout-name=\"u\"/>",
            body.Append("</text:p>").ToString()
        );
    }

    private static string Text(string name, int points, string color, string align, string font, int opaque) =>
        $"<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"{align}\"/><style:text-properties fo:color=\"{color}\" loext:opacity=\"{opaque}%\" fo:font-family=\"{font}\" style:font-family-asian=\"{font}\" fo:font-size=\"{points}pt\" style:font-size-asian=\"{points}pt\"/></style:style>";

    private static string Layout(string name, int width, int height) =>
        $"<style:page-layout style:name=\"{name}\"><style:page-layout-properties fo:page-width=\"{width}mm\" fo:page-height=\"{height}mm\" fo:margin-top=\"10mm\" fo:margin-bottom=\"6mm\" fo:margin-left=\"10mm\" fo:margin-right=\"12mm\"/><style:footer-style><style:header-footer-properties fo:min-height=\"6mm\" fo:margin-top=\"0mm\"/></style:footer-style></style:page-layout>";

    private static string Document(string styles, string masters, string body) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document {Spaces} office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:automatic-styles>{styles}</office:automatic-styles><office:master-styles>{masters}</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>";
}
