using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A fact has that value; of several codes, that one is among them.</summary>
[Kind("is")]
public sealed record Is : Condition
{
    /// <summary>Key of the fact or column.</summary>
    public required string Fact { get; init; }

    /// <summary>The value as people write it: a code, 是 or 否, a number, a date.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Fact];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => In.Judge(known, Fact, [Value]);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => In.FaultsOf(scope, Fact, [Value]);
}
