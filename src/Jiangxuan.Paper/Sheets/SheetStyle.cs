using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>How cells look; the number is the place in the list of styles of the file.</summary>
internal enum SheetStyle
{
    /// <summary>Whatever Excel does.</summary>
    None,

    /// <summary>Title: 方正小标宋简体.</summary>
    Title,

    /// <summary>Line above or below the table.</summary>
    Line,

    /// <summary>Head.</summary>
    Head,

    /// <summary>Words in a column as a whole, below the list too: what is typed there stays as it is.</summary>
    Words,

    /// <summary>The first of the twelve of the list: words, marked words, number, day; in the middle, left, right.</summary>
    First,
}

/// <summary>Which style a cell of the list has.</summary>
internal static class SheetStyles
{
    /// <summary>Words, marked words, number, day.</summary>
    public const int Kinds = 4;

    /// <summary>The alignments, in their order.</summary>
    public static IReadOnlyList<Align> Aligns { get; } = [Align.Center, Align.Left, Align.Right];

    /// <summary>Style of words in a column; those of the other kinds follow.</summary>
    public static int Of(SheetColumn column) =>
        (int)SheetStyle.First
        + Kinds
            * column.Align switch
            {
                Align.Center => 0,
                Align.Right => 2,
                _ => 1,
            };
}
