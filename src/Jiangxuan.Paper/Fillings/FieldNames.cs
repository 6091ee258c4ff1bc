using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>A name that a paper may use at some place (可用字段).</summary>
/// <param name="Name">As in a layout or template.</param>
/// <param name="Label">What it is, in Chinese.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Inside">The names of a row, when it is a list.</param>
public sealed record FieldName(string Name, string Label, EntryShape Shape, FieldNames? Inside = null);

/// <summary>All names that may be used at one place: on the paper itself, or in a row of one of its lists.</summary>
public sealed class FieldNames
{
    private const string Any = ".*";

    private readonly Dictionary<string, FieldName> _names = [];
    private readonly FieldNames? _outer;

    private FieldNames(FieldNames? outer) => _outer = outer;

    /// <summary>The names of a paper.</summary>
    /// <param name="notice">Its facts and stages.</param>
    /// <param name="about">What the paper is about.</param>
    public static FieldNames Of(Notice notice, About about)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var names = new FieldNames(null);
        names.Course(CourseField.All.Where(f => f.On.Contains(about)), notice);
        if (about is About.Person)
        {
            names.Facts(notice);
        }
        return names;
    }

    /// <summary>In the order an office reads them.</summary>
    public IReadOnlyCollection<FieldName> All => _names.Values;

    /// <summary>What the path names here; null when there is no such name.</summary>
    public FieldName? Find(FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Outer && _outer is not null ? _outer.Find(path) : _names.GetValueOrDefault(path.Name);
    }

    /// <summary>Why the path cannot be used here as something of that shape, in Chinese; null when it can.</summary>
    public string? Fault(FieldPath path, EntryShape shape)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Find(path) is { } name)
        {
            return name.Shape == shape
                ? null
                : $"“{path}”（{name.Label}）是{Word(name.Shape)}，这里要的是{Word(shape)}。";
        }
        if (_outer is null)
        {
            return $"没有“{path}”这个字段。{Naming.DidYouMean(path.Name, _names.Keys)}";
        }
        var near = path.Outer ? Naming.DidYouMean(path.Name, Root.Keys) : Naming.DidYouMean(path.Name, _names.Keys);
        var outside = !path.Outer && Root.ContainsKey(path.Name) ? $"整张表的字段请写成“/{path.Name}”。" : near;
        return $"这个列表的每一行没有“{path}”这一项。{outside}";
    }

    /// <summary>A filling in which every list has rows, to see whether what is drawn from it can be drawn.</summary>
    /// <param name="rows">Rows of every list.</param>
    public IReadOnlyDictionary<string, Entry> Sample(int rows) =>
        _names
            .Values.Where(n => n.Shape is EntryShape.Rows)
            .ToDictionary(
                n => n.Name,
                n => (Entry)new RowsEntry([.. Enumerable.Range(0, rows).Select(_ => n.Inside!.Sample(rows))])
            );

    private Dictionary<string, FieldName> Root => _outer?.Root ?? _names;

    private void Course(IEnumerable<CourseField> fields, Notice notice)
    {
        foreach (var field in fields)
        {
            if (!field.Name.Contains(Any, StringComparison.Ordinal))
            {
                Add(field.Name, field.Label, field.Shape, field.Shape is EntryShape.Rows ? Row(field, notice) : null);
                continue;
            }
            foreach (var stage in notice.Stages)
            {
                var name = field.Name.Replace(Any, "." + stage.Id, StringComparison.Ordinal);
                Add(name, $"{stage.Label}：{field.Label}", field.Shape);
            }
        }
    }

    private FieldNames Row(CourseField list, Notice notice)
    {
        var row = new FieldNames(this);
        row.Course(list.Columns, notice);
        if (list.Persons)
        {
            row.Facts(notice);
        }
        return row;
    }

    private void Facts(Notice notice)
    {
        foreach (var fact in notice.Facts)
        {
            switch (fact.Kind)
            {
                case GridKind grid:
                    Add(fact.Key, fact.Label, EntryShape.Rows, Row(grid, FactEntries.RowName, "行"));
                    foreach (var row in grid.RowKeys(notice))
                    {
                        foreach (var column in grid.Columns)
                        {
                            var label = $"{fact.Label}：{grid.RowLabel(row)}{column.Label}";
                            Add(FactEntries.Cell(fact.Key, column.Key, row), label, EntryShape.Text);
                        }
                    }
                    break;
                case RowsKind table:
                    Add(fact.Key, fact.Label, EntryShape.Rows, Row(table, FactEntries.NumberName, "序号"));
                    break;
                case FilesKind files when FactEntries.IsPicture(files):
                    Add(fact.Key, fact.Label, EntryShape.Picture);
                    break;
                default:
                    Add(fact.Key, fact.Label, EntryShape.Text);
                    break;
            }
        }
        foreach (var key in ReservedFacts.All)
        {
            Add(key, ReservedFacts.Label(key), EntryShape.Text);
        }
    }

    private FieldNames Row(RowsKind kind, string own, string label)
    {
        var row = new FieldNames(this);
        foreach (var column in kind.Columns)
        {
            row.Add(column.Key, column.Label, EntryShape.Text);
        }
        row.Add(own, label, EntryShape.Text);
        return row;
    }

    /// <summary>The first of a name stays: the course's before a fact's.</summary>
    private void Add(string name, string label, EntryShape shape, FieldNames? inside = null) =>
        _names.TryAdd(name, new FieldName(name, label, shape, inside));

    private static string Word(EntryShape shape) =>
        shape switch
        {
            EntryShape.Rows => "列表",
            EntryShape.Picture => "图片",
            _ => "文字",
        };
}
