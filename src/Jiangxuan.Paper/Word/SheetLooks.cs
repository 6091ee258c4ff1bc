using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>What the sheet decides for everything on it: sizes and lines, those of 公文 too.</summary>
/// <param name="Sheet">The sheet.</param>
internal sealed record SheetLooks(Sheet Sheet)
{
    private const int OfficialLines = 22;
    private const int OfficialCharacters = 28;
    private const decimal UsualLine = 1.5m;

    /// <summary>Width between the margins in millimetres.</summary>
    public decimal Width { get; } = Sheet.Printed().Width;

    /// <summary>Height between the margins in millimetres.</summary>
    public decimal Height { get; } = Sheet.Printed().Height;

    /// <summary>How the words of a paragraph are drawn.</summary>
    public Looks Of(Paragraph para)
    {
        var size = para.Size ?? Sheet.Size;
        return new Looks(para.Font ?? Sheet.Font, size)
        {
            Bold = para.Bold,
            Red = para.Red,
            Spacing = Sheet.Official && size == Sheet.Size ? Spacing(size) : 0,
        };
    }

    /// <summary>How the lines of a paragraph stand.</summary>
    public Stand StandOf(Paragraph para) =>
        new()
        {
            Align = para.Align,
            Line = Line(para),
            Before = para.Before,
            After = para.After,
            Indent = para.Indent,
            Right = para.Right,
            Keep = para.Keep,
        };

    /// <summary>Distance of lines in points: of 公文 so that a page holds 22 of the body.</summary>
    private decimal Line(Paragraph para)
    {
        var size = para.Size ?? Sheet.Size;
        return Sheet.Official && para.Line == UsualLine && size <= Sheet.Size
            ? decimal.Floor(Units.Points(Height / OfficialLines) * 20) / 20
            : size * para.Line;
    }

    /// <summary>Characters are pushed together by so many twentieths of a point that 28 stand in a line.</summary>
    private int Spacing(decimal size) =>
        (int)Math.Min(0, decimal.Floor(((Units.Points(Width) / OfficialCharacters) - size) * 20));
}
