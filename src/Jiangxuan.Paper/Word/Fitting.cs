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

    /// <summary>With slack: half a character in width, and a line in height where there are many.</summary>
    private static bool Fits(string text, decimal size, decimal width, decimal height, decimal indent)
    {
        var lines = TextMeasure.Lines(text, (Units.Points(width) / size) - 0.5m, indent);
        return (lines > 8 ? lines + 1 : lines) * Units.Mm(size * LineOfCell) <= height;
    }
}
