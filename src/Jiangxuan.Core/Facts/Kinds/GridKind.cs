using System.Globalization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A table with fixed rows: levels, or the last years up to the edition's (年度 × 指标).</summary>
[Kind("grid")]
public sealed record GridKind : RowsKind
{
    /// <summary>The rows, named; not together with <see cref="Years"/>.</summary>
    public IReadOnlyList<string>? Rows { get; init; }

    /// <summary>So many years, the last being the edition's.</summary>
    public int? Years { get; init; }

    /// <summary>Keys of the rows from top to bottom: the names, or years as <c>2018</c>.</summary>
    public IReadOnlyList<string> RowKeys(Notice notice) =>
        Rows
        ??
        [
            .. Enumerable
                .Range(1, Years ?? 0)
                .Select(i => (notice.Identity.Year - (Years ?? 0) + i).ToString(CultureInfo.InvariantCulture)),
        ];

    /// <summary>Heading of a row: the name, or <c>2018年</c>.</summary>
    public string RowLabel(string rowKey) => Years is null ? rowKey : rowKey + "年";

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        var rows = new List<IReadOnlyDictionary<string, Value>>();
        var problems = new List<Problem>();
        foreach (var key in RowKeys(field.Notice))
        {
            var (cells, found) = ReadRow(posted, $"{name}.{key}", $"{name}.{key}", field);
            if (cells.Count > 0)
            {
                cells[RowsValue.RowKey] = new TextValue(key);
                rows.Add(cells);
                problems.AddRange(found.Select(p => p with { Sentence = $"{RowLabel(key)}{p.Sentence}" }));
            }
        }
        return new Reading(rows.Count == 0 ? null : new RowsValue(rows), problems);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not RowsValue stored)
        {
            yield return Texts.Unreadable(value, name, field);
            yield break;
        }
        foreach (var key in RowKeys(field.Notice))
        {
            var cells = Row(stored, key) ?? new Dictionary<string, Value>();
            foreach (var problem in CheckRow(cells, $"{name}.{key}", $"{field.Label}{RowLabel(key)}", field))
            {
                yield return problem;
            }
        }
    }

    /// <summary>The stored row of that key, or null.</summary>
    public static IReadOnlyDictionary<string, Value>? Row(RowsValue value, string rowKey) =>
        value.Rows.FirstOrDefault(r => r.GetValueOrDefault(RowsValue.RowKey) is TextValue key && key.Text == rowKey);

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is RowsValue stored
            ? string.Join(
                '\n',
                RowKeys(notice)
                    .Select(k => (Key: k, Row: Row(stored, k)))
                    .Where(r => r.Row is not null)
                    .Select(r => $"{RowLabel(r.Key)}：{RowText(r.Row!, notice)}")
            )
            : Texts.Of(value);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        var faults = base.Faults(notice);
        if (Rows is null == Years is null)
        {
            faults = faults.Append("rows（固定行）与 years（年数）须且只须写一个。");
        }
        if (Years is < 1 or > 10)
        {
            faults = faults.Append("years 应在 1 到 10 之间。");
        }
        return
            Rows is { } rows
            && (
                rows.Count == 0 || rows.Distinct().Count() != rows.Count || rows.Any(r => r.AsSpan().ContainsAny(".@ "))
            )
            ? faults.Append("rows 不能为空、不能重复，行名不能含点、@ 和空格。")
            : faults;
    }
}
