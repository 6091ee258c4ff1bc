using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>The styles of a workbook, in the order of <see cref="SheetStyle"/>.</summary>
internal static class StylesPart
{
    private const uint DayFormat = 164;

    /// <summary>Excel's own format of words.</summary>
    private const uint Words = 49;

    public static void Write(XmlWriter to)
    {
        var formats = new List<CellFormat>
        {
            new()
            {
                FontId = 0,
                FillId = 0,
                BorderId = 0,
            },
            Format(1, 0, Align.Center),
            Format(0, 0, Align.Left),
            Format(2, 1, Align.Center),
            Format(3, 0, Align.Center, Words),
        };
        foreach (var align in SheetStyles.Aligns)
        {
            formats.Add(Format(3, 1, align, Words));
            var marked = Format(3, 1, align, Words);
            marked.QuotePrefix = true;
            formats.Add(marked);
            formats.Add(Format(3, 1, align));
            formats.Add(Format(3, 1, align, DayFormat));
        }
        new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" })
            {
                Count = 1,
            },
            new Fonts(Font("宋体", 11), Font("方正小标宋简体", 22), Font("宋体", 10.5m, true), Font("宋体", 10.5m))
            {
                Count = 4,
            },
            new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125)) { Count = 2 },
            new Borders(new Border(), Thin()) { Count = 2 },
            new CellStyleFormats(
                new CellFormat
                {
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            )
            {
                Count = 1,
            },
            new CellFormats(formats) { Count = (uint)formats.Count },
            new CellStyles(
                new CellStyle
                {
                    Name = "常规",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        ).WriteTo(to);
    }

    private static CellFormat Format(uint font, uint border, Align align, uint format = 0) =>
        new()
        {
            NumberFormatId = format,
            FontId = font,
            FillId = 0,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = format > 0,
            ApplyFont = true,
            ApplyBorder = border > 0,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Horizontal = align switch
                {
                    Align.Center => HorizontalAlignmentValues.Center,
                    Align.Right => HorizontalAlignmentValues.Right,
                    _ => HorizontalAlignmentValues.Left,
                },
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            },
        };

    private static Font Font(string name, decimal size, bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }
        font.Append(
            new FontSize { Val = new DoubleValue { InnerText = SheetText.Of(size) } },
            new FontName { Val = name },
            new FontCharSet { Val = 134 }
        );
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Thin() =>
        new(
            new LeftBorder { Style = BorderStyleValues.Thin },
            new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin },
            new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );
}
