using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>One rule (or one value of a grouped rule) held against the proposed list.</summary>
public sealed record RuleStanding
{
    /// <summary>Which rule.</summary>
    public required RuleName Rule { get; init; }

    /// <summary>Its strength.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>Persons on the list whom the rule counts.</summary>
    public required int Count { get; init; }

    /// <summary>The number a percentage is taken of; null for a rule with a count.</summary>
    public int? Base { get; init; }

    /// <summary>The limit in whole persons: the smallest number that meets an at-least rule, the largest that meets an at-most rule.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether the list meets the rule.</summary>
    public required bool Met { get; init; }

    /// <summary>The same in Chinese.</summary>
    public required string Sentence { get; init; }
}
