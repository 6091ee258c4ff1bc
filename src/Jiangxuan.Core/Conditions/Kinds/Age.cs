using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>Age in completed years (周岁) on a named day; the birthday counts. A month of birth that does not decide it cannot be told.</summary>
[Kind("age")]
public sealed record Age : Condition
{
    /// <summary>Key of a day, a month or an ID number.</summary>
    public required string Of { get; init; }

    /// <summary>The day on which it is taken.</summary>
    public required OnDay On { get; init; }

    /// <summary>Fewest completed years, inclusive.</summary>
    public int? AtLeast { get; init; }

    /// <summary>Most completed years, inclusive.</summary>
    public int? AtMost { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Looks => [Of];

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known) => Elapsed.Judge(known, Of, On, (AtLeast, AtMost), "周岁");

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Elapsed.Faults(scope, Of, AtLeast, AtMost);
}
