using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>Every part must hold (同时具备).</summary>
[Kind("all")]
public sealed record All : Condition
{
    /// <summary>The parts.</summary>
    [Bare]
    public required IReadOnlyList<Condition> Parts { get; init; }

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        var parts = Parts.Select(p => p.Evaluate(known)).ToList();
        var verdict =
            parts.Any(p => p.Verdict == Verdict.Fails) ? Verdict.Fails
            : parts.Any(p => p.Verdict == Verdict.CannotTell) ? Verdict.CannotTell
            : Verdict.Holds;
        return Judging.Whole(verdict, "须同时具备", parts);
    }

    /// <inheritdoc/>
    public override IEnumerable<Condition> Leaves() => Parts.SelectMany(p => p.Leaves());

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Scope scope) => Parts.Count == 0 ? ["“all”里没有任何条件。"] : [];

    /// <inheritdoc/>
    public override IEnumerable<(string Place, Condition Condition, Scope Scope)> Inner(Scope scope) =>
        Parts.Select((p, i) => ($"[{i}]", p, scope));
}
