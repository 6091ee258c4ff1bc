namespace Jiangxuan.Core.Selection;

/// <summary>The number in a composition rule, as the notice writes it.</summary>
public abstract record RuleLimit;

/// <summary>A share of the rule's base, compared by integer cross-multiplication, never by rounding.</summary>
/// <param name="Percent">0 to 100 inclusive, decimals allowed, taken exactly.</param>
public sealed record PercentLimit(decimal Percent) : RuleLimit;

/// <summary>A number of persons.</summary>
/// <param name="Persons">0 or more.</param>
public sealed record CountLimit(int Persons) : RuleLimit;
