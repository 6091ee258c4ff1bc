using System.Text;
using System.Text.Json;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>
/// Reads JSON text into the same nodes with places as YAML, so that one reader serves both. Comments, trailing commas and a key
/// written twice are refused.
/// </summary>
internal sealed class JsonText
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const int MaxDepth = 24;

    private readonly string _file;
    private readonly byte[] _bytes;
    private readonly List<Finding> _findings;
    private int _seen;
    private int _line = 1;
    private int _lineStart;

    private JsonText(string file, byte[] bytes, List<Finding> findings)
    {
        _file = file;
        _bytes = bytes;
        _findings = findings;
    }

    /// <summary>The root, or null when the text is no JSON; findings say why.</summary>
    public static Node? Read(string file, string text, List<Finding> findings)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        if (bytes.Length > MaxBytes)
        {
            findings.Add(Fault(new Position(file, 1, 1), $"文件超过 {MaxBytes / 1024 / 1024} MiB，不予读取。"));
            return null;
        }
        var json = new JsonText(file, bytes, findings);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = json.Value(ref reader);
            // Reads on to the end: anything after the value is an error of the reader.
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var at = new Position(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            findings.Add(
                Fault(at, "不符合 JSON 的写法（常见原因：多或少逗号、引号没有成对、用了中文标点、嵌套过深）。")
            );
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair.
            findings.Add(Fault(json.Place((int)reader.TokenStartIndex), "文字里有不成对的字符编码，请重新输入。"));
        }
        return null;
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        var here = Place((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref reader, here);
            case JsonTokenType.StartArray:
                var items = new List<Node>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader));
                }
                return new ListNode(here, items);
            case JsonTokenType.String:
                return new ScalarNode(here, reader.GetString()!, quoted: true);
            default:
                return new ScalarNode(here, Encoding.UTF8.GetString(reader.ValueSpan), quoted: false);
        }
    }

    private MapNode Map(ref Utf8JsonReader reader, Position here)
    {
        var entries = new List<MapEntry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = Place((int)reader.TokenStartIndex);
            var key = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader);
            if (entries.Any(e => e.Key == key))
            {
                _findings.Add(Fault(at, $"键“{key}”写了两次，请删去一处。"));
                continue;
            }
            entries.Add(new MapEntry(at, key, value));
        }
        return new MapNode(here, entries);
    }

    /// <summary>The place of a byte; places are asked in the order of the text.</summary>
    private Position Place(int at)
    {
        for (; _seen < at; _seen++)
        {
            if (_bytes[_seen] == '\n')
            {
                _line++;
                _lineStart = _seen + 1;
            }
        }
        return new Position(_file, _line, Encoding.UTF8.GetCharCount(_bytes, _lineStart, at - _lineStart) + 1);
    }

    private static Finding Fault(Position at, string sentence) =>
        new(at.File, at.Line, at.Column, "", null, Severity.Fault, sentence);
}
