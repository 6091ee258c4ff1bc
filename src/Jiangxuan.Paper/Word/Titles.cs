namespace Jiangxuan.Paper.Word;

/// <summary>
/// Titles of 公文 that take two lines are broken where the sense breaks, into lines of about one length
/// (GB/T 9704—2012 7.3.1: 词意完整、排列对称、长短适宜): in front of a name in quotes or behind it, never one character alone.
/// </summary>
internal static class Titles
{
    /// <summary>Word and LibreOffice draw a line up to so much wider than it is measured, in em.</summary>
    private const decimal Slack = 0.5m;

    private const string Opening = "“《〈";
    private const string Closing = "”》〉、，";

    /// <summary>The lines of the title: one when it fits, or when there is no good place to break it.</summary>
    /// <param name="title">The title, without line feeds.</param>
    /// <param name="width">Width of a line in em.</param>
    public static IReadOnlyList<string> Lines(string title, decimal width)
    {
        var room = width - Slack;
        if (TextMeasure.Width(title) <= room)
        {
            return [title];
        }

        var breaks = Enumerable
            .Range(1, title.Length - 1)
            .Where(at => Opening.Contains(title[at]) || Closing.Contains(title[at - 1]) && !Closing.Contains(title[at]))
            .Select(at => (First: title[..at], Second: title[at..]))
            .Where(lines => TextMeasure.Width(lines.First) <= room && TextMeasure.Width(lines.Second) <= room)
            .ToList();
        if (breaks.Count == 0)
        {
            return [title];
        }

        var (first, second) = breaks.MinBy(b => Math.Abs(TextMeasure.Width(b.First) - TextMeasure.Width(b.Second)));
        return [first, second];
    }
}
