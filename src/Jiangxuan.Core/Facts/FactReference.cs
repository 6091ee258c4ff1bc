using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Points at a fact, or at a cell or column of a table: <c>name</c>, <c>honours.name</c>, <c>benefits.gain@2020</c>.</summary>
/// <param name="Key">Key of the fact.</param>
/// <param name="Column">Column of the table or grid, if any.</param>
/// <param name="Row">Row of the grid, if any.</param>
public sealed record FactReference(string Key, string? Column = null, string? Row = null) : IWord<FactReference>
{
    /// <inheritdoc/>
    public static string Form => "字段的键，或“表.列”“表.列@行”";

    /// <inheritdoc/>
    public static FactReference? Read(string text)
    {
        var at = text.Split('@');
        var dot = at[0].Split('.');
        if (
            at.Length > 2
            || dot.Length > 2
            || dot.Concat(at).Any(p => p.Length == 0)
            || at.Length == 2 && dot.Length == 1
        )
        {
            return null;
        }
        return new FactReference(dot[0], dot.ElementAtOrDefault(1), at.ElementAtOrDefault(1));
    }

    /// <summary>The values it points at, in row order; empty when nothing is known.</summary>
    /// <param name="find">Finds the value of a fact.</param>
    public IReadOnlyList<Value> Values(Func<string, Value?> find)
    {
        var value = find(Key);
        if (Column is null)
        {
            return value is null ? [] : [value];
        }
        var rows = (value as RowsValue)?.Rows ?? [];
        return
        [
            .. rows.Where(r => Row is null || r.GetValueOrDefault(RowsValue.RowKey) is TextValue key && key.Text == Row)
                .Select(r => r.GetValueOrDefault(Column))
                .OfType<Value>(),
        ];
    }

    /// <summary>The kind it points at, or null when the notice has no such fact or column.</summary>
    public FactKind? Kind(Notice notice)
    {
        var kind = notice.Facts.FirstOrDefault(f => f.Key == Key)?.Kind;
        return Column is null ? kind : (kind as RowsKind)?.Columns.FirstOrDefault(c => c.Key == Column)?.Kind;
    }

    /// <summary>As one text for lists and paper; empty when nothing is known.</summary>
    public string Text(Notice notice, Func<string, Value?> find) =>
        Kind(notice) is { } kind ? string.Join("；", Values(find).Select(v => kind.Text(v, notice))) : "";

    /// <summary>As written in a file.</summary>
    public override string ToString() => Key + (Column is null ? "" : "." + Column) + (Row is null ? "" : "@" + Row);
}
