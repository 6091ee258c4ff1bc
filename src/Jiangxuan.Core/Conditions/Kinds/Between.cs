using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A fact lies between two values, both inclusive.</summary>
[Kind("between")]
public sealed record Between : Condition
{
    /// <summary>Key of the fact or column.</summary>
    public required string Fact { get; init; }

    /// <summary>Lowest value.</summary>
    public required string From { get; init; }

    /// <summary>Highest value.</summary>
    public required string To { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => Comparison.Judge(known, Fact, From, To);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Comparison.Faults(scope, Fact, From, To);
}
