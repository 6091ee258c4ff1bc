using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A fact is at most that (以下、以内、不超过), inclusive: an ordinal code, a number, a date.</summary>
[Kind("atMost")]
public sealed record AtMost : Condition
{
    /// <summary>Key of the fact or column.</summary>
    public required string Fact { get; init; }

    /// <summary>The highest value, inclusive.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => Comparison.Judge(known, Fact, null, Value);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Comparison.Faults(scope, Fact, null, Value);
}
