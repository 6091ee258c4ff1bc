using Jiangxuan.Core.Conditions;

namespace Jiangxuan.Core.Notices;

/// <summary>A stage of the course (环节). Kinds are closed; order, number, actors and limits are data.</summary>
public abstract record Stage
{
    /// <summary>Id; part of every URL of the stage.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on screens.</summary>
    public required string Label { get; init; }

    /// <summary>At which level it takes place.</summary>
    public required Level Level { get; init; }

    /// <summary>Organs that may act in it.</summary>
    [Names(Thing.Organ)]
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Whether it is about one candidacy at a time or a list per holder (a unit, or the city).</summary>
    public abstract StageSubject On { get; }

    /// <summary>Stages that must be passed first; not given = the stage before it in the file; empty list = the start.</summary>
    [Names(Thing.Stage)]
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>It takes place only for candidacies for which this holds; otherwise not applicable.</summary>
    public Condition? When { get; init; }

    /// <summary>Default closing day, inclusive until 24:00 (截止日); the edition may move it by an act.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>Whether its failure leaves the candidacy alive.</summary>
    public bool Advisory { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a stage is about.</summary>
public enum StageSubject
{
    /// <summary>One candidacy.</summary>
    One,

    /// <summary>A list per holder, in numbered rounds.</summary>
    List,
}

/// <summary>The applicant fills the form and submits (申报).</summary>
[Kind("apply")]
public sealed record ApplyStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;
}

/// <summary>An organ of the employer states facts and gives its opinion (签署意见).</summary>
[Kind("opine")]
public sealed record OpineStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Facts asked from the organ together with the opinion (the poll, for instance).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];
}

/// <summary>A public notice (公示), of one candidacy at the employer or of a list.</summary>
[Kind("publicise")]
public sealed record PubliciseStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => Of is null ? StageSubject.One : StageSubject.List;

    /// <summary>The list stage whose decided list is publicised; null = the single candidacy (at the employer).</summary>
    [Names(Thing.Stage)]
    public string? Of { get; init; }

    /// <summary>Shortest length in days, counting the first unless <see cref="ExcludeFirstDay"/>.</summary>
    public required int MinDays { get; init; }

    /// <summary>Working or calendar days; there is no default.</summary>
    public required DayCount Days { get; init; }

    /// <summary>Whether the first day is not counted.</summary>
    public bool ExcludeFirstDay { get; init; }

    /// <summary>Where it is published, in words.</summary>
    public required string Media { get; init; }

    /// <summary>Facts recorded as proof (screenshots).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];
}

/// <summary>How days are counted.</summary>
public enum DayCount
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>天、日: calendar days.</summary>
    Calendar,
}

/// <summary>A unit chooses and ranks its nominees within its quota, or reports them in (推荐、报送).</summary>
[Kind("recommend")]
public sealed record RecommendStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.List;

    /// <summary>What is done in it.</summary>
    public required RecommendStep Step { get; init; }

    /// <summary>For a report: the ranking stage whose list is reported.</summary>
    [Names(Thing.Stage)]
    public string? Of { get; init; }

    /// <summary>Facts recorded with the list (the stamped report and summary).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];
}

/// <summary>The two steps of recommending.</summary>
public enum RecommendStep
{
    /// <summary>Choose and rank (择优排序).</summary>
    Rank,

    /// <summary>Report to the office (报送).</summary>
    Report,
}

/// <summary>The office audits one candidacy (资格审查).</summary>
[Kind("qualify")]
public sealed record QualifyStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Facts the auditor determines (sector, enterprise head).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Determines { get; init; } = [];
}

/// <summary>Somebody looks on the spot (考察) and concludes for or against one candidacy.</summary>
[Kind("inspect")]
public sealed record InspectStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Facts the inspection determines or records.</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Determines { get; init; } = [];
}

/// <summary>A list is proposed (提出名单): the shortlist, or the final list by rank and ratio.</summary>
[Kind("propose")]
public sealed record ProposeStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.List;

    /// <summary>What is proposed.</summary>
    public required ProposeMode Mode { get; init; }

    /// <summary>Shortlist only: most persons on it.</summary>
    public int? Size { get; init; }

    /// <summary>Final only: the review whose ranking is used.</summary>
    [Names(Thing.Stage)]
    public string? RankedBy { get; init; }
}

/// <summary>The two kinds of proposal.</summary>
public enum ProposeMode
{
    /// <summary>入围名单, chosen by people.</summary>
    Shortlist,

    /// <summary>候选人名单, computed from ranking and composition.</summary>
    Final,
}

/// <summary>An organ decides on a proposed list (审定).</summary>
[Kind("approve")]
public sealed record ApproveStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.List;

    /// <summary>The list stage it decides on.</summary>
    [Names(Thing.Stage)]
    public required string Of { get; init; }
}

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

/// <summary>The laureates are named and certificates numbered (命名).</summary>
[Kind("name")]
public sealed record NameStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.List;

    /// <summary>The publicised list that is named.</summary>
    [Names(Thing.Stage)]
    public required string Of { get; init; }

    /// <summary>Tier given.</summary>
    [Names(Thing.Tier)]
    public required string Tier { get; init; }
}

/// <summary>The prize is paid (奖励).</summary>
[Kind("reward")]
public sealed record RewardStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;
}
