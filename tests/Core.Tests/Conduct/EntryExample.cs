using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>An entry of some kind with everything in it that can be in it, each secret another one.</summary>
internal sealed class EntryExample
{
    private readonly List<string> _commitments = [];

    /// <summary>An example of that kind.</summary>
    public EntryExample(Type kind)
    {
        var name = typeof(Happened)
            .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Cast<JsonDerivedTypeAttribute>()
            .Single(a => a.DerivedType == kind)
            .TypeDiscriminator;
        var json = (JsonObject)Of(kind);
        json["kind"] = (string)name!;
        What = Json.Read<Happened>(json.ToJsonString());
    }

    /// <summary>What happened.</summary>
    public Happened What { get; }

    /// <summary>The commitments of all secrets put into it.</summary>
    public IReadOnlyList<string> Commitments => _commitments;

    private JsonNode Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Secret))
        {
            _commitments.Add($"{type.Name}{_commitments.Count}");
            return _commitments[^1];
        }

        if (EntryTexts.Pairs(type) is (var key, var value))
        {
            return new JsonObject { [key == typeof(string) ? "key" : "1"] = Of(value) };
        }

        return type == typeof(string) ? "text"
            : type == typeof(bool) ? true
            : type == typeof(DateOnly) ? "2021-05-01"
            : type == typeof(DateTimeOffset) ? "2021-05-01T00:00:00+08:00"
            : type.IsEnum ? JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0])
            : EntryTexts.Items(type) is { } item ? new JsonArray(Of(item), Of(item))
            : EntryTexts.HasMembers(type)
                ? new JsonObject(
                    EntryTexts
                        .Written(type)
                        .Select(m =>
                            KeyValuePair.Create(
                                JsonNamingPolicy.CamelCase.ConvertName(m.Name),
                                (JsonNode?)Of(m.PropertyType)
                            )
                        )
                )
            : 1;
    }
}
