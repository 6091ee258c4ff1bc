using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The part must not hold (不得). What cannot be told stays so.</summary>
[Kind("not")]
public sealed record Not : Condition
{
    /// <summary>The part.</summary>
    [Bare]
    public required Condition Part { get; init; }

    /// <inheritdoc/>
    public override Judgement Evaluate(Known known)
    {
        var part = Part.Evaluate(known);
        var verdict = part.Verdict switch
        {
            Verdict.Holds => Verdict.Fails,
            Verdict.Fails => Verdict.Holds,
            _ => Verdict.CannotTell,
        };
        return new Judgement(verdict, $"不得有以下情形：{part.Sentence}", part.Missing, [part])
        {
            Uses = part.Uses,
            Head = "不得有以下情形",
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<Condition> Leaves() => Part.Leaves();

    /// <inheritdoc/>
    public override IEnumerable<(string Place, Condition Condition, Scope Scope)> Inner(Scope scope) =>
        [("", Part, scope)];
}
