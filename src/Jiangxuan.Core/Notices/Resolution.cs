namespace Jiangxuan.Core.Notices;

/// <summary>
/// What a meeting's decision needs to count (会议表决规则): minutes are always kept; where the notice or a decision says so, a quorum and a
/// majority are checked.
/// </summary>
public sealed record ResolutionRule
{
    /// <summary>Part of the members that must be present (到会), if stated.</summary>
    public Portion? Quorum { get; init; }

    /// <summary>Part that must agree, inclusive (同意票达到), if stated.</summary>
    public Portion? AtLeast { get; init; }

    /// <summary>Part that must be exceeded (超过半数), if stated; instead of <see cref="AtLeast"/>.</summary>
    public Portion? MoreThan { get; init; }

    /// <summary>Of whom the majority is taken.</summary>
    public MajorityOf Of { get; init; } = MajorityOf.Present;
}

/// <summary>Of whom a majority is taken.</summary>
public enum MajorityOf
{
    /// <summary>到会人员.</summary>
    Present,

    /// <summary>应到人员.</summary>
    Members,
}

/// <summary>
/// A poll (民主推荐、民主测评): two numbers among the facts the stage asks. Its result is reported with the recommendation; where a part is
/// stated it must be reached.
/// </summary>
public sealed record Poll
{
    /// <summary>Number who took part.</summary>
    [Names(Thing.Fact)]
    public required string Present { get; init; }

    /// <summary>Number who agreed.</summary>
    [Names(Thing.Fact)]
    public required string For { get; init; }

    /// <summary>Part that must agree, inclusive, if stated.</summary>
    public Portion? AtLeast { get; init; }

    /// <summary>Part that must be exceeded, if stated; instead of <see cref="AtLeast"/>.</summary>
    public Portion? MoreThan { get; init; }
}
