using System.Globalization;
using System.Text;
using System.Text.Json;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Exchange;

/// <summary>A JSON file being read strictly: every fault is noted with line, column and path, and reading goes on.</summary>
internal sealed class JsonFile
{
    private const int Deepest = 32;

    private readonly string name;
    private readonly byte[] bytes;
    private readonly int firstLine;
    private readonly List<Finding> findings = [];

    /// <param name="name">Name used in findings.</param>
    /// <param name="bytes">The file, UTF-8, with or without a byte order mark.</param>
    /// <param name="firstLine">Number of its first line, from 1; other than 1 where each line is a file of its own.</param>
    internal JsonFile(string name, byte[] bytes, int firstLine = 1)
    {
        this.name = name;
        this.bytes = bytes;
        this.firstLine = firstLine;
        Root = Parse();
    }

    /// <summary>What the file holds; null when it is not JSON, which is then the only finding.</summary>
    internal JsonAt? Root { get; }

    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Notes a fault at a value.</summary>
    internal void Fault(JsonAt at, string sentence) => Fault(at.Offset, at.Path, sentence);

    /// <summary>Notes a fault at the value of that path, or the nearest around it.</summary>
    internal void Fault(string path, string sentence)
    {
        var (at, rest) = (Root!, $".{path}");
        while (Step(at, rest) is var (inner, length))
        {
            (at, rest) = (inner, rest[length..]);
        }

        Fault(at.Offset, path, sentence);
    }

    private static (JsonAt Inner, int Length)? Step(JsonAt outer, string path)
    {
        if (
            outer is JsonList list
            && path is ['[', .. var tail]
            && tail.IndexOf(']', StringComparison.Ordinal) is var end and > 0
        )
        {
            return (list.Items[int.Parse(tail[..end], CultureInfo.InvariantCulture)], end + 2);
        }

        // A key of the file may itself have dots in it.
        var keys = outer is JsonMap map && path is ['.', ..] ? map.Members.Keys.ToArray() : [];
        var key = keys.Where(key => path.AsSpan(1).StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        return key is null ? null : (((JsonMap)outer).Members[key], key.Length + 1);
    }

    private void Fault(int offset, string path, string sentence)
    {
        var before = bytes.AsSpan(0, offset);
        var line = firstLine + before.Count((byte)'\n');
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        findings.Add(new Finding(name, line, column, path, null, Severity.Fault, sentence));
    }

    private JsonAt? Parse()
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            Fault(0, "", "文件不是 UTF-8 编码，请另存为 UTF-8 后再用。");
            return null;
        }

        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var reader = new Utf8JsonReader(bytes.AsSpan(mark), new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            reader.Read();
            var root = Value(ref reader, null, "", mark);
            reader.Read();
            return root;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            findings.Clear();
            var at = Math.Min(bytes.Length, mark + (int)reader.BytesConsumed);
            Fault(at, "", "从这里起不是合法的 JSON（多了或少了逗号、引号、括号，嵌套过深，或字符写错），请改正。");
            return null;
        }
    }

    private JsonAt Value(ref Utf8JsonReader reader, JsonAt? parent, string step, int mark)
    {
        var offset = mark + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Members(ref reader, new JsonMap(parent, step, offset), mark);
            case JsonTokenType.StartArray:
                var list = new JsonList(parent, step, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(Value(ref reader, list, $"[{list.Items.Count}]", mark));
                }

                return list;
            case JsonTokenType.String:
                return new JsonWord(parent, step, offset, JsonSort.Text, reader.GetString()!);
            case JsonTokenType.Number:
                var number = Encoding.ASCII.GetString(reader.ValueSpan);
                return new JsonWord(parent, step, offset, JsonSort.Number, number);
            case JsonTokenType.True:
                return new JsonWord(parent, step, offset, JsonSort.True, "true");
            case JsonTokenType.False:
                return new JsonWord(parent, step, offset, JsonSort.False, "false");
            default:
                return new JsonWord(parent, step, offset, JsonSort.Null, "null");
        }
    }

    private JsonMap Members(ref Utf8JsonReader reader, JsonMap map, int mark)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, at) = (reader.GetString()!, mark + (int)reader.TokenStartIndex);
            reader.Read();
            var value = Value(ref reader, map, $".{key}", mark);
            if (!map.Members.TryAdd(key, value))
            {
                Fault(at, value.Path, $"“{key}”写了两次，请只留一处。");
            }
        }

        return map;
    }
}
