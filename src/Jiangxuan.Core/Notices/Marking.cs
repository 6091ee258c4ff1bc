namespace Jiangxuan.Core.Notices;

/// <summary>The range of a mark and what is shown and ranked of a total.</summary>
public sealed record MarkRange
{
    /// <summary>Lowest mark, inclusive.</summary>
    public required decimal Min { get; init; }

    /// <summary>Highest mark, inclusive.</summary>
    public required decimal Max { get; init; }

    /// <summary>Smallest step of a mark.</summary>
    public required decimal Step { get; init; }

    /// <summary>Decimal places of the published total; rounding half up (四舍五入).</summary>
    public required int Places { get; init; }

    /// <summary>Whether the exact total ranks or the published one.</summary>
    public Ranks Ranks { get; init; } = Ranks.Exact;
}

/// <summary>Which total ranks.</summary>
public enum Ranks
{
    /// <summary>The exact one.</summary>
    Exact,

    /// <summary>The published one: equal after rounding is a tie.</summary>
    Rounded,
}

/// <summary>How the judges' sheets become one number.</summary>
public enum Aggregation
{
    /// <summary>Mean over those who scored.</summary>
    Mean,

    /// <summary>Mean without some of the highest and lowest.</summary>
    TrimmedMean,

    /// <summary>Median.</summary>
    Median,
}

/// <summary>What a trimmed mean drops (去掉最高分、最低分).</summary>
public sealed record Trim
{
    /// <summary>How many of the highest.</summary>
    public int High { get; init; } = 1;

    /// <summary>How many of the lowest.</summary>
    public int Low { get; init; } = 1;

    /// <summary>Whether whole sheets or the marks of each indicator are dropped; also where a median is taken.</summary>
    public TrimOf Of { get; init; } = TrimOf.Sheet;
}

/// <summary>Where marks of several judges meet.</summary>
public enum TrimOf
{
    /// <summary>Each judge's total first.</summary>
    Sheet,

    /// <summary>Each indicator first.</summary>
    Indicator,
}

/// <summary>An indicator of the score sheet (评分指标), of the first level.</summary>
public sealed record Indicator
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Weight in the whole; for a part, within its indicator.</summary>
    public required Portion Weight { get; init; }

    /// <summary>What the judge looks at.</summary>
    public required string Guide { get; init; }

    /// <summary>The paragraph or annex it comes from, when that is narrower than the source of the stage (附件3).</summary>
    public Source? Source { get; init; }

    /// <summary>The second level (二级指标), if any: then it is the parts that are marked.</summary>
    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];
}

/// <summary>An indicator of the second level.</summary>
public sealed record IndicatorPart
{
    /// <summary>Id, unique in the set.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Weight within its first-level indicator.</summary>
    public required Portion Weight { get; init; }

    /// <summary>What the judge looks at.</summary>
    public required string Guide { get; init; }

    /// <summary>Where it comes from, when that is narrower than the source of its indicator.</summary>
    public Source? Source { get; init; }
}

/// <summary>The indicators of one track.</summary>
public sealed record TrackIndicators
{
    /// <summary>Value of the track fact.</summary>
    public required string Track { get; init; }

    /// <summary>Indicators of the first level; weights sum to exactly the whole.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The table it is taken from, when that is narrower than the source of the stage.</summary>
    public Source? Source { get; init; }
}
