using System.Text.Json;

namespace Jiangxuan.Core.People;

/// <summary>The national code lists that come with the program.</summary>
public sealed class CodeLists
{
    private readonly Dictionary<string, CodeList> _lists;

    private CodeLists(IEnumerable<CodeList> lists) => _lists = lists.ToDictionary(l => l.Key);

    /// <summary>Reads the lists built into the program.</summary>
    public static CodeLists Official() => Read(Embedded.Text("code-lists.json"));

    /// <summary>All lists.</summary>
    public IEnumerable<CodeList> All => _lists.Values;

    /// <summary>性别, GB/T 2261.1.</summary>
    public CodeList Sex => _lists["sex"];

    /// <summary>民族, GB/T 3304: 56 entries.</summary>
    public CodeList Ethnicity => _lists["ethnicity"];

    /// <summary>政治面貌, GB/T 4762: 13 entries.</summary>
    public CodeList PoliticalStatus => _lists["politicalStatus"];

    /// <summary>文化程度, GB/T 4658 in plain words; ordinals where the order is beyond doubt.</summary>
    public CodeList EducationLevel => _lists["educationLevel"];

    /// <summary>技能等级, eight levels with ordinals 0 学徒工 to 7 首席技师.</summary>
    public CodeList SkillLevel => _lists["skillLevel"];

    /// <summary>First two digits of an ID number.</summary>
    public CodeList Province => _lists["province"];

    /// <summary>县级行政区划, GB/T 2260: all counties in use of the cities it covers, and of no other city.</summary>
    public CodeList County => _lists["county"];

    /// <summary>Codes of counties of those cities that are no longer given out but live on in ID numbers.</summary>
    public CodeList FormerCounty => _lists["formerCounty"];

    /// <summary>Reads lists; a code used twice in one list is a broken promise.</summary>
    public static CodeLists Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(document.RootElement.GetProperty("lists").EnumerateArray().Select(List));
    }

    private static CodeList List(JsonElement list)
    {
        var key = Text(list, "key");
        Code[] items = [.. list.GetProperty("items").EnumerateArray().Select(Item)];
        if (items.GroupBy(i => i.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidDataException($"code-lists.json, {key}: code {twice.Key} twice.");
        if (items.Any(i => i.Key.Length == 0 || i.Name.Length == 0))
            throw new InvalidDataException($"code-lists.json, {key}: empty code or name.");
        return new(key, Text(list, "name"), Text(list, "standard"), items);
    }

    private static Code Item(JsonElement item) =>
        new()
        {
            Key = Text(item, "code"),
            Name = Text(item, "name"),
            StandardCode = item.TryGetProperty("standardCode", out var standard) ? standard.GetString() : null,
            Successor = item.TryGetProperty("successor", out var successor) ? successor.GetString() : null,
            Letters = item.TryGetProperty("letters", out var letters) ? letters.GetString() : null,
            Ordinal = item.TryGetProperty("ordinal", out var ordinal) ? ordinal.GetInt32() : null,
        };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
