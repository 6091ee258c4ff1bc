using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Sum of numbers (合计): facts, columns, single cells of grids.</summary>
[Kind("sum-of")]
public sealed record SumKind : FigureKind
{
    /// <summary>What is added.</summary>
    public required IReadOnlyList<FactReference> Of { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => Of;

    /// <summary>The sum of what is known, 0 of a table marked 无; null while nothing is known.</summary>
    public override Value? Compute(Known known)
    {
        var numbers = Numbers(known);
        return numbers.Count == 0 && Open(known) is not null ? null : new NumberValue(numbers.Sum());
    }

    /// <summary>Open while an addend is unknown: it may still be anything its kind permits, an untouched table have any number of rows.</summary>
    public override (decimal? Least, decimal? Most)? Open(Known known)
    {
        var missing = Of.SelectMany(r => Missing(r, known)).ToList();
        var sum = Numbers(known).Sum();
        return missing.Count == 0
            ? null
            : (
                missing.All(m => m.Least is not null) ? sum + missing.Sum(m => m.Least) : null,
                missing.All(m => m.Most is not null) ? sum + missing.Sum(m => m.Most) : null
            );
    }

    private List<decimal> Numbers(Known known) =>
        [.. Of.SelectMany(r => r.Values(known.Find)).OfType<NumberValue>().Select(n => n.Number)];

    /// <summary>What each unknown addend of a reference may still be.</summary>
    private static IEnumerable<(decimal? Least, decimal? Most)> Missing(FactReference reference, Known known)
    {
        var number = reference.Kind(known.Notice) as NumberKind ?? new NumberKind();
        var value = known.Find(reference.Key);
        if (
            reference.Column is not null
            && value is not RowsValue
            && known.Notice.Fact(reference.Key).Kind is TableKind
        )
        {
            return [(number.Min < 0 ? null : 0, number.Max > 0 ? null : 0)];
        }
        // Of a grid the rows that nobody filled are not stored.
        var addends =
            reference.Column is null || reference.Row is not null ? 1
            : known.Notice.Fact(reference.Key).Kind is GridKind grid ? grid.RowKeys(known.Notice).Count
            : ((RowsValue)value!).Rows.Count;
        var given = reference.Values(known.Find).OfType<NumberValue>().Count();
        return Enumerable.Repeat(((decimal?)number.Min, (decimal?)number.Max), Math.Max(0, addends - given));
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(
                Of.Where(r => r.Kind(notice) is { } kind and not NumberKind and not DerivedKind)
                    .Select(r => $"“{r}”不是数字，不能相加。")
            );
}
