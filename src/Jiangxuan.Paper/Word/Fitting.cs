namespace Jiangxuan.Paper.Word;

/// <summary>The type size at which a text stays in its cell (缩小字号): Word itself shrinks lines, never paragraphs.</summary>
internal static class Fitting
{
    /// <summary>Distance of lines in a cell, in multiples of the type size.</summary>
    public const decimal LineOfCell = 1.25m;

    private const decimal Step = 0.5m;

    /// <summary>The largest size between the two at which it fits; the smallest when none does.</summary>
    public static decimal Size(
        string text,
        decimal size,
        decimal smallest,
        decimal width,
        decimal height,
        decimal indent
    )
    {
        var at = size;
        while (at > smallest && !Fits(text, at, width, height, indent))
        {
            at = Math.Max(smallest, at - Step);
        }
        return at;
    }

    /// <summary>Height of a text in a cell of that width, in millimetres.</summary>
    public static decimal Height(string text, decimal size, decimal width, decimal indent, decimal line = LineOfCell) =>
        TextMeasure.Lines(text, Units.Points(width) / size, indent) * Units.Mm(size * line);

    /// <summary>Characters of a text, line feeds apart.</summary>
    public static int Characters(string text) => text.EnumerateRunes().Count(r => r.Value != '\n');

    /// <summary>About how many characters at the end stand below that height; 0 when all stay above.</summary>
    public static int Beyond(string text, decimal size, decimal width, decimal height, decimal indent)
    {
        if (Stays(text, size, width, height, indent))
        {
            return 0;
        }
        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var (fits, not) = (0, runes.Count);
        while (not - fits > 1)
        {
            var half = (fits + not) / 2;
            (fits, not) = Stays(string.Concat(runes.Take(half)), size, width, height, indent)
                ? (half, not)
                : (fits, half);
        }
        return Characters(string.Concat(runes.Skip(fits)));
    }

    private static bool Stays(string text, decimal size, decimal width, decimal height, decimal indent) =>
        Lines(text, size, width, indent) * Units.Mm(size * LineOfCell) <= height;

    /// <summary>Half a character of slack: the next program breaks a line earlier.</summary>
    private static int Lines(string text, decimal size, decimal width, decimal indent) =>
        TextMeasure.Lines(text, (Units.Points(width) / size) - 0.5m, indent);

    /// <summary>With slack: half a character in width, and a line in height where there are many.</summary>
    private static bool Fits(string text, decimal size, decimal width, decimal height, decimal indent)
    {
        var lines = Lines(text, size, width, indent);
        return (lines > 8 ? lines + 1 : lines) * Units.Mm(size * LineOfCell) <= height;
    }
}
