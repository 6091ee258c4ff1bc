using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A column of a table or grid (列).</summary>
public sealed record Column
{
    /// <summary>English key.</summary>
    public required string Key { get; init; }

    /// <summary>Heading.</summary>
    public required string Label { get; init; }

    /// <summary>Its kind with the kind's own settings; no table inside a table.</summary>
    [Flatten]
    public required FactKind Kind { get; init; }

    /// <summary>Whether it may be left empty in a row.</summary>
    public bool Optional { get; init; }

    /// <summary>One sentence beside the field.</summary>
    public string? Hint { get; init; }
}
