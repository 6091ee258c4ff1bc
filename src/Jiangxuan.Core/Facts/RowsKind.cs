using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>What tables and grids have in common: columns, rows of values.</summary>
public abstract record RowsKind : FactKind
{
    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Reads the cells of one row; <paramref name="id"/> is the prefix of element ids as they will be shown again.</summary>
    protected (Dictionary<string, Value> Cells, List<Problem> Problems) ReadRow(
        Posted posted,
        string name,
        string id,
        Field field
    )
    {
        var cells = new Dictionary<string, Value>();
        var problems = new List<Problem>();
        foreach (var column in Columns)
        {
            var reading = column.Kind.Read(posted, $"{name}.{column.Key}", In(field, column));
            if (reading.Value is { } value)
            {
                cells[column.Key] = value;
            }
            problems.AddRange(reading.Problems.Select(p => p with { Id = $"{id}.{column.Key}" }));
        }
        return (cells, problems);
    }

    /// <summary>Problems of one row: empty required cells, and those of each cell.</summary>
    protected IEnumerable<Problem> CheckRow(
        IReadOnlyDictionary<string, Value> cells,
        string id,
        string where,
        Field field
    )
    {
        foreach (var column in Columns)
        {
            var cell = $"{id}.{column.Key}";
            if (cells.TryGetValue(column.Key, out var value))
            {
                var inside = In(field, column) with { Label = $"{where}的{column.Label}" };
                foreach (var problem in column.Kind.Check(value, cell, inside))
                {
                    yield return problem;
                }
            }
            else if (!column.Optional)
            {
                yield return new Problem(cell, $"{where}没有填写{column.Label}。");
            }
        }
    }

    /// <summary>One row as text, cells apart by a full-width space.</summary>
    protected string RowText(IReadOnlyDictionary<string, Value> row, Notice notice) =>
        string.Join(
            "\u3000",
            Columns
                .Where(c => row.ContainsKey(c.Key))
                .Select(c => c.Kind.Text(row[c.Key], notice))
                .Where(t => t.Length > 0)
        );

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        if (Columns.Count == 0)
        {
            yield return "没有列。";
        }
        foreach (var column in Columns)
        {
            if (column.Kind is RowsKind or FilesKind or DeclarationKind or IdNumberKind or DerivedKind)
            {
                yield return $"列“{column.Label}”的类型不能放在表格里。";
            }
            foreach (var fault in column.Kind.Faults(notice))
            {
                yield return $"列“{column.Label}”：{fault}";
            }
        }
        foreach (var twice in Columns.GroupBy(c => c.Key).Where(g => g.Count() > 1))
        {
            yield return $"列“{twice.Key}”写了两次。";
        }
        foreach (var column in Columns.Where(c => !Notices.Checks.Ids.IsKey(c.Key)))
        {
            yield return $"列的键“{column.Key}”只能用英文字母和数字，且以小写字母开头。";
        }
    }

    private static Field In(Field field, Column column) => field with { Label = column.Label, Previous = null };
}
