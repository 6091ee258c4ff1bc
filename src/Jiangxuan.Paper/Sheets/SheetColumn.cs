using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>A column of a table of Excel, or a group of columns under one heading (表头).</summary>
public sealed record SheetColumn
{
    /// <summary>Heading.</summary>
    public required string Label { get; init; }

    /// <summary>What stands in it; of no account for a group.</summary>
    public SheetKind Kind { get; init; }

    /// <summary>Where its text stands.</summary>
    public Align Align { get; init; } = Align.Center;

    /// <summary>Width in units (a Han character is two); computed from heading and content when not given.</summary>
    public int? Width { get; init; }

    /// <summary>What may be chosen in it; Excel then offers a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What Excel says when a cell of it is entered.</summary>
    public string? Prompt { get; init; }

    /// <summary>The columns under this heading.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>The columns that hold something, left to right.</summary>
    public IEnumerable<SheetColumn> Leaves() => Columns.Count == 0 ? [this] : Columns.SelectMany(c => c.Leaves());

    /// <summary>Levels of headings from here down.</summary>
    public int Depth() => 1 + Columns.Select(c => c.Depth()).DefaultIfEmpty().Max();
}
