namespace Jiangxuan.Core.Notices;

/// <summary>A rule on the composition of the final list (构成比例), on all tiers together or on some.</summary>
public sealed record Composition
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The rule in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>How it binds.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>Whom it counts: fact → values; all must match. Empty = everybody, with <see cref="GroupBy"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Predicate { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Lower bound in percent of the base, inclusive.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Upper bound in percent of the base, inclusive.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Lower bound in persons, inclusive.</summary>
    public int? AtLeastPersons { get; init; }

    /// <summary>Upper bound in persons, inclusive.</summary>
    public int? AtMostPersons { get; init; }

    /// <summary>What the percentages are of.</summary>
    public CompositionBase? Base { get; init; }

    /// <summary>Instead of a <see cref="Base"/>: the percentage is of the listed persons who match this.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? BaseOf { get; init; }

    /// <summary>The rule stands once for each value of this fact (每个行业不超过…).</summary>
    [Names(Thing.Fact)]
    public string? GroupBy { get; init; }

    /// <summary>Tiers it looks at; empty = all but runners-up.</summary>
    [Names(Thing.Tier)]
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a percentage is of. There is no default: a rule in percent names it.</summary>
public enum CompositionBase
{
    /// <summary>The persons on the list.</summary>
    List,

    /// <summary>The places, filled or not.</summary>
    Seats,
}
