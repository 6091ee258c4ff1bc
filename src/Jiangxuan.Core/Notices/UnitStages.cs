namespace Jiangxuan.Core.Notices;

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

    /// <summary>The poll behind the opinion and the part that must agree, if any.</summary>
    public Poll? Poll { get; init; }
}

/// <summary>
/// An authority outside is asked and answers (征求意见、联审): police, discipline inspection, personnel departments, other departments.
/// </summary>
[Kind("clear")]
public sealed record ClearStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Whom is asked what, in our own words.</summary>
    public required string Asking { get; init; }

    /// <summary>Facts recorded with the reply (the stamped letter).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];
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

/// <summary>Somebody looks on the spot (考察) and concludes for or against one candidacy.</summary>
[Kind("inspect")]
public sealed record InspectStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Facts the inspection determines or records.</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Determines { get; init; } = [];

    /// <summary>Organs that attend; whoever is no organ (两代表一委员) is declared among the organs too, with its <c>part</c>.</summary>
    [Names(Thing.Organ)]
    public IReadOnlyList<string> Observers { get; init; } = [];
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
