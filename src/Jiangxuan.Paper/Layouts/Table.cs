using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Layouts;

/// <summary>
/// A table (表格). Every row lists only the cells that begin in it, with widths in millimetres; grid columns and spans are derived
/// from the edges, which is why no columns are counted.
/// </summary>
[Kind("table")]
public sealed record Table : Block
{
    /// <summary>Width of the whole in millimetres.</summary>
    public required decimal Width { get; init; }

    /// <summary>Type size in points; the sheet's when not given.</summary>
    public decimal? Size { get; init; }

    /// <summary>No rules around the cells: signature blocks and the like.</summary>
    public bool Plain { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }
}

/// <summary>A row, or a row for each item of a list.</summary>
public sealed record Row
{
    /// <summary>Height in millimetres; at least.</summary>
    public decimal Height { get; init; } = 9;

    /// <summary>The height is kept whatever is filled in; cells of much text then name a smallest size.</summary>
    public bool Exact { get; init; }

    /// <summary>Printed again at the head of every page.</summary>
    public bool Header { get; init; }

    /// <summary>The list whose items it is printed for; inside, fields are those of the item.</summary>
    public FieldPath? Repeat { get; init; }

    /// <summary>Fewest rows printed, the empty ones blank.</summary>
    public int Min { get; init; }

    /// <summary>Most rows printed (限填5项); all when not given.</summary>
    public int? Max { get; init; }

    /// <summary>The cells that begin here, left to right.</summary>
    public required IReadOnlyList<Cell> Cells { get; init; }
}

/// <summary>A cell (格): a label, or a field, or a photo, or an opinion with its seal.</summary>
public sealed record Cell
{
    /// <summary>Width in millimetres; cells without one share what is left.</summary>
    public decimal? Width { get; init; }

    /// <summary>
    /// So many rows down. 0 = beside a repeated row: in the repeated row itself all its copies, in a row before it all rows down to
    /// its last copy.
    /// </summary>
    public int Rows { get; init; } = 1;

    /// <summary>Printed words; <c>|</c> is a line break. Left out where nothing is printed: an empty cell is <c>{}</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Words printed one character under the other (竖排).</summary>
    public string? Vertical { get; init; }

    /// <summary>What is filled in.</summary>
    public FieldText? Field { get; init; }

    /// <summary>The list whose items are written into this one cell, a line each; the field then is of the item.</summary>
    public FieldPath? Lines { get; init; }

    /// <summary>Most lines written; all when not given.</summary>
    public int? Max { get; init; }

    /// <summary>The photo; the label stands in its place while there is none.</summary>
    public FieldPath? Photo { get; init; }

    /// <summary>An opinion box (意见栏).</summary>
    public OpinionBox? Opinion { get; init; }

    /// <summary>The list for whose items the cell stands side by side, sharing the width: one column for every judge.</summary>
    public FieldPath? Each { get; init; }

    /// <summary>Where the text stands; labels and fields in the middle when not given.</summary>
    public Align Align { get; init; } = Align.Center;

    /// <summary>Where it stands between top and bottom.</summary>
    public VerticalAlign Valign { get; init; } = VerticalAlign.Middle;

    /// <summary>Type size in points; the table's when not given.</summary>
    public decimal? Size { get; init; }

    /// <summary>Font; the sheet's when not given.</summary>
    public Face? Font { get; init; }

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Smallest type size in points to which much text may shrink so that it stays in the cell.</summary>
    public decimal? Shrink { get; init; }

    /// <summary>First line of every paragraph indented by so many characters.</summary>
    public decimal Indent { get; init; }
}

/// <summary>Where text stands between top and bottom.</summary>
public enum VerticalAlign
{
    /// <summary>Middle.</summary>
    Middle,

    /// <summary>Top.</summary>
    Top,

    /// <summary>Bottom.</summary>
    Bottom,
}

/// <summary>An opinion with signature, seal and date (意见栏): the words above, the rest at the foot of the box.</summary>
public sealed record OpinionBox
{
    /// <summary>The opinion; nothing when it is written by hand.</summary>
    public FieldText? Field { get; init; }

    /// <summary>Words before the signature, 负责人签字：.</summary>
    public string? Sign { get; init; }

    /// <summary>Words where the seal goes, （盖章）.</summary>
    public string? Stamp { get; init; }

    /// <summary>The date, or the blanks for it.</summary>
    public FieldText? Date { get; init; }
}

/// <summary>A table of Excel (汇总表).</summary>
public sealed record Workbook
{
    /// <summary>Title over the table.</summary>
    public required FieldText Title { get; init; }

    /// <summary>Line between title and table: who fills it in, when.</summary>
    public FieldText? Head { get; init; }

    /// <summary>Line under the table: signatures, seal.</summary>
    public FieldText? Foot { get; init; }

    /// <summary>The list whose items are the rows.</summary>
    public required FieldPath Rows { get; init; }

    /// <summary>The columns; those of the notice's summary table, after 序号, when not given.</summary>
    public IReadOnlyList<WorkbookColumn> Columns { get; init; } = [];
}

/// <summary>A column of Excel, or a group of them.</summary>
public sealed record WorkbookColumn
{
    /// <summary>Heading.</summary>
    public required string Label { get; init; }

    /// <summary>What stands in it; null for a group.</summary>
    public FieldText? Field { get; init; }

    /// <summary>Width in characters; computed from the heading when not given.</summary>
    public int? Width { get; init; }

    /// <summary>The columns under this heading.</summary>
    public IReadOnlyList<WorkbookColumn> Columns { get; init; } = [];
}
