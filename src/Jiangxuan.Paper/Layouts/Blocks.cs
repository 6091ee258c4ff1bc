using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Layouts;

/// <summary>One thing on a page, written <c>{kind: settings}</c>.</summary>
[Keyed]
public abstract record Block;

/// <summary>A paragraph. Line breaks in what is filled in begin new paragraphs of the same form.</summary>
[Kind("para")]
public sealed record Paragraph : Block
{
    /// <summary>What it says; printed nowhere when it names fields and all of them are empty.</summary>
    [Bare]
    public required FieldText Text { get; init; }

    /// <summary>Font; the sheet's when not given.</summary>
    public Face? Font { get; init; }

    /// <summary>Type size in points; the sheet's when not given.</summary>
    public decimal? Size { get; init; }

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Where the lines stand.</summary>
    public Align Align { get; init; }

    /// <summary>Space before in points.</summary>
    public decimal Before { get; init; }

    /// <summary>Space after in points.</summary>
    public decimal After { get; init; }

    /// <summary>First line indented by so many characters.</summary>
    public decimal Indent { get; init; }

    /// <summary>Distance of lines in multiples of the type size; 1.5 when not given.</summary>
    public decimal Line { get; init; } = 1.5m;

    /// <summary>Colour of the red head of 公文.</summary>
    public bool Red { get; init; }

    /// <summary>Not torn from the next block (与下段同页).</summary>
    public bool Keep { get; init; }

    /// <summary>Empty at the right end by so many characters (右空几字), for signatures.</summary>
    public decimal Right { get; init; }
}

/// <summary>Empty space of fixed height.</summary>
[Kind("space")]
public sealed record Space : Block
{
    /// <summary>Millimetres.</summary>
    [Bare]
    public required decimal Height { get; init; }
}

/// <summary>Empty space that takes what the page has left, shared with the others of the page by weight: covers.</summary>
[Kind("stretch")]
public sealed record Stretch : Block
{
    /// <summary>Its share.</summary>
    [Bare]
    public required int Weight { get; init; }
}

/// <summary>Fill-in lines (填写线): label, and what is filled in over a rule. They wrap rather than overflow.</summary>
[Kind("blanks")]
public sealed record Blanks : Block
{
    /// <summary>The lines.</summary>
    public required IReadOnlyList<Blank> Lines { get; init; }

    /// <summary>Width of the labels in millimetres.</summary>
    public decimal LabelWidth { get; init; } = 40;

    /// <summary>Width of the rules in millimetres.</summary>
    public decimal Width { get; init; } = 80;

    /// <summary>Type size in points.</summary>
    public decimal Size { get; init; } = 16;

    /// <summary>Height of a line in millimetres.</summary>
    public decimal Height { get; init; } = 12;
}

/// <summary>One fill-in line.</summary>
public sealed record Blank
{
    /// <summary>What is to be filled in.</summary>
    public required string Label { get; init; }

    /// <summary>What is filled in.</summary>
    public required FieldText Field { get; init; }
}

/// <summary>A new page.</summary>
[Kind("break")]
public sealed record Break : Block
{
    /// <summary>Where the next block stands.</summary>
    [Bare]
    public required BreakTo To { get; init; }
}

/// <summary>Where a break leads.</summary>
public enum BreakTo
{
    /// <summary>To the next page.</summary>
    Page,
}

/// <summary>A picture: a QR code, a seal.</summary>
[Kind("picture")]
public sealed record PictureBlock : Block
{
    /// <summary>Which; nothing is printed when there is none.</summary>
    public required FieldPath Field { get; init; }

    /// <summary>Width in millimetres.</summary>
    public required decimal Width { get; init; }

    /// <summary>Height in millimetres.</summary>
    public required decimal Height { get; init; }

    /// <summary>Where it stands.</summary>
    public Align Align { get; init; } = Align.Center;
}

/// <summary>Blocks printed once for each row of a list; inside, fields are those of the row, <c>{/name}</c> is the paper's own.</summary>
[Kind("each")]
public sealed record Each : Block
{
    /// <summary>The list.</summary>
    public required FieldPath Of { get; init; }

    /// <summary>What is printed for one row.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>A new page between two rows.</summary>
    public bool Pages { get; init; }
}

/// <summary>Blocks printed only when a field has a value, and others in their place when it has none.</summary>
[Kind("when")]
public sealed record When : Block
{
    /// <summary>The field.</summary>
    public required FieldPath Has { get; init; }

    /// <summary>What is printed then.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What is printed in their place when the field has none.</summary>
    public IReadOnlyList<Block> Otherwise { get; init; } = [];
}

/// <summary>Where text stands between left and right.</summary>
public enum Align
{
    /// <summary>Both edges (两端对齐).</summary>
    Justify,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}
