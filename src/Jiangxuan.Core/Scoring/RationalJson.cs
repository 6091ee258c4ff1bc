using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Scoring;

/// <summary>Writes a fraction as its text, <c>"256/3"</c>, so that a stored working can be recomputed exactly.</summary>
internal sealed class RationalJson : JsonConverter<Rational>
{
    /// <inheritdoc/>
    public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = (reader.GetString() ?? "").Split('/');
        return
            parts.Length <= 2
            && Whole(parts[0], out var numerator)
            && Whole(parts.Length == 2 ? parts[1] : "1", out var denominator)
            && denominator.Sign > 0
            ? new(numerator, denominator)
            : throw new JsonException("A fraction like 256/3 expected.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    private static bool Whole(string text, out BigInteger value) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
