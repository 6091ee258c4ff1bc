using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>A list of a list stage for one holder and one round. Id = stage/holder/round.</summary>
public sealed record Listing : Doc
{
    /// <summary>Stage id.</summary>
    public required string Stage { get; init; }

    /// <summary>Unit id, or <c>city</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Its persons in order.</summary>
    public required ImmutableList<ListItem> Items { get; init; }

    /// <summary>Whether it is frozen.</summary>
    public bool Decided { get; init; }

    /// <summary>When it was frozen.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Reason, minutes or document number that goes with it.</summary>
    public string? Note { get; init; }

    /// <summary>Persons behind the list in order (递补), where the notice has them.</summary>
    public ImmutableList<string> Reserve { get; init; } = [];

    /// <summary>Whether nobody made it: the silence of the unit at its deadline was recorded (逾期未报送).</summary>
    public bool Lapsed { get; init; }

    /// <summary>The vote that decided it, if it was counted.</summary>
    public MeetingVotes? Votes { get; init; }

    /// <summary>Written reasons for what the notice wants in principle: rule id, or <c>places.TIER</c> → reason.</summary>
    public ImmutableDictionary<string, string> Exceptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Publicity: first and last day, both inclusive.</summary>
    public Span? Period { get; init; }

    /// <summary>Publicity: phone and address at which objections are taken (受理电话和地址); null when none was given.</summary>
    public string? Reach { get; init; }

    /// <summary>Publicity: whether it was closed.</summary>
    public bool Closed { get; init; }

    /// <summary>Facts recorded with the list (report, screenshot).</summary>
    public ImmutableDictionary<string, Value> Answers { get; init; } = ImmutableDictionary<string, Value>.Empty;

    /// <summary>The working of a computed list as JSON, for explanation pages.</summary>
    public string? Working { get; init; }

    /// <summary>Id of a list.</summary>
    public static string Of(string stage, string holder, int round) => $"{stage}/{holder}/{round}";
}

/// <summary>A place on a list.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Rank">Order, from 1, dense and unique.</param>
/// <param name="Tier">Tier for which the person stands on a final list and the lists made from it; null elsewhere.</param>
public sealed record ListItem(string Candidacy, int Rank, string? Tier = null);

/// <summary>A span of days, both inclusive.</summary>
public sealed record Span(DateOnly First, DateOnly Last, int Days);
