namespace Jiangxuan.Paper.Sheets;

/// <summary>How wide text is in units of a digit (字宽): a Han character and a full-width sign are two.</summary>
internal static class TextWidth
{
    /// <summary>Units of a text in one line.</summary>
    public static int Units(ReadOnlySpan<char> text)
    {
        var units = 0;
        foreach (var c in text)
        {
            units +=
                char.IsLowSurrogate(c) ? 0
                : Wide(c) ? 2
                : 1;
        }
        return units;
    }

    /// <summary>Units of the longest line.</summary>
    public static int Longest(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var line in text.EnumerateLines())
        {
            longest = Math.Max(longest, Units(line));
        }
        return longest;
    }

    /// <summary>Lines a text takes in so many units.</summary>
    public static int Lines(ReadOnlySpan<char> text, int width)
    {
        // A Han character does not stand half in a line, so an odd unit is of no use.
        var even = Math.Max(2, width / 2 * 2);
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            lines += Math.Max(1, (Units(line) + even - 1) / even);
        }
        return Math.Max(1, lines);
    }

    private static bool Wide(char c) =>
        c >= '\u1100'
        && (
            c <= '\u115F'
            || c is '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026'
            || c is >= '\u2460' and <= '\u24FF'
            || c is >= '\u2E80' and <= '\uA4CF'
            || c is >= '\uAC00' and <= '\uDFFF'
            || c is >= '\uF900' and <= '\uFAFF'
            || c is >= '\uFE30' and <= '\uFE4F'
            || c is >= '\uFF01' and <= '\uFF60'
            || c is >= '\uFFE0' and <= '\uFFE6'
        );
}
