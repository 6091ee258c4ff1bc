using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>Paragraphs and runs of Word.</summary>
internal static class Words
{
    /// <summary>A paragraph; line feeds in the text are line breaks inside it.</summary>
    public static W.Paragraph Paragraph(string text, Looks looks, Stand stand)
    {
        var paragraph = new W.Paragraph(Properties(looks, stand));
        if (text.Length > 0)
        {
            paragraph.Append(Run(text, looks));
        }
        return paragraph;
    }

    /// <summary>An empty paragraph of a height: space, or the carrier a table needs before or behind it.</summary>
    public static W.Paragraph Empty(int twips, bool keep = false)
    {
        var properties = new W.ParagraphProperties();
        if (keep)
        {
            properties.Append(new W.KeepNext());
        }
        properties.Append(
            new W.SpacingBetweenLines
            {
                Before = "0",
                After = "0",
                Line = Units.Text(Math.Max(1, twips)),
                LineRule = W.LineSpacingRuleValues.Exact,
            },
            new W.ParagraphMarkRunProperties(new W.FontSize { Val = "2" })
        );
        return new W.Paragraph(properties);
    }

    /// <summary>A run in one font for Chinese and Latin, with line breaks for line feeds.</summary>
    public static W.Run Run(string text, Looks looks)
    {
        var run = new W.Run(Marks(looks));
        var lines = Plain(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new W.Break());
            }
            run.Append(new W.Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    /// <summary>The properties of a run.</summary>
    public static W.RunProperties Marks(Looks looks)
    {
        var marks = new W.RunProperties(Fonts(looks.Face));
        if (looks.Bold)
        {
            marks.Append(new W.Bold());
        }
        if (looks.Red)
        {
            marks.Append(new W.Color { Val = "FF0000" });
        }
        if (looks.Spacing != 0)
        {
            marks.Append(new W.Spacing { Val = looks.Spacing });
        }
        marks.Append(
            new W.FontSize { Val = Units.HalfPoints(looks.Size) },
            new W.FontSizeComplexScript { Val = Units.HalfPoints(looks.Size) }
        );
        return marks;
    }

    /// <summary>The same font for both scripts; the hint makes quotes and dashes Chinese ones.</summary>
    public static W.RunFonts Fonts(Face face) =>
        new()
        {
            Hint = W.FontTypeHintValues.EastAsia,
            Ascii = face.Name(),
            HighAnsi = face.Name(),
            EastAsia = face.Name(),
        };

    /// <summary>The text without what no XML can hold.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
            {
                plain.Append(rune);
            }
        }
        return plain.ToString();
    }

    private static W.ParagraphProperties Properties(Looks looks, Stand stand)
    {
        var properties = new W.ParagraphProperties();
        if (stand.Keep)
        {
            properties.Append(new W.KeepNext(), new W.KeepLines());
        }
        properties.Append(
            new W.SpacingBetweenLines
            {
                Before = Units.Text(Units.PointTwips(stand.Before)),
                After = Units.Text(Units.PointTwips(stand.After)),
                Line = Units.Text(Units.PointTwips(stand.Line)),
                LineRule = W.LineSpacingRuleValues.Exact,
            }
        );
        if (stand.Indent > 0 || stand.Right > 0)
        {
            properties.Append(Indentation(looks, stand));
        }
        properties.Append(new W.Justification { Val = Justification(stand) });
        return properties;
    }

    /// <summary>In characters for Word, and in twips too for LibreOffice, which does not read the former.</summary>
    private static W.Indentation Indentation(Looks looks, Stand stand)
    {
        var indentation = new W.Indentation();
        if (stand.Indent > 0)
        {
            indentation.FirstLineChars = (int)(stand.Indent * 100);
            indentation.FirstLine = Units.Text(Units.PointTwips(stand.Indent * looks.Size));
        }
        if (stand.Right > 0)
        {
            indentation.Right = Units.Text(Units.PointTwips(stand.Right * looks.Size));
        }
        return indentation;
    }

    private static W.JustificationValues Justification(Stand stand) =>
        stand switch
        {
            { Distribute: true } => W.JustificationValues.Distribute,
            { Align: Align.Justify } => W.JustificationValues.Both,
            { Align: Align.Center } => W.JustificationValues.Center,
            { Align: Align.Right } => W.JustificationValues.Right,
            _ => W.JustificationValues.Left,
        };
}
