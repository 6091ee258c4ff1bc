namespace Jiangxuan.Core.Notices;

/// <summary>How a judge votes (评委投票).</summary>
public sealed record BallotRule
{
    /// <summary>Most persons a judge may choose; null = any number.</summary>
    public int? Choose { get; init; }

    /// <summary>Whether a judge must choose exactly that many.</summary>
    public bool Exactly { get; init; }

    /// <summary>Part of those voting that a person needs, inclusive, if stated.</summary>
    public Portion? AtLeast { get; init; }

    /// <summary>Part that must be exceeded, if stated; instead of <see cref="AtLeast"/>.</summary>
    public Portion? MoreThan { get; init; }
}

/// <summary>Votes from outside the panel (投票渠道).</summary>
public sealed record VoteChannel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, 网络投票.</summary>
    public required string Label { get; init; }

    /// <summary>Its weight in the total; the judges have the rest. Null = shown beside the total only.</summary>
    public Portion? Weight { get; init; }

    /// <summary>How a number of votes becomes a figure on the scale of the marks; needed with a weight.</summary>
    public VoteFigure Figure { get; init; } = VoteFigure.OfHighest;

    /// <summary>The rule of voting, in our own words: who, how often, how long.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>How votes become a figure.</summary>
public enum VoteFigure
{
    /// <summary>Share of the highest number of votes in the track.</summary>
    OfHighest,

    /// <summary>Share of all votes in the track.</summary>
    OfAll,
}

/// <summary>When a person is out whatever the marks.</summary>
public sealed record VetoRule
{
    /// <summary>The reason for which it may be used, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Fewest judges who must find so.</summary>
    public required int Judges { get; init; }
}
