namespace Jiangxuan.Core.Notices;

/// <summary>Judges score each candidacy (评审).</summary>
[Kind("review")]
public sealed record ReviewStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Number of judges seated.</summary>
    public required int Judges { get; init; }

    /// <summary>Fewest scored sheets for a valid result.</summary>
    public required int Quorum { get; init; }

    /// <summary>Lowest mark, inclusive.</summary>
    public required decimal ScaleMin { get; init; }

    /// <summary>Highest mark, inclusive.</summary>
    public required decimal ScaleMax { get; init; }

    /// <summary>Smallest step of a mark.</summary>
    public required decimal ScaleStep { get; init; }

    /// <summary>Decimal places of the published total; rounding half up.</summary>
    public required int Places { get; init; }

    /// <summary>How sheets become one number.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>The indicators; weights sum to exactly 100.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Tie-breaks after the total, in order: ids of indicators.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = [];
}

/// <summary>How the judges' sheets become one number.</summary>
public enum Aggregation
{
    /// <summary>Mean over those who scored.</summary>
    Mean,

    /// <summary>Mean without the highest and the lowest.</summary>
    TrimmedMean,

    /// <summary>Median.</summary>
    Median,
}

/// <summary>An indicator of the score sheet (评分指标).</summary>
public sealed record Indicator
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Weight in percent of the whole.</summary>
    public required decimal Weight { get; init; }

    /// <summary>What the judge looks at.</summary>
    public required string Guide { get; init; }
}
