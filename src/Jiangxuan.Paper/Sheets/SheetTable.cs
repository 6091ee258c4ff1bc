using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>A table of Excel without its rows (表样): title, line above, heads, line below, and how it is printed.</summary>
public sealed record SheetTable
{
    /// <summary>Name on the tab; what Excel does not allow in it is left out.</summary>
    public required string Name { get; init; }

    /// <summary>Title over the table; none for a plain list.</summary>
    public string Title { get; init; } = "";

    /// <summary>Line between title and heads: who fills it in, when.</summary>
    public string Head { get; init; } = "";

    /// <summary>Line under the table: signatures, seal, notes.</summary>
    public string Foot { get; init; } = "";

    /// <summary>The heads, left to right.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Paper, margins, page numbers.</summary>
    public Sheet Page { get; init; } =
        new()
        {
            Landscape = true,
            Margins = [20, 15, 20, 15],
            Numbers = PageNumbers.OfTotal,
        };

    /// <summary>Columns that stay in sight when one scrolls to the right.</summary>
    public int Frozen { get; init; }

    /// <summary>Fewest rows; the empty ones are blank cells to be filled in by hand.</summary>
    public int MinRows { get; init; }

    /// <summary>The columns that hold something, left to right.</summary>
    public IReadOnlyList<SheetColumn> Leaves() => [.. Columns.SelectMany(c => c.Leaves())];

    /// <summary>The row, from 1, in which the first row of the list stands.</summary>
    public int FirstRow() => HeadRow() + Columns.Max(c => c.Depth());

    /// <summary>The row, from 1, in which the heads begin.</summary>
    public int HeadRow() => 1 + (Title.Length > 0 ? 1 : 0) + (Head.Length > 0 ? 1 : 0);
}
