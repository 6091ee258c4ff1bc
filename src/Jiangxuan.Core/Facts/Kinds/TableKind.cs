using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A table to which the applicant adds rows (可增行的表).</summary>
[Kind("table")]
public sealed record TableKind : RowsKind
{
    /// <summary>Most rows kept.</summary>
    public int Max { get; init; } = 30;

    /// <summary>Rows printed on paper (限填5项): the first so many in the applicant's order; all when not given.</summary>
    public int? PrintLimit { get; init; }

    /// <summary>Words of the box that says there is nothing to enter.</summary>
    public string NoneLabel { get; init; } = "无";

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        var rows = new List<IReadOnlyDictionary<string, Value>>();
        var problems = new List<Problem>();
        foreach (var number in posted.Rows(name))
        {
            var (cells, found) = ReadRow(posted, $"{name}.{number}", $"{name}.{rows.Count}", field);
            if (cells.Count > 0)
            {
                rows.Add(cells);
                problems.AddRange(found);
            }
        }
        var none = posted.One($"{name}.none") is { Length: > 0 };
        if (rows.Count == 0)
        {
            return new Reading(none ? new RowsValue([]) : null, []);
        }
        if (none)
        {
            problems.Add(new Problem($"{name}.none", $"{field.Label}既勾选了“{NoneLabel}”又填写了内容，请保留一种。"));
        }
        return new Reading(new RowsValue(rows), problems);
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not RowsValue { Rows: var rows })
        {
            yield return Texts.Unreadable(value, name, field);
            yield break;
        }
        if (rows.Count > Max)
        {
            yield return new Problem(
                name,
                $"{field.Label}最多{Max}行，现有{rows.Count}行，请删去{rows.Count - Max}行。"
            );
        }
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var problem in CheckRow(rows[i], $"{name}.{i}", $"{field.Label}第{i + 1}行", field))
            {
                yield return problem;
            }
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is not RowsValue { Rows: var rows } ? Texts.Of(value)
        : rows.Count == 0 ? NoneLabel
        : string.Join('\n', rows.Select(r => RowText(r, notice)));

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(Max < 1 ? ["max 至少为 1。"] : [])
            .Concat(PrintLimit < 1 || PrintLimit > Max ? [$"printLimit 应在 1 到 {Max} 之间。"] : []);
}
