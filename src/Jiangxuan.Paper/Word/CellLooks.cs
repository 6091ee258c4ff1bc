using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>What a cell of a table says and how: text, size after shrinking, lines at the foot of an opinion box.</summary>
internal sealed record CellLooks
{
    /// <summary>Left and right inside a cell, in millimetres.</summary>
    public const decimal Margin = 1;

    /// <summary>Kept free at the foot of an opinion box, in millimetres: the next program breaks lines elsewhere.</summary>
    public const decimal FootSlack = 4;

    /// <summary>Above words that stand at the top, in millimetres.</summary>
    public const decimal TopMargin = 1;

    private const decimal Rule = 1;
    private const decimal OpinionIndent = 2;

    /// <summary>Smallest size in points of words that must leave room beneath them, where the layout names none.</summary>
    private const decimal SmallestOpinion = 8;

    private const decimal SmallestVertical = 6;

    /// <summary>The words; paragraphs are parted by line feeds unless <see cref="OneParagraph"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Labels: their lines belong together.</summary>
    public bool OneParagraph { get; init; }

    /// <summary>How the words are drawn.</summary>
    public required Looks Looks { get; init; }

    /// <summary>Width for words in millimetres.</summary>
    public required decimal Width { get; init; }

    /// <summary>First line of every paragraph indented by so many characters.</summary>
    public decimal Indent { get; init; }

    /// <summary>Where the lines stand.</summary>
    public Align Align { get; init; }

    /// <summary>Lines at the foot: signature, seal, date.</summary>
    public IReadOnlyList<(string Text, Align Align, decimal Right)> Foot { get; init; } = [];

    /// <summary>About how many characters do not go in, were the height of the cell kept.</summary>
    public int Beyond { get; private init; }

    /// <summary>Distance of lines in points.</summary>
    public decimal Line => Looks.Size * Fitting.LineOfCell;

    /// <summary>Height of everything it says, in millimetres.</summary>
    public decimal Height => Fitting.Height(Text, Looks.Size, Width, Indent) + (Foot.Count * Units.Mm(Line));

    /// <summary>Looks of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="table">Its table.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="height">Height of the rows it spans, in millimetres.</param>
    public static CellLooks Of(GridCell cell, Table table, Sheet sheet, decimal height)
    {
        var from = cell.From;
        var text = Says(cell);
        var width = cell.Width - (2 * Margin);
        var indent = from.Opinion is null ? from.Indent : OpinionIndent;
        var foot = Feet(from.Opinion, cell);
        var size = from.Size ?? table.Size ?? sheet.Size;
        decimal Free(decimal at) =>
            height
            - Rule
            - (AtTop(from) ? TopMargin : 0)
            - (foot.Count == 0 ? 0 : (foot.Count * Units.Mm(at * Fitting.LineOfCell)) + FootSlack);
        if (Smallest(from) is { } least)
        {
            size = Fitting.Size(text, size, least, from.Vertical is null ? width : cell.Width * 2, Free(size), indent);
        }
        return new CellLooks
        {
            Text = text,
            OneParagraph = from.Field is null && from.Opinion is null,
            Looks = new Looks(from.Font ?? sheet.Font, size) { Bold = from.Bold },
            Width = width,
            Indent = indent,
            Align = from.Opinion is not null && from.Align is Align.Center ? Align.Justify : from.Align,
            Foot = foot,
            Beyond = Fitting.Beyond(text, size, width, Free(size), indent),
        };
    }

    /// <summary>Whether its words stand at the top.</summary>
    public static bool AtTop(Cell cell) => cell.Opinion is not null || cell.Valign is VerticalAlign.Top;

    private static decimal? Smallest(Cell cell) =>
        cell.Shrink
        ?? (
            cell.Opinion is not null ? SmallestOpinion
            : cell.Vertical is not null ? SmallestVertical
            : null
        );

    private static string Says(GridCell cell)
    {
        var from = cell.From;
        if (from.Opinion is { } opinion)
        {
            return cell.Filling.Text(opinion.Field);
        }
        if (from.Vertical is { } vertical)
        {
            return string.Join('\n', vertical.EnumerateRunes().Select(r => r.ToString()));
        }
        return from.Field is null ? (from.Label ?? "").Replace('|', '\n') : cell.Filling.Text(from);
    }

    private static IReadOnlyList<(string, Align, decimal)> Feet(OpinionBox? opinion, GridCell cell)
    {
        if (opinion is null)
        {
            return [];
        }
        var feet = new List<(string, Align, decimal)>();
        if (opinion.Sign is { } sign)
        {
            feet.Add((sign, Align.Right, 7));
        }
        if (opinion.Stamp is { } stamp)
        {
            feet.Add((stamp, Align.Center, 0));
        }
        if (cell.Filling.Text(opinion.Date) is { Length: > 0 } date)
        {
            feet.Add((date, Align.Right, 1));
        }
        return feet;
    }
}
