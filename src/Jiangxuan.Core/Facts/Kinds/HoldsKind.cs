using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>
/// 是 or 否, as a condition over other facts holds or fails (由条件得出): an age band, a class of employers that the composition counts.
/// Unknown while the condition cannot be told.
/// </summary>
[Kind("holds")]
public sealed record HoldsKind : DerivedKind
{
    /// <summary>The condition; it may look at other derived facts, as long as none of them rests on this one.</summary>
    public required Condition Condition { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests =>
        [
            .. Condition
                .Leaves()
                .Where(l => l is not (Judged or Register))
                .SelectMany(l => l.Looks)
                .Except(ReservedFacts.All)
                .Select(k => new FactReference(k)),
        ];

    /// <inheritdoc/>
    public override Value? Compute(Known known) =>
        Condition.Evaluate(known).Verdict switch
        {
            Verdict.Holds => new YesNoValue(true),
            Verdict.Fails => new YesNoValue(false),
            _ => null,
        };

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) => new YesNoKind().Text(value, notice);

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => new YesNoKind().Impossible(word, notice);

    /// <summary>A circle; what the condition itself names wrongly is found where the condition stands.</summary>
    public override IEnumerable<string> Faults(Notice notice)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(Rests.Select(r => r.Key));
        while (open.TryPop(out var key))
        {
            if (!seen.Add(key) || notice.Facts.FirstOrDefault(f => f.Key == key)?.Kind is not { } kind)
            {
                continue;
            }
            if (ReferenceEquals(kind, this))
            {
                yield return "条件绕回到这个字段自己，永远得不出结果，请改用别的字段。";
                yield break;
            }
            foreach (var rest in (kind as DerivedKind)?.Rests ?? [])
            {
                open.Push(rest.Key);
            }
        }
    }
}
