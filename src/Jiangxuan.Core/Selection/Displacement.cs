namespace Jiangxuan.Core.Selection;

/// <summary>How the rules in a displacement belong together.</summary>
public enum DisplacementKind
{
    /// <summary>Each rule named displaces on its own: without any one of them the person could be listed.</summary>
    AnyOfThese,

    /// <summary>No single rule does: all rules named would have to go, and none of them can be left out.</summary>
    AllOfThese,

    /// <summary>That the person is not on the best list is proved, but the search budget ended before the cause was.</summary>
    NotProved,
}

/// <summary>A better-ranked person who is not on the list, and why.</summary>
public sealed record Displacement
{
    /// <summary>The person.</summary>
    public required string Id { get; init; }

    /// <summary>How to read <see cref="By"/>.</summary>
    public required DisplacementKind Kind { get; init; }

    /// <summary>
    /// The rules: all others kept, the persons listed above kept, those passed over above left out, the size of the
    /// list unchanged. With <see cref="DisplacementKind.NotProved"/> the part that was proved, possibly nothing.
    /// </summary>
    public required IReadOnlyList<DisplacingRule> By { get; init; }

    /// <summary>The reason in Chinese, with clause and counts.</summary>
    public required string Sentence { get; init; }
}

/// <summary>A displacing rule and the counts at the moment the person's turn came.</summary>
public sealed record DisplacingRule
{
    /// <summary>Which rule.</summary>
    public required RuleName Rule { get; init; }

    /// <summary>Persons already listed whom the rule counts.</summary>
    public required int Listed { get; init; }

    /// <summary>The number a percentage is taken of; for a predicate base, of the persons already listed; null for a count.</summary>
    public int? Base { get; init; }

    /// <summary>The limit in whole persons of that base.</summary>
    public required int Limit { get; init; }

    /// <summary>Places not yet given.</summary>
    public required int PlacesLeft { get; init; }

    /// <summary>The fewest persons by which the rule would be missed with this person on the list; null in a joint set.</summary>
    public int? MissedBy { get; init; }

    /// <summary>The counts in Chinese.</summary>
    public required string Sentence { get; init; }
}
