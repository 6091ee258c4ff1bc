using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>How words are drawn.</summary>
/// <param name="Face">Font.</param>
/// <param name="Size">Type size in points.</param>
internal sealed record Looks(Face Face, decimal Size)
{
    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Red, as the head of 公文.</summary>
    public bool Red { get; init; }

    /// <summary>Space between characters in twentieths of a point.</summary>
    public int Spacing { get; init; }
}

/// <summary>How a paragraph stands.</summary>
internal sealed record Stand
{
    /// <summary>Where its lines stand.</summary>
    public Align Align { get; init; } = Align.Left;

    /// <summary>Distance of lines in points, kept whatever the font.</summary>
    public required decimal Line { get; init; }

    /// <summary>Space before in points.</summary>
    public decimal Before { get; init; }

    /// <summary>Space after in points.</summary>
    public decimal After { get; init; }

    /// <summary>First line indented, in characters.</summary>
    public decimal Indent { get; init; }

    /// <summary>Kept free at the right end, in characters.</summary>
    public decimal Right { get; init; }

    /// <summary>Not torn from what follows.</summary>
    public bool Keep { get; init; }

    /// <summary>Letters pushed apart over the whole width (分散对齐).</summary>
    public bool Distribute { get; init; }
}
