namespace Jiangxuan.Core.Notices;

/// <summary>A list is proposed (提出名单): the shortlist, or the final list by rank and ratio.</summary>
[Kind("propose")]
public sealed record ProposeStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.List;

    /// <summary>What is proposed.</summary>
    public required ProposeMode Mode { get; init; }

    /// <summary>How it comes about; not given = a shortlist by people, a final list by rank.</summary>
    public ProposeHow? How { get; init; }

    /// <summary>Shortlist only: most persons on it.</summary>
    public int? Size { get; init; }

    /// <summary>Shortlist only, instead of a size: so many times the places of all its tiers (入围比例 1:1.5), an unfinished part dropped.</summary>
    public decimal? Ratio { get; init; }

    /// <summary>By rank only: the review whose ranking is used.</summary>
    [Names(Thing.Stage)]
    public string? RankedBy { get; init; }

    /// <summary>Final only: tiers given, the highest first; empty = all.</summary>
    [Names(Thing.Tier)]
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>By resolution only: what the meeting's decision needs.</summary>
    public ResolutionRule? Resolution { get; init; }

    /// <summary>Persons kept in order behind the list (递补), if the notice has them; otherwise nobody follows by himself.</summary>
    public int Reserve { get; init; }

    /// <summary>How it comes about, the default made explicit.</summary>
    public ProposeHow Way => How ?? (Mode is ProposeMode.Final ? ProposeHow.Rank : ProposeHow.Resolution);
}

/// <summary>The two kinds of proposal.</summary>
public enum ProposeMode
{
    /// <summary>入围名单, chosen by people.</summary>
    Shortlist,

    /// <summary>候选人名单.</summary>
    Final,
}

/// <summary>How a proposal comes about.</summary>
public enum ProposeHow
{
    /// <summary>Computed going down a ranking under the composition rules.</summary>
    Rank,

    /// <summary>Chosen by people in a meeting; checked, never reordered.</summary>
    Resolution,
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

    /// <summary>What the meeting's decision needs, if stated.</summary>
    public ResolutionRule? Resolution { get; init; }
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

    /// <summary>Tiers given, the highest first.</summary>
    [Names(Thing.Tier)]
    public required IReadOnlyList<string> Tiers { get; init; }

    /// <summary>In which order the laureates are published.</summary>
    public PublicOrder Order { get; init; } = PublicOrder.List;
}
