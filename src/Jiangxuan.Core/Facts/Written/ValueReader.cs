using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts.Written;

/// <summary>
/// Reads the value of one fact out of a node: it is put into posted fields and read as a form is, so that a file and a screen accept
/// the same. Null, and what is not written, is unknown; 无 and an empty list are an empty table.
/// </summary>
/// <param name="notice">The notice.</param>
/// <param name="today">The day on which it counts as written.</param>
/// <param name="fault">Notes what is wrong and where.</param>
/// <param name="seal">Turns a checked ID number into a value; when not given nothing but what is shown of it is kept.</param>
internal sealed class ValueReader(
    Notice notice,
    DateOnly today,
    Action<Node, string> fault,
    Func<string, IdNumberValue>? seal = null
)
{
    private const string Name = "f";
    private const string None = "无";

    private readonly Dictionary<string, IReadOnlyList<string>> _posted = [];
    private readonly Dictionary<string, Node> _nodes = [];
    private bool _whole = true;

    /// <summary>The value; null when it is unknown or wrong.</summary>
    public Value? Read(FactKind kind, string label, Node node)
    {
        if (node is ScalarNode { Empty: true })
        {
            return null;
        }
        var none = node is ScalarNode { Text: None or "" } or ListNode { Items.Count: 0 };
        switch (kind)
        {
            case FilesKind files:
                return none ? new FilesValue([]) : Files(files, label, node);
            case IdNumberKind when node is MapNode person:
                return Person(person);
            case ChoicesKind when node is ListNode { Items.Count: 0 }:
                return new CodesValue([]);
            case DeclarationKind when node is ScalarNode { Text: "false" or YesNoKind.No }:
                return new YesNoValue(false);
            case TableKind when none:
                return new RowsValue([]);
            case TableKind table:
                Rows(table, label, node);
                break;
            case GridKind grid:
                Grid(grid, label, node);
                break;
            default:
                Cell(kind, label, Name, node);
                break;
        }
        var made = Made(kind, label);
        return _whole ? made : null;
    }

    private Value? Made(FactKind kind, string label)
    {
        var reading = kind.Read(new Posted(_posted), Name, new Field(label, notice, today, seal ?? Sealed));
        foreach (var problem in reading.Problems)
        {
            var at = problem.Id;
            while (!_nodes.ContainsKey(at))
            {
                at = at[..at.LastIndexOf('.')];
            }
            Fault(_nodes[at], problem.Sentence);
        }
        return reading.Value;
    }

    private void Cell(FactKind kind, string label, string name, Node node)
    {
        _nodes[name] = node;
        switch (node)
        {
            case ScalarNode { Empty: true }:
                return;
            case ScalarNode scalar:
                _posted[name] = [Word(kind, scalar)];
                return;
            case ListNode list when kind is ChoicesKind && list.Items.All(i => i is ScalarNode { Empty: false }):
                _posted[name] = [.. list.Items.Select(i => ((ScalarNode)i).Text)];
                return;
            default:
                Fault(node, $"“{label}”应写一个值，不是列表或对象。");
                return;
        }
    }

    private static string Word(FactKind kind, ScalarNode scalar) =>
        (kind, scalar.Text) switch
        {
            (YesNoKind, "true") => YesNoKind.Yes,
            (YesNoKind, "false") => YesNoKind.No,
            _ => scalar.Text,
        };

    private void Rows(TableKind kind, string label, Node node)
    {
        _nodes[Name] = node;
        if (node is not ListNode list)
        {
            Fault(node, $"“{label}”是表格，应写一个列表，每行一个对象；没有内容写“无”。");
            return;
        }
        for (var i = 0; i < list.Items.Count; i++)
        {
            Row(kind, $"{label}第{i + 1}行", $"{Name}.{i}", list.Items[i]);
        }
    }

    private void Grid(GridKind kind, string label, Node node)
    {
        _nodes[Name] = node;
        var keys = kind.RowKeys(notice);
        if (node is not MapNode map)
        {
            Fault(node, $"“{label}”的行是固定的，应写成“行: 各列”的对象，行为：{string.Join("、", keys)}。");
            return;
        }
        foreach (var entry in map.Entries)
        {
            if (keys.Contains(entry.Key))
            {
                Row(kind, label + kind.RowLabel(entry.Key), $"{Name}.{entry.Key}", entry.Value);
            }
            else
            {
                Fault(entry.Value, $"“{label}”没有“{entry.Key}”这一行。{Naming.DidYouMean(entry.Key, keys)}");
            }
        }
    }

    private void Row(RowsKind kind, string label, string name, Node node)
    {
        _nodes[name] = node;
        if (node is not MapNode { Entries.Count: > 0 } map)
        {
            Fault(node, $"{label}应写成“列: 值”的对象，列为：{string.Join(" ", kind.Columns.Select(c => c.Key))}。");
            return;
        }
        if (map.Entries.All(e => e.Value is ScalarNode { Empty: true }))
        {
            Fault(node, $"{label}一列也没有填，请删去。");
        }
        foreach (var entry in map.Entries)
        {
            if (kind.Columns.FirstOrDefault(c => c.Key == entry.Key) is { } column)
            {
                Cell(column.Kind, $"{label}的{column.Label}", $"{name}.{column.Key}", entry.Value);
            }
            else
            {
                var near = Naming.DidYouMean(entry.Key, kind.Columns.Select(c => c.Key));
                Fault(entry.Value, $"{label}没有“{entry.Key}”这一列。{near}");
            }
        }
    }

    /// <summary>Files are stated by their names alone.</summary>
    private FilesValue? Files(FilesKind kind, string label, Node node)
    {
        var items = node is ListNode list ? list.Items : [node];
        if (items.Any(i => i is not ScalarNode { Empty: false }))
        {
            Fault(node, $"“{label}”是附件，应写文件名或文件名的列表；没有写“无”。");
            return null;
        }
        var type = FileSorts.Types(kind.Accept) is [var first, ..] ? first : "";
        var files = new FilesValue([.. items.Select(i => new FileRef("", ((ScalarNode)i).Text, type, 0))]);
        var problems = kind.Check(files, Name, new Field(label, notice, today, seal ?? Sealed)).ToList();
        problems.ForEach(p => Fault(node, p.Sentence));
        return problems.Count == 0 ? files : null;
    }

    /// <summary>Instead of an ID number, what it says about its holder: <c>{birth: 1980-05-17, sex: 男}</c>; no number need be made up.</summary>
    private IdNumberValue? Person(MapNode map)
    {
        if (
            map.Entries.Count != 2
            || map.Find("birth") is not ScalarNode birth
            || map.Find("sex") is not ScalarNode { Text: "男" or "女" } sex
        )
        {
            Fault(map, "身份证号可写成号码，或写成 {birth: 1980-05-17, sex: 男}。");
            return null;
        }
        if (!DateReading.Read(birth.Text).TryGet(out var date, out _) || date.Date is not { } day)
        {
            Fault(birth, "birth 应写出生日期，如 1980-05-17。");
            return null;
        }
        return new IdNumberValue("", "", "", day, sex.Text == "男");
    }

    private IdNumberValue Sealed(string number)
    {
        var id = IdNumber.Read(number, today).Value;
        return new IdNumberValue(id.Masked, "", "", id.Birth, id.Sex == Sex.Male);
    }

    private void Fault(Node node, string sentence)
    {
        _whole = false;
        fault(node, sentence);
    }
}
