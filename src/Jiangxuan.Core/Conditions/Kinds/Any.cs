using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>At least one part must hold (之一).</summary>
[Kind("any")]
public sealed record Any : Condition
{
    /// <summary>The parts.</summary>
    [Bare]
    public required IReadOnlyList<Condition> Parts { get; init; }

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        var parts = Parts.Select(p => p.Evaluate(known)).ToList();
        var verdict =
            parts.Any(p => p.Verdict == Verdict.Holds) ? Verdict.Holds
            : parts.Any(p => p.Verdict == Verdict.CannotTell) ? Verdict.CannotTell
            : Verdict.Fails;
        return Judging.Whole(verdict, "须具备其一", parts);
    }

    /// <inheritdoc/>
    public override IEnumerable<Condition> Leaves() => Parts.SelectMany(p => p.Leaves());

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Parts.Count == 0 ? ["“any”里没有任何条件。"] : [];

    /// <inheritdoc/>
    public override IEnumerable<(string Place, Condition Condition, Scope Scope)> Inner(Scope scope) =>
        Parts.Select((p, i) => ($"[{i}]", p, scope));
}
