using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiangxuan.Paper.Printing.Office;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>Small Word files.</summary>
internal static class WordFile
{
    /// <summary>A page for each text.</summary>
    internal static ReadOnlyMemory<byte> Of(string font, int points, params string[] pages)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(pages.Select((text, i) => Page(text, font, points, i > 0)));
            file.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }

    internal static PrintOrder Order(string name, params string[] pages) =>
        new(name, Of("宋体", 12, pages), SourceKind.Docx);

    private static Paragraph Page(string text, string font, int points, bool next) =>
        new(
            new ParagraphProperties(new PageBreakBefore { Val = next }),
            new Run(
                new RunProperties(
                    new RunFonts
                    {
                        Ascii = font,
                        HighAnsi = font,
                        EastAsia = font,
                    },
                    new FontSize { Val = $"{points * 2}" }
                ),
                new Text(text) { Space = SpaceProcessingModeValues.Preserve }
            )
        );
}
