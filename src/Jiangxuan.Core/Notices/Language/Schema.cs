using System.Text.Json.Nodes;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>
/// The JSON Schema (draft 2020-12) of the files of a programme, made from the types: an editor completes and checks by it. It knows
/// keys, kinds, words and forms; whether names, sums and order are right is for <c>check</c> to say.
/// </summary>
/// <param name="vocabulary">What the files hold.</param>
/// <param name="summaries">The descriptions in English.</param>
/// <param name="glosses">Those in Chinese, which come first.</param>
public sealed class Schema(Vocabulary vocabulary, Summaries summaries, Glosses glosses)
{
    /// <summary>The dialect.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Names of the schemas of some files: <c>notice</c>, <c>decisions</c>, <c>units</c>, <c>cases</c>.</summary>
    public static IEnumerable<string> Names(Vocabulary vocabulary) =>
        (vocabulary ?? throw new ArgumentNullException(nameof(vocabulary))).Files.Select(f => NameOf(f.File));

    /// <summary>The schema of that name. Throws when there is none.</summary>
    public JsonObject Of(string name)
    {
        var (file, holds) = vocabulary.Files.Single(f => NameOf(f.File) == name);
        var root = Value(holds);
        root["$schema"] = Dialect;
        root["title"] = file;
        root["$defs"] = new JsonObject(
            vocabulary.All.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Name, Definition(t)))
        );
        return root;
    }

    private static string NameOf(string file) => file.Split('.', '/')[0];

    private JsonObject Definition(Type type)
    {
        var made =
            type.IsEnum
                ? new JsonObject
                {
                    ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => JsonValue.Create(Naming.Kebab(n)))]),
                }
            : !type.IsAbstract ? Record(type)
            : Kinds.Keyed(type) ? Choice(Kinds.Of(type).Select(k => Keyed(k.Key, k.Value)))
            : Choice(Kinds.Of(type).Values.Select(Reference));
        made["description"] = Says(type);
        return made;
    }

    /// <summary>A closed set's words are explained together: editors show one text.</summary>
    private string Says(Type type) =>
        type.IsEnum
            ? Both(
                $"{glosses.Of(type)}。{Joined("；", type, glosses.Of)}",
                $"{summaries.Of(type)} {Joined(" ", type, summaries.Of)}"
            )
            : Both(glosses.Of(type), summaries.Of(type));

    private static string Joined(string between, Type set, Func<Type, string, string> of) =>
        string.Join(between, Enum.GetNames(set).Select(n => $"{Naming.Kebab(n)}: {of(set, n)}"));

    private static string Both(string chinese, string english) => $"{chinese}。{english}";

    private JsonObject Record(Type type)
    {
        var members = Kinds.Members(type);
        var word = Kinds.NameOfKeyed(type) is null ? Kinds.NameOf(type) : null;
        return members.FirstOrDefault(m => m.Flat) is { } flat
            ? Choice(
                Kinds
                    .Of(flat.Property.PropertyType)
                    .Select(k => Map([.. members.Where(m => m != flat), .. Kinds.Members(k.Value)], k.Key))
            )
            : Map(members, word);
    }

    private JsonObject Map(IReadOnlyList<Member> members, string? kind)
    {
        var properties = new JsonObject();
        if (kind is not null)
        {
            properties["kind"] = new JsonObject { ["const"] = kind };
        }
        foreach (var member in members)
        {
            var value = Value(member.Property.PropertyType);
            value["description"] = Both(glosses.Of(member), summaries.Of(member));
            properties[member.Key] = value;
        }
        var required = members.Where(m => m.Required).Select(m => m.Key).Prepend("kind").Where(properties.ContainsKey);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]),
            ["additionalProperties"] = false,
        };
    }

    private JsonObject Keyed(string word, Type kind)
    {
        var members = Kinds.Members(kind);
        var bare = members.FirstOrDefault(m => m.Bare);
        var settings =
            bare is null || members.Any(m => m.Required && m != bare) ? Reference(kind)
            : Kinds.AlwaysBare(kind) ? Value(bare.Property.PropertyType)
            : new JsonObject { ["anyOf"] = new JsonArray(Value(bare.Property.PropertyType), Reference(kind)) };
        settings["description"] = Says(kind);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [word] = settings },
            ["required"] = new JsonArray(word),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Value(Type type)
    {
        var asked = Nullable.GetUnderlyingType(type) ?? type;
        return asked switch
        {
            _ when asked == typeof(Written) => [],
            _ when Vocabulary.IsList(asked) => new JsonObject
            {
                ["type"] = "array",
                ["items"] = Value(asked.GetGenericArguments()[0]),
            },
            _ when Vocabulary.IsMap(asked) => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Value(asked.GetGenericArguments()[1]),
            },
            _ when asked.IsEnum => Reference(asked),
            _ when asked == typeof(bool) => Typed("boolean"),
            _ when asked == typeof(int) => Typed("integer"),
            _ when asked == typeof(decimal) => Typed("number"),
            _ when asked == typeof(DateOnly) => new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            },
            // A text that looks like a number or a truth is a text all the same: 附件 3, 是, 410200.
            _ when asked == typeof(string) => Typed("string", "number", "boolean"),
            _ when Words.Has(asked) => Typed("string", "number"),
            _ => Reference(asked),
        };
    }

    private static JsonObject Typed(params string[] types) =>
        new() { ["type"] = types is [var one] ? one : new JsonArray([.. types.Select(t => JsonValue.Create(t))]) };

    private static JsonObject Reference(Type type) => new() { ["$ref"] = $"#/$defs/{type.Name}" };

    private static JsonObject Choice(IEnumerable<JsonObject> choices) =>
        new() { ["oneOf"] = new JsonArray([.. choices]) };
}
