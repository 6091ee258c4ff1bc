using System.Text;

namespace Jiangxuan.Paper.Word;

/// <summary>
/// How many lines a text takes: a Chinese character is one em wide, a Latin one half. Word and LibreOffice break a character apart
/// now and then, so whoever needs it to fit leaves some slack.
/// </summary>
internal static class TextMeasure
{
    private const int Hanzi = 0x2E80;

    /// <summary>Lines of all paragraphs; an empty text is one line.</summary>
    /// <param name="text">Paragraphs are parted by line feeds.</param>
    /// <param name="width">Width in em.</param>
    /// <param name="indent">First line of every paragraph indented by so many em.</param>
    public static int Lines(string text, decimal width, decimal indent = 0) =>
        text.Split('\n').Sum(p => LinesOfOne(p, Math.Max(1, width), indent));

    /// <summary>Width of a character in em.</summary>
    public static decimal Width(Rune rune) => rune.Value >= Hanzi || IsWide(rune.Value) ? 1 : 0.5m;

    /// <summary>Width of a text in one line, in em.</summary>
    public static decimal Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int LinesOfOne(string paragraph, decimal width, decimal indent)
    {
        var (lines, at) = (1, indent);
        foreach (var word in Words(paragraph))
        {
            if (at + word > width && at > 0)
            {
                lines++;
                at = 0;
            }
            // A run of Latin letters longer than the line is broken inside.
            while (word > width && at + word > width)
            {
                lines++;
                at -= width;
            }
            at += word;
        }
        return lines;
    }

    /// <summary>Widths of what is not broken: single Chinese characters, runs of Latin ones.</summary>
    private static IEnumerable<decimal> Words(string text)
    {
        var run = 0m;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = Width(rune);
            if (width < 1 && !Rune.IsWhiteSpace(rune))
            {
                run += width;
                continue;
            }
            if (run > 0)
            {
                yield return run;
                run = 0;
            }
            yield return width;
        }
        if (run > 0)
        {
            yield return run;
        }
    }

    /// <summary>Marks that both scripts use and a Chinese font draws wide: quotes, dashes, ellipses, circled numbers, ×.</summary>
    private static bool IsWide(int code) => code is 0xB7 or 0xD7 or >= 0x2010 and <= 0x2027 or >= 0x2030 and <= 0x27BF;
}
