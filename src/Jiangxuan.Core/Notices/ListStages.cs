namespace Jiangxuan.Core.Notices;

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
