using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>Writes what is around the text: styles, settings, paper, page numbers, the code of the form.</summary>
internal sealed class FrameWriting(MainDocumentPart part, Pictures pictures, Sheet sheet)
{
    private const decimal FooterAt = 12;
    private const decimal HeaderAt = 7;
    private const decimal CodeSize = 12;
    private const decimal NumberSize = 10.5m;

    /// <summary>公文: numbers of size 4, their upper edge 7 mm beneath the text, a character in from the edge.</summary>
    private const decimal OfficialNumberSize = 14;

    private const decimal OfficialNumberBelow = 7;

    private bool Sides => sheet.Official && sheet.Numbers is not PageNumbers.None;

    /// <summary>Styles and settings.</summary>
    public void Begin()
    {
        var size = Units.HalfPoints(sheet.Size);
        part.AddNewPart<StyleDefinitionsPart>("styles").Styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(
                    new W.RunPropertiesBaseStyle(
                        Words.Fonts(sheet.Font),
                        new W.Kern { Val = 2 },
                        new W.FontSize { Val = size },
                        new W.FontSizeComplexScript { Val = size },
                        new W.Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new W.ParagraphPropertiesDefault()
            ),
            new W.Style(new W.StyleName { Val = "Normal" })
            {
                Type = W.StyleValues.Paragraph,
                Default = true,
                StyleId = "Normal",
            }
        );
        var settings = new W.Settings();
        if (Sides)
        {
            settings.Append(new W.EvenAndOddHeaders());
        }
        settings.Append(
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
            new W.Compatibility(
                new W.CompatibilitySetting
                {
                    Name = W.CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );
        part.AddNewPart<DocumentSettingsPart>("settings").Settings = settings;
    }

    /// <summary>The section: paper, margins, headers and footers.</summary>
    /// <param name="code">The small code of the form, printed at the head of every page.</param>
    public W.SectionProperties Section(PictureEntry? code)
    {
        var section = new W.SectionProperties();
        foreach (
            var side in Sides
                ? new[] { W.HeaderFooterValues.Even, W.HeaderFooterValues.Default }
                : [W.HeaderFooterValues.Default]
        )
        {
            if (code is not null && Header(side, code) is { } header)
            {
                section.Append(new W.HeaderReference { Type = side, Id = header });
            }
        }
        foreach (
            var side in Sides
                ? new[] { W.HeaderFooterValues.Even, W.HeaderFooterValues.Default }
                : [W.HeaderFooterValues.Default]
        )
        {
            if (sheet.Numbers is not PageNumbers.None)
            {
                section.Append(new W.FooterReference { Type = side, Id = Footer(side) });
            }
        }
        var (width, height) = sheet.Paper();
        var margins = sheet.Margins;
        var footer = Sides
            ? Math.Max(0, margins[2] - OfficialNumberBelow - Units.Mm(OfficialNumberSize))
            : Math.Min(FooterAt, margins[2] / 2);
        section.Append(
            new W.PageSize
            {
                Width = (uint)Units.Twips(width),
                Height = (uint)Units.Twips(height),
                Orient = sheet.Landscape ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait,
            },
            new W.PageMargin
            {
                Top = Units.Twips(margins[0]),
                Right = (uint)Units.Twips(margins[1]),
                Bottom = Units.Twips(margins[2]),
                Left = (uint)Units.Twips(margins[3]),
                Header = (uint)Units.Twips(HeaderAt),
                Footer = (uint)Units.Twips(footer),
                Gutter = 0,
            }
        );
        return section;
    }

    private string? Header(W.HeaderFooterValues side, PictureEntry code)
    {
        var id = $"header-{Name(side)}";
        var header = part.AddNewPart<HeaderPart>(id);
        var size = Math.Min(CodeSize, sheet.Margins[0] - HeaderAt - 1);
        var run = pictures.Run(header, code, size, size);
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties(new W.Justification { Val = W.JustificationValues.Right })
        );
        if (run is not null)
        {
            paragraph.Append(run);
        }
        header.Header = new W.Header(paragraph);
        return id;
    }

    private string Footer(W.HeaderFooterValues side)
    {
        var id = $"footer-{Name(side)}";
        var looks = new Looks(Face.Song, sheet.Official ? OfficialNumberSize : NumberSize);
        var stand = new Stand { Line = looks.Size };
        stand =
            !Sides ? stand with { Align = Align.Center }
            : side == W.HeaderFooterValues.Even ? stand with { Align = Align.Left, Indent = 1 }
            : stand with { Align = Align.Right, Right = 1 };
        var paragraph = Words.Paragraph("", looks, stand);
        IEnumerable<OpenXmlElement> says =
            sheet.Numbers is PageNumbers.OfTotal
                ?
                [
                    Words.Run("第", looks),
                    Number("PAGE", looks),
                    Words.Run("页　共", looks),
                    Number("NUMPAGES", looks),
                    Words.Run("页", looks),
                ]
                : [Words.Run("— ", looks), Number("PAGE", looks), Words.Run(" —", looks)];
        foreach (var run in says)
        {
            paragraph.Append(run);
        }
        part.AddNewPart<FooterPart>(id).Footer = new W.Footer(paragraph);
        return id;
    }

    private static W.SimpleField Number(string instruction, Looks looks) =>
        new(Words.Run("1", looks)) { Instruction = instruction };

    private static string Name(W.HeaderFooterValues side) => side == W.HeaderFooterValues.Even ? "even" : "odd";
}
