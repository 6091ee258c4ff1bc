using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Sum of numbers (合计): facts, columns, single cells of grids.</summary>
[Kind("sum-of")]
public sealed record SumKind : DerivedKind
{
    /// <summary>What is added.</summary>
    public required IReadOnlyList<FactReference> Of { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => Of;

    /// <summary>The sum of what is known; null while nothing is.</summary>
    public override Value? Compute(Known known)
    {
        var numbers = Of.SelectMany(r => r.Values(known.Find)).OfType<NumberValue>().ToList();
        return numbers.Count == 0 ? null : new NumberValue(numbers.Sum(n => n.Number));
    }

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => true;

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice) =>
        new NumberKind().Compare(value, word, notice);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(
                Of.Where(r => r.Kind(notice) is { } kind and not NumberKind and not DerivedKind)
                    .Select(r => $"“{r}”不是数字，不能相加。")
            );
}
