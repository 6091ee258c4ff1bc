namespace Jiangxuan.Core.Selection;

/// <summary>What a percentage is taken of; a rule with a count ignores it.</summary>
public abstract record RuleBase;

/// <summary>The persons on the final list.</summary>
public sealed record ListBase : RuleBase;

/// <summary>The places, whether filled or not.</summary>
public sealed record SeatsBase : RuleBase;

/// <summary>The persons on the final list who meet a predicate, such as the industry track of Ganzhou.</summary>
/// <param name="Predicate">Whom the base counts.</param>
public sealed record PredicateBase(Predicate Predicate) : RuleBase;
