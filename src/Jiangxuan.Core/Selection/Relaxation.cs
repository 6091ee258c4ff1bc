namespace Jiangxuan.Core.Selection;

/// <summary>The smallest ways out when no list meets all binding rules. The office chooses; nothing is applied by itself.</summary>
public sealed record Relaxation
{
    /// <summary>
    /// All smallest sets of rules (grouped rules: per value) without which a list of the asked size exists; empty when
    /// dropping rules does not help, because there are too few candidates.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<RuleName>> Drops { get; init; }

    /// <summary>All ways of missing the rules by the fewest persons in total; empty when there are too few candidates.</summary>
    public required IReadOnlyList<IReadOnlyList<Shortfall>> Shortfalls { get; init; }

    /// <summary>The longest list that meets all binding rules; 0 when there is none, null when that was not settled.</summary>
    public int? LargestSize { get; init; }

    /// <summary>False when the search budget or the limit on the number of sets ended the enumeration: there may be more sets of the same size.</summary>
    public required bool Complete { get; init; }

    /// <summary>The ways out in Chinese, one sentence each.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }
}

/// <summary>By how many persons one rule would be missed.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Persons">How many persons too few (at least) or too many (at most).</param>
public sealed record Shortfall(RuleName Rule, int Persons);
