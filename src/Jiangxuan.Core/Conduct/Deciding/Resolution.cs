using System.Collections.Immutable;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A list as a meeting made it (会议决议), before it is checked.</summary>
public sealed record Resolution
{
    /// <summary>Persons in the order given, each with the tier where the list gives tiers.</summary>
    public required ImmutableList<ListItem> Items { get; init; }

    /// <summary>The vote, if it was counted.</summary>
    public MeetingVotes? Votes { get; init; }

    /// <summary>Persons behind the list in order, where the notice has them.</summary>
    public ImmutableList<string> Reserve { get; init; } = [];

    /// <summary>Written reasons for what the notice wants in principle: rule id, or <c>places.TIER</c> → reason.</summary>
    public ImmutableDictionary<string, string> Exceptions { get; init; } = ImmutableDictionary<string, string>.Empty;
}
