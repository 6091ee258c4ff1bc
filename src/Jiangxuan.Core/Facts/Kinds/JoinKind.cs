using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Several answers as one text (合并填写): 工作单位及职务, 所获荣誉及年份.</summary>
[Kind("join-of")]
public sealed record JoinKind : DerivedKind
{
    /// <summary>What is put together: facts, or columns of one table, then row by row.</summary>
    public required IReadOnlyList<FactReference> Of { get; init; }

    /// <summary>Which rows of the table; all when not given.</summary>
    public Condition? Where { get; init; }

    /// <summary>Between the parts.</summary>
    public string Between { get; init; } = "\u3000";

    /// <summary>Between rows.</summary>
    public string Rows { get; init; } = "；";

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => Of;

    /// <inheritdoc/>
    public override Value? Compute(Known known)
    {
        var lines =
            Of.Count > 0 && Of[0].Column is not null
                ? (RowsWhere(Of[0].Key, Where, known) ?? []).Select(row => Line(r => Cell(r, row), known))
                : [Line(r => known.Find(r.Key), known)];
        var text = string.Join(Rows, lines.Where(l => l.Length > 0));
        return text.Length == 0 ? null : new TextValue(text);
    }

    private string Line(Func<FactReference, Value?> find, Known known) =>
        string.Join(
            Between,
            Of.Select(r => find(r) is { } value ? r.Kind(known.Notice)?.Text(value, known.Notice) : null)
                .Where(t => !string.IsNullOrEmpty(t))
        );

    private static Value? Cell(FactReference reference, IReadOnlyDictionary<string, Value> row) =>
        row.GetValueOrDefault(reference.Column!);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(
                Of.Select(r => (r.Column is null, r.Column is null ? "" : r.Key)).Distinct().Count() > 1
                    ? ["合并的各项要么都是字段，要么都是同一张表的列。"]
                    : []
            );
}
