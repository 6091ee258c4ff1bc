namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>A piece of a YAML file with its place; the tree between text and typed records.</summary>
internal abstract class Node(Position at)
{
    /// <summary>Where it begins.</summary>
    public Position At { get; } = at;

    /// <summary>Path in the definition; list items are named by their <c>id</c> or <c>key</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Gives every node its path and notes the positions.</summary>
    public void Name(string path, Node? around, Dictionary<string, Position> positions)
    {
        Path = path;
        Around = around;
        positions.TryAdd(path, At);
        NameParts(positions);
    }

    /// <summary>The node around it.</summary>
    public Node? Around { get; private set; }

    /// <summary>Every key and every scalar in it, itself included.</summary>
    public abstract IEnumerable<string> Words { get; }

    /// <summary>Names the parts.</summary>
    protected abstract void NameParts(Dictionary<string, Position> positions);

    /// <summary>The clause of the nearest <c>source:</c> around.</summary>
    public string? Clause
    {
        get
        {
            for (var node = this; node is not null; node = node.Around)
            {
                if (node is MapNode map && map.Find("source") is MapNode source)
                {
                    return (source.Find("clause") as ScalarNode)?.Text;
                }
            }
            return null;
        }
    }
}

/// <summary>A scalar.</summary>
internal sealed class ScalarNode(Position at, string text, bool quoted) : Node(at)
{
    public string Text { get; } = text;

    /// <summary>Nothing written, or YAML's null.</summary>
    public bool Empty { get; } = !quoted && text is "" or "~" or "null" or "Null" or "NULL";

    public override IEnumerable<string> Words => [Text];

    protected override void NameParts(Dictionary<string, Position> positions) { }
}

/// <summary>A sequence.</summary>
internal sealed class ListNode(Position at, IReadOnlyList<Node> items) : Node(at)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override IEnumerable<string> Words => Items.SelectMany(i => i.Words);

    protected override void NameParts(Dictionary<string, Position> positions)
    {
        var names = Naming.Items(Items.Select(i => (i as MapNode)?.Id));
        foreach (var (item, name) in Items.Zip(names))
        {
            item.Name(Path + name, this, positions);
        }
    }
}

/// <summary>A mapping; keys are unique.</summary>
internal sealed class MapNode(Position at, IReadOnlyList<MapEntry> entries) : Node(at)
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    /// <summary>What names the map inside a list.</summary>
    public string? Id => ((Find("id") ?? Find("key")) as ScalarNode)?.Text;

    public override IEnumerable<string> Words => Entries.SelectMany(e => e.Value.Words.Prepend(e.Key));

    public Node? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    protected override void NameParts(Dictionary<string, Position> positions)
    {
        foreach (var entry in Entries)
        {
            var path = Path.Length == 0 ? entry.Key : $"{Path}.{entry.Key}";
            positions.TryAdd(path, entry.At);
            entry.Value.Name(path, this, positions);
        }
    }
}

/// <summary>A key with its value.</summary>
internal sealed record MapEntry(Position At, string Key, Node Value);
