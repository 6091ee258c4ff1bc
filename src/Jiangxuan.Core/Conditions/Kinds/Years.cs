using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>Completed years since a date (从业满…年) on a named day; the anniversary counts.</summary>
[Kind("years")]
public sealed record Years : Condition
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
    public override Judgement Evaluate(Known known) => Elapsed.Judge(known, Of, On, (AtLeast, AtMost), "年");

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Elapsed.Faults(scope, Of, AtLeast, AtMost);
}
