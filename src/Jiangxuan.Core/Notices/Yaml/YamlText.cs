using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>
/// Reads YAML text into nodes with places. Anchors, aliases, tags and several documents are refused: a definition needs none,
/// and a text of a few hundred bytes can grow to gigabytes through aliases.
/// </summary>
internal sealed class YamlText
{
    private const int MaxCharacters = 512 * 1024;
    private const int MaxDepth = 24;
    private const int MaxNodes = 50_000;

    private const string NotYaml = "不符合 YAML 的写法（常见原因：缩进不齐、冒号后没有空格、引号没有成对）。";

    private readonly string _file;
    private readonly List<Finding> _findings;
    private readonly Parser _parser;
    private int _nodes;
    private Position _last;

    private YamlText(string file, string text, List<Finding> findings)
    {
        _file = file;
        _last = new Position(file, 1, 1);
        _findings = findings;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root, or null when the text cannot be read; findings say why.</summary>
    public static Node? Read(string file, string text, List<Finding> findings)
    {
        var start = new Position(file, 1, 1);
        if (text.Length > MaxCharacters)
        {
            findings.Add(Fault(start, $"文件超过 {MaxCharacters / 1024}K 字，不予读取；请检查是否放错了文件。"));
            return null;
        }
        var reader = new YamlText(file, text.TrimStart('\uFEFF'), findings);
        try
        {
            var root = reader.Document();
            if (root is null)
            {
                findings.Add(Fault(start, "文件是空的。"));
            }
            return root;
        }
        catch (Stop stop)
        {
            findings.Add(Fault(stop.At, stop.Sentence));
        }
        catch (YamlException e)
        {
            findings.Add(Fault(Place(file, e.Start), $"{NotYaml}原文提示：{e.InnerException?.Message ?? e.Message}"));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException)
        {
            // YamlDotNet's scanner meets some broken texts with these instead of its own exception.
            findings.Add(Fault(reader._last, $"在这里之后的内容{NotYaml}"));
        }
        return null;
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart next)
        {
            throw new Stop(Place(_file, next.Start), "一个文件里只能有一份内容，请删去“---”及其后的部分。");
        }
        return root;
    }

    private Node Node(int depth)
    {
        var here = _last = Place(_file, _parser.Current!.Start);
        if (depth > MaxDepth)
        {
            throw new Stop(here, $"嵌套超过 {MaxDepth} 层，不予读取。");
        }
        if (++_nodes > MaxNodes)
        {
            throw new Stop(here, $"内容超过 {MaxNodes} 项，不予读取。");
        }
        if (_parser.Current is AnchorAlias || _parser.Current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new Stop(here, "不支持 YAML 的锚点与引用（& 和 *），请把内容直接写出来。");
        }
        if (_parser.Current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw new Stop(here, "不支持 YAML 的类型标记（!），请直接写值。");
        }
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new ScalarNode(here, scalar.Value, scalar.Style != ScalarStyle.Plain);
        }
        return _parser.TryConsume<SequenceStart>(out _) ? List(here, depth) : Map(here, depth);
    }

    private ListNode List(Position here, int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }
        return new ListNode(here, items);
    }

    private MapNode Map(Position here, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<MapEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not ScalarNode key)
            {
                throw new Stop(here, "键必须是一个词，不能是列表或对象。");
            }
            var value = Node(depth + 1);
            if (entries.Any(e => e.Key == key.Text))
            {
                _findings.Add(Fault(key.At, $"键“{key.Text}”写了两次，请删去一处。"));
                continue;
            }
            entries.Add(new MapEntry(key.At, key.Text, value));
        }
        return new MapNode(here, entries);
    }

    private static Position Place(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static Finding Fault(Position at, string sentence) =>
        new(at.File, at.Line, at.Column, "", null, Severity.Fault, sentence);

    private sealed class Stop(Position at, string sentence) : Exception(sentence)
    {
        public Position At { get; } = at;

        public string Sentence { get; } = sentence;
    }
}
