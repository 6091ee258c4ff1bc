using System.IO.Compression;
using System.Text;

namespace Jiangxuan.Paper.Tests.Sheets;

/// <summary>Workbooks put together by hand, as other programs make them.</summary>
internal static class Books
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Styles: 0 plain, 1 a day, 2 a month.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="181" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="180"/><xf numFmtId="181"/></cellXfs></styleSheet>
        """;

    public static byte[] Of(
        string rows,
        string shared = "",
        string before = "",
        string after = "",
        string state = "visible",
        string properties = "",
        string cols = ""
    ) =>
        Zip(
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/one.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
                """
            ),
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{Packages}"><Relationship Id="a" Type="{Links}/officeDocument" Target="/xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Links}">{properties}<sheets><sheet name="表" sheetId="1" state="{state}" r:id="x"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{Packages}"><Relationship Id="x" Type="{Links}/worksheet" Target="./worksheets/one.xml"/><Relationship Id="s" Type="{Links}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="{Links}/styles" Target="../xl/styles.xml"/><Relationship Id="e" Type="{Links}/externalLink" TargetMode="External" Target="http://example.invalid/"/></Relationships>"""
            ),
            ("xl/styles.xml", Styles),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{shared}</sst>"""),
            (
                "xl/worksheets/one.xml",
                $"""{before}<worksheet xmlns="{Main}">{cols}<sheetData>{rows}</sheetData>{after}</worksheet>"""
            )
        );

    /// <summary>A table of words, every cell inline.</summary>
    public static byte[] Table(IEnumerable<IReadOnlyList<string>> rows, string after = "") =>
        Of(string.Concat(rows.Select(r => $"<row>{string.Concat(r.Select(Cell))}</row>")), after: after);

    public static byte[] Zip(params IReadOnlyList<(string Name, string Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    /// <summary>Bytes of the largest part, and of all that are read.</summary>
    public static (long Largest, long All) Sizes(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var read = zip.Entries.Where(e => e.FullName != "[Content_Types].xml").Select(e => e.Length).ToList();
        return (read.Max(), read.Sum());
    }

    /// <summary>A cell: <c>#</c> before makes it a number, <c>$</c> a day by number; nothing is no words.</summary>
    private static string Cell(string text) =>
        text.Length == 0 ? "<c/>"
        : text[0] == '#' ? $"<c><v>{text[1..]}</v></c>"
        : text[0] == '$' ? $"<c s=\"1\"><v>{text[1..]}</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>";
}
