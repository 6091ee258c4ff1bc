using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A fact nobody types: it is computed from others whenever it is looked at, and never stored.</summary>
public abstract record DerivedKind : FactKind
{
    /// <summary>The value, or null while what it rests on is unknown.</summary>
    public abstract Value? Compute(Known known);

    /// <summary>The facts it rests on.</summary>
    public abstract IReadOnlyList<FactReference> Rests { get; }

    /// <summary>Nothing: a posted value would be a forged one.</summary>
    public override Reading Read(Posted posted, string name, Field field) => Texts.Nothing;

    /// <summary>Nothing to mend here; what it rests on is checked where it is asked.</summary>
    public override IEnumerable<Problem> Check(Value value, string name, Field field) => [];

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value switch
        {
            NumberValue number => NumberKind.Plain(number.Number),
            DayValue day => DayKind.Written(day.Day),
            _ => Texts.Of(value),
        };

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        foreach (var reference in Rests.Where(r => !notice.Unread.Overlaps([r.Key, r.Column ?? r.Key])))
        {
            if (reference.Kind(notice) is not { } kind)
            {
                var table = notice.Facts.FirstOrDefault(f => f.Key == reference.Key)?.Kind as RowsKind;
                yield return table is null
                    ? $"没有“{reference}”这个字段或列。{Naming.DidYouMean(reference.Key, notice.Facts.Select(f => f.Key))}"
                    : $"“{reference.Key}”没有“{reference.Column}”这一列。{Naming.DidYouMean(reference.Column!, table.Columns.Select(c => c.Key))}";
            }
            else if (kind is DerivedKind)
            {
                yield return $"“{reference}”自己也是推算的，不能再用来推算。";
            }
            else if (reference is { Column: not null, Row: { } row } && !HasRow(reference.Key, row, notice))
            {
                yield return $"“{reference.Key}”没有“{row}”这一行。";
            }
        }
    }

    private static bool HasRow(string key, string row, Notice notice) =>
        notice.Fact(key).Kind is GridKind grid && grid.RowKeys(notice).Contains(row);

    /// <summary>The rows of a table that satisfy a condition for certain, or may satisfy it; null while the table is untouched.</summary>
    protected static IReadOnlyList<IReadOnlyDictionary<string, Value>>? RowsWhere(
        string table,
        Condition? where,
        Known known,
        bool unsure = false
    )
    {
        if (known.Find(table) is not RowsValue { Rows: var rows })
        {
            return null;
        }
        var columns = (known.Notice.Fact(table).Kind as RowsKind)?.Columns ?? [];
        bool Counts(Verdict verdict) => verdict is Verdict.Holds || unsure && verdict is Verdict.CannotTell;
        return
        [
            .. rows.Where(r =>
                where is null || Counts(where.Evaluate(known with { Values = r, Row = columns }).Verdict)
            ),
        ];
    }
}
