using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Facts;

/// <summary>What was answered or determined for one fact. An absent value is unknown; nothing is null inside.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "k")]
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(NumberValue), "number")]
[JsonDerivedType(typeof(DayValue), "day")]
[JsonDerivedType(typeof(MonthValue), "month")]
[JsonDerivedType(typeof(YesNoValue), "yesno")]
[JsonDerivedType(typeof(CodesValue), "codes")]
[JsonDerivedType(typeof(RowsValue), "rows")]
[JsonDerivedType(typeof(FilesValue), "files")]
[JsonDerivedType(typeof(IdNumberValue), "id")]
[JsonDerivedType(typeof(RawValue), "raw")]
public abstract record Value;

/// <summary>A line, a paragraph, one code of a choice, a phone number.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>A number in the unit of its fact.</summary>
public sealed record NumberValue(decimal Number) : Value;

/// <summary>A day.</summary>
public sealed record DayValue(DateOnly Day) : Value;

/// <summary>A month; <paramref name="Month"/> is 1 to 12.</summary>
public sealed record MonthValue(int Year, int Month) : Value;

/// <summary>是 or 否.</summary>
public sealed record YesNoValue(bool Yes) : Value;

/// <summary>Several codes of a choice, in the order of the code list.</summary>
public sealed record CodesValue(IReadOnlyList<string> Codes) : Value
{
    /// <inheritdoc/>
    public bool Equals(CodesValue? other) => other is not null && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc/>
    public override int GetHashCode() => Codes.Count;
}

/// <summary>Rows of a table or grid, in the applicant's order; a table marked 无 is an empty one, an untouched one has no value at all.</summary>
/// <param name="Rows">Each row: column key → value; a grid row also carries its row key under <c>_</c>.</param>
public sealed record RowsValue(IReadOnlyList<IReadOnlyDictionary<string, Value>> Rows) : Value
{
    /// <summary>Where a grid row carries its row key.</summary>
    public const string RowKey = "_";

    /// <inheritdoc/>
    public bool Equals(RowsValue? other) =>
        other is not null && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(p => Same(p.First, p.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Count;

    private static bool Same(IReadOnlyDictionary<string, Value> a, IReadOnlyDictionary<string, Value> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var v) && p.Value.Equals(v));
}

/// <summary>Uploaded files.</summary>
public sealed record FilesValue(IReadOnlyList<FileRef> Files) : Value
{
    /// <inheritdoc/>
    public bool Equals(FilesValue? other) => other is not null && Files.SequenceEqual(other.Files);

    /// <inheritdoc/>
    public override int GetHashCode() => Files.Count;
}

/// <summary>One stored file.</summary>
/// <param name="Hash">SHA-256 of the content in lower-case hexadecimal: its name in the store.</param>
/// <param name="Name">Name as uploaded, without folders.</param>
/// <param name="Type">Media type found by looking at the content.</param>
/// <param name="Size">Bytes.</param>
public sealed record FileRef(string Hash, string Name, string Type, long Size);

/// <summary>An ID number: never in clear inside a document.</summary>
/// <param name="Masked">As shown to people, <c>4102**********1234</c>.</param>
/// <param name="Hash">Keyed hash by which the same person is found.</param>
/// <param name="Cipher">Encrypted number with the key's version in front; empty where nothing is stored (simulation).</param>
/// <param name="Birth">Birth date it carries.</param>
/// <param name="Male">Sex it carries.</param>
public sealed record IdNumberValue(string Masked, string Hash, string Cipher, DateOnly Birth, bool Male) : Value;

/// <summary>Text that could not be read as its kind; kept so that nothing typed is lost. Conditions treat it as unknown.</summary>
public sealed record RawValue(string Text) : Value;
