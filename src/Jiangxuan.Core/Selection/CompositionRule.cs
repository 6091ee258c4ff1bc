using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>On which side of its limit a rule wants the count; both sides include the limit itself.</summary>
public enum RuleOp
{
    /// <summary>不低于、不少于: the limit or more.</summary>
    AtLeast,

    /// <summary>不高于、不超过: the limit or fewer.</summary>
    AtMost,
}

/// <summary>One composition rule (构成比例) on the final list, such as 传统支柱产业人选不高于 25 %.</summary>
public sealed record CompositionRule
{
    /// <summary>Key of the rule in the definition, unique in the pool.</summary>
    public required string Id { get; init; }

    /// <summary>Whom the rule counts.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>At least or at most.</summary>
    public required RuleOp Op { get; init; }

    /// <summary>The percentage or count.</summary>
    public required RuleLimit Limit { get; init; }

    /// <summary>What a percentage is taken of.</summary>
    public RuleBase Base { get; init; } = new ListBase();

    /// <summary>
    /// A fact: the rule then stands once for each of its values among the candidates, counting only the persons
    /// with that value; the base is not narrowed. Null: one rule.
    /// </summary>
    public string? GroupBy { get; init; }

    /// <summary>Whether a value of <see cref="GroupBy"/> that is not known is shared with nobody, rather than a fault (同一单位).</summary>
    public bool SharedOnly { get; init; }

    /// <summary>Only <see cref="RuleStrength.Must"/> displaces.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>The rule in the notice's words, without a full stop.</summary>
    public required string Says { get; init; }

    /// <summary>The clause, or the recorded decision where the notice is silent.</summary>
    public required string Source { get; init; }
}
