using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Number of rows of a table, all or those of a kind (几项).</summary>
[Kind("count-of")]
public sealed record CountKind : FigureKind
{
    /// <summary>Key of the table.</summary>
    public required string Of { get; init; }

    /// <summary>Which rows; all when not given. Rows that cannot be told are not counted.</summary>
    public Condition? Where { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => [new(Of)];

    /// <inheritdoc/>
    public override Value? Compute(Known known) =>
        RowsWhere(Of, Where, known) is { } rows ? new NumberValue(rows.Count) : null;

    /// <summary>Open while there are rows of which it cannot be told whether they count.</summary>
    public override (decimal? Least, decimal? Most)? Open(Known known)
    {
        var sure = RowsWhere(Of, Where, known)?.Count;
        var all = RowsWhere(Of, Where, known, unsure: true)?.Count;
        return sure == all ? null : (sure, all);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(notice.Facts.Any(f => f.Key == Of && f.Kind is not RowsKind) ? [$"“{Of}”不是表格。"] : []);
}
