namespace Jiangxuan.Core.Exchange;

/// <summary>A value of a JSON file that knows its place, so that a fault can be shown to whoever wrote the file.</summary>
/// <param name="parent">The object or list it stands in; null for the whole file.</param>
/// <param name="step">From there: <c>.key</c> or <c>[3]</c>.</param>
/// <param name="offset">Byte at which it begins.</param>
internal abstract class JsonAt(JsonAt? parent, string step, int offset)
{
    /// <summary>Byte at which it begins.</summary>
    internal int Offset => offset;

    /// <summary>Path from the top, such as <c>candidates[3].facts.sector</c>; empty for the whole file.</summary>
    internal string Path => (parent is null ? step : parent.Path + step).TrimStart('.');
}

/// <summary>A text, a number as it was written, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed class JsonWord(JsonAt? parent, string step, int offset, JsonSort sort, string text)
    : JsonAt(parent, step, offset)
{
    internal JsonSort Sort => sort;

    /// <summary>The text, or the number as written.</summary>
    internal string Text => text;
}

/// <summary>What a single value is.</summary>
internal enum JsonSort
{
    Text,
    Number,
    True,
    False,
    Null,
}

/// <summary>A list.</summary>
internal sealed class JsonList(JsonAt? parent, string step, int offset) : JsonAt(parent, step, offset)
{
    internal List<JsonAt> Items { get; } = [];
}

/// <summary>An object; a key that comes twice is a fault when it is read, so here each is once.</summary>
internal sealed class JsonMap(JsonAt? parent, string step, int offset) : JsonAt(parent, step, offset)
{
    internal Dictionary<string, JsonAt> Members { get; } = new(StringComparer.Ordinal);
}
