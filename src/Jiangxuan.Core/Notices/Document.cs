namespace Jiangxuan.Core.Notices;

/// <summary>What kind of paper the definition states (文件种类).</summary>
public enum DocumentKind
{
    /// <summary>通知: of one edition; it is run.</summary>
    Notice,

    /// <summary>办法: standing measures; sections of it are adopted by notices, it is never run itself.</summary>
    Measures,
}

/// <summary>Whether the paper is in force (文件状态).</summary>
public enum DocumentStatus
{
    /// <summary>已印发.</summary>
    Adopted,

    /// <summary>征求意见稿: no edition can open with it.</summary>
    Draft,
}

/// <summary>Named sections taken from standing measures (适用办法的部分规定); nothing else is inherited.</summary>
public sealed record Adoption
{
    /// <summary>Id of the programme that states the measures, such as <c>ganzhou-measures</c>.</summary>
    public required string From { get; init; }

    /// <summary>The sections taken.</summary>
    public required IReadOnlyList<AdoptableSection> Sections { get; init; }

    /// <summary>What the reader must know about it, such as that only a draft was seen.</summary>
    public string? Note { get; init; }

    /// <summary>Where the notice refers to the measures, or who decided it.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a notice can take from measures.</summary>
public enum AdoptableSection
{
    /// <summary>培养管理: <see cref="Notice.Stewardship"/>.</summary>
    Stewardship,

    /// <summary>不收费: <see cref="Notice.Fees"/>.</summary>
    Fees,

    /// <summary>撤销: <see cref="Notice.Revocation"/>.</summary>
    Revocation,

    /// <summary>奖励: <see cref="Notice.Rewards"/>.</summary>
    Rewards,
}

/// <summary>A point on which notice and measures differ (与办法的差异); shown to staff, the notice prevails.</summary>
public sealed record Difference
{
    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>What the measures say, in our own words.</summary>
    public required string Measures { get; init; }

    /// <summary>What the notice says, in our own words.</summary>
    public required string Notice { get; init; }
}
