using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Conduct;

/// <summary>
/// A personal value inside an entry. The canonical entry, the thing that is hashed and kept for ever, carries only the salted
/// commitment; text and salt lie beside it and can be destroyed (erasure) without breaking any hash.
/// </summary>
[JsonConverter(typeof(SecretConverter))]
public sealed record Secret
{
    /// <summary>SHA-256 over salt and text, lower-case hexadecimal.</summary>
    public required string Commitment { get; init; }

    /// <summary>The salt; null once erased.</summary>
    public string? Salt { get; init; }

    /// <summary>The value as JSON text; null once erased.</summary>
    public string? Text { get; init; }

    /// <summary>Hides a value under a salt of its own, derived from the act's salt and the value's name.</summary>
    public static Secret Of<T>(T value, string actSalt, string name)
    {
        var salt = Hex($"{actSalt}/{name}")[..32];
        var text = Json.Canonical(value);
        return new Secret
        {
            Commitment = Hex($"{salt}:{text}"),
            Salt = salt,
            Text = text,
        };
    }

    /// <summary>The same of a value that need not be there; null of none.</summary>
    public static Secret? Perhaps<T>(T? value, string actSalt, string name)
        where T : class => value is null ? null : Of(value, actSalt, name);

    /// <summary>The value. Throws when it was erased.</summary>
    public T Read<T>() => Json.Read<T>(Text ?? throw new InvalidOperationException("erased"));

    /// <summary>The text it hides; empty once erased.</summary>
    public string Said() => Kept() ?? "";

    /// <summary>The text it hides; null once erased, for what can be absent.</summary>
    public string? Kept() => Kept<string>();

    /// <summary>The value; null once erased.</summary>
    public T? Kept<T>()
        where T : class => Text is null ? null : Read<T>();

    /// <summary>Whether salt and text, if present, still match the commitment.</summary>
    public bool Verifies() => Text is null || Hex($"{Salt}:{Text}") == Commitment;

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class SecretConverter : JsonConverter<Secret>
    {
        public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new() { Commitment = reader.GetString() ?? throw new JsonException("commitment expected") };

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Commitment);
    }
}
