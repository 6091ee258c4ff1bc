using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>Documents of Word made by hand, good and hostile ones.</summary>
public static class DocxFiles
{
    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>A document with that body, and other parts over or beside the usual ones.</summary>
    public static byte[] Of(string body, params IReadOnlyList<(string Name, string Text)> parts)
    {
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = Types,
            ["_rels/.rels"] = Relations,
            ["word/document.xml"] =
                $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""",
        };
        foreach (var (name, text) in parts)
        {
            all[name] = text;
        }
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in all)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    /// <summary>A paragraph whose text is split over runs.</summary>
    public static string Paragraph(params string[] runs) =>
        $"<w:p>{string.Concat(runs.Select(r => $"<w:r><w:t xml:space=\"preserve\">{r}</w:t></w:r>"))}</w:p>";

    /// <summary>A row of cells of one paragraph each.</summary>
    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>{Paragraph(c)}</w:tc>"))}</w:tr>";

    /// <summary>A table.</summary>
    public static string Table(params string[] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid>{string.Concat(rows)}</w:tbl><w:p/>";

    /// <summary>The text of every paragraph of the body that says something.</summary>
    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return
        [
            .. document
                .MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Select(p => p.InnerText)
                .Where(t => t.Length > 0),
        ];
    }

    /// <summary>The text of every cell, row by row.</summary>
    public static IReadOnlyList<string> Rows(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return
        [
            .. document
                .MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>()
                .Select(r =>
                    string.Join(
                        '|',
                        r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText)
                    )
                ),
        ];
    }

    /// <summary>What Office would find wrong.</summary>
    public static IReadOnlyList<string> Errors(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"),
        ];
    }
}
