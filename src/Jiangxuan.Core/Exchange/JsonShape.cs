using System.Globalization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Exchange;

/// <summary>Takes values of a certain form out of a JSON file; what has another form is noted as a fault and gives null.</summary>
internal sealed class JsonShape(JsonFile file)
{
    /// <summary>An object; keys that are not known, and required keys that are missing, are faults.</summary>
    internal JsonMap? Map(JsonAt at, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        if (Map(at) is not { } map)
        {
            return null;
        }

        IReadOnlyList<string> known = [.. required, .. optional];
        foreach (var (key, value) in map.Members.Where(member => !known.Contains(member.Key)))
        {
            file.Fault(
                value,
                $"不认识的键“{key}”。{Naming.DidYouMean(key, known)}这里可写：{string.Join(" ", known)}。"
            );
        }

        foreach (var key in required.Where(key => !map.Members.ContainsKey(key)))
        {
            file.Fault(map, $"缺少“{key}”。");
        }

        return map;
    }

    /// <summary>An object with any keys.</summary>
    internal JsonMap? Map(JsonAt at) => at as JsonMap ?? Wrong<JsonMap>(at, "这里应写对象 {…}");

    /// <summary>A list.</summary>
    internal IReadOnlyList<JsonAt> List(JsonAt? at) =>
        at is null ? []
        : at is JsonList list ? list.Items
        : Wrong<IReadOnlyList<JsonAt>>(at, "这里应写列表 […]") ?? [];

    /// <summary>A text that is not empty.</summary>
    internal string? Text(JsonAt? at) =>
        at is null ? null
        : at is JsonWord { Sort: JsonSort.Text } word && !string.IsNullOrWhiteSpace(word.Text) ? word.Text
        : Wrong<string>(at, "这里应写一段文字（加引号，不能为空）");

    /// <summary>One of these words.</summary>
    internal string? Word(JsonAt? at, IReadOnlyList<string> words) =>
        at is null ? null
        : at is JsonWord { Sort: JsonSort.Text } word && words.Contains(word.Text) ? word.Text
        : Wrong<string>(at, $"这里应写以下之一：{string.Join(" ", words)}");

    /// <summary>A whole number.</summary>
    internal int? Whole(JsonAt? at) =>
        at is null ? null
        : at is JsonWord { Sort: JsonSort.Number } word
        && int.TryParse(word.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
        : Wrong<int?>(at, "这里应写整数（不加引号）");

    /// <summary>A decimal number, exactly as written.</summary>
    internal decimal? Number(JsonAt? at) =>
        at is null ? null
        : at is JsonWord { Sort: JsonSort.Number } word && Decimals.Exact(word.Text) is { } number ? number
        : Wrong<decimal?>(at, "这里应写数（不加引号，至多二十八位数字）");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    internal bool? YesNo(JsonAt? at) =>
        at is null ? null
        : at is JsonWord { Sort: JsonSort.True or JsonSort.False } word ? word.Sort == JsonSort.True
        : Wrong<bool?>(at, "这里应写 true 或 false（不加引号）");

    /// <summary>The value of a fact as text: a text, a number as written, 是 or 否.</summary>
    internal string? Fact(JsonAt at) =>
        at is JsonWord word
            ? word.Sort switch
            {
                JsonSort.True => "是",
                JsonSort.False => "否",
                JsonSort.Null => Wrong<string>(at, "没有填写值，请填写；尚未认定的，先认定"),
                _ => word.Text,
            }
            : Wrong<string>(at, "这里应写一个值（文字、数、true 或 false）");

    private T? Wrong<T>(JsonAt at, string sentence)
    {
        file.Fault(at, $"{sentence}，现在是{Said(at)}。");
        return default;
    }

    private static string Said(JsonAt at) =>
        at switch
        {
            JsonMap => "对象",
            JsonList => "列表",
            JsonWord { Sort: JsonSort.Text } word => $"“{(word.Text.Length > 20 ? word.Text[..20] + "…" : word.Text)}”",
            JsonWord word => word.Text,
            _ => throw new InvalidOperationException(at.GetType().Name),
        };
}
