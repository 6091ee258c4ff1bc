using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Jiangxuan.Core.Conduct;

/// <summary>How documents and entries are written as JSON, and their canonical text (keys in ordinal order, no spaces) that is hashed.</summary>
public static class Json
{
    /// <summary>The one set of options; Chinese is written as itself, enums by name.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { HideWhatIsComputed } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>JSON text of a document or value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws when it is something else.</summary>
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException($"empty {typeof(T).Name}");

    /// <summary>Canonical text: the same content is always the same bytes.</summary>
    public static string Canonical<T>(T value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder }))
        {
            Sorted(JsonSerializer.SerializeToElement(value, Options), writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>What an entry is about and its secrets follow from it; an override does not take over the attribute that says so.</summary>
    private static void HideWhatIsComputed(JsonTypeInfo type)
    {
        if (!typeof(Happened).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (var computed in type.Properties.Where(p => p.Set is null && p.Name is "about" or "secrets").ToList())
        {
            type.Properties.Remove(computed);
        }
    }

    private static void Sorted(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var p in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(p.Name);
                    Sorted(p.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Sorted(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
