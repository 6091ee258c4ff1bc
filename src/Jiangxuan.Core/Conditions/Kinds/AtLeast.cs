using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A fact is at least that (达到（以上、及以上）), inclusive: an ordinal code, a number, a date.</summary>
[Kind("atLeast")]
public sealed record AtLeast : Condition
{
    /// <summary>Key of the fact or column.</summary>
    public required string Fact { get; init; }

    /// <summary>The lowest value, inclusive.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => Comparison.Judge(known, Fact, Value, null);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Comparison.Faults(scope, Fact, Value, null);
}
