using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>
/// A kind of field (字段类型): closed set. A kind is whole when it can read what was posted, say whether a value is acceptable,
/// and write it as text; the web has one component and the paper one writer per kind.
/// </summary>
public abstract record FactKind
{
    /// <summary>
    /// Reads what was posted under <paramref name="name"/> (<c>f.key</c>, or <c>f.table.row.column</c>).
    /// Text that cannot be read becomes a <see cref="RawValue"/> with a problem; nothing posted is dropped.
    /// </summary>
    public abstract Reading Read(Posted posted, string name, Field field);

    /// <summary>Problems of a stored value at submission, such as too long or an unknown code; ids are those of the elements.</summary>
    public abstract IEnumerable<Problem> Check(Value value, string name, Field field);

    /// <summary>The value as one text for lists, journal and paper.</summary>
    public abstract string Text(Value value, Notice notice);

    /// <summary>Whether values have an order, so that conditions may compare them.</summary>
    public virtual bool Ordered(Notice notice) => false;

    /// <summary>
    /// Compares a value with a word of the definition: below zero, zero, above zero; null when this value cannot be compared
    /// (an unreadable text, a month against a day inside it).
    /// </summary>
    public virtual int? Compare(Value value, string word, Notice notice) => null;

    /// <summary>Whether the value is what the word of the definition says; null when it cannot be told.</summary>
    public virtual bool? Is(Value value, string word, Notice notice) =>
        value is RawValue ? null : string.Equals(Text(value, notice), word, StringComparison.Ordinal);

    /// <summary>Why the word of a definition can never be a value of this kind, in Chinese; null when it can.</summary>
    public virtual string? Impossible(string word, Notice notice) => null;

    /// <summary>Faults of the settings themselves, such as a minimum above the maximum; each in Chinese.</summary>
    public virtual IEnumerable<string> Faults(Notice notice) => [];
}

/// <summary>What a kind needs to know to read: its label and the notice (for code lists and the edition's year) and the day.</summary>
/// <param name="Label">Label used in sentences.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Today">The day in Shanghai.</param>
/// <param name="Seal">Turns a checked ID number into its stored form; given by who stores it.</param>
public sealed record Field(string Label, Notice Notice, DateOnly Today, Func<string, IdNumberValue> Seal)
{
    /// <summary>The stored value, if any: files are kept by it, and a masked ID number posted unchanged means it.</summary>
    public Value? Previous { get; init; }
}

/// <summary>What was read.</summary>
/// <param name="Value">The value; null = nothing was given (unknown).</param>
/// <param name="Problems">What is wrong with it; empty if nothing.</param>
public sealed record Reading(Value? Value, IReadOnlyList<Problem> Problems);

/// <summary>One thing to mend in a form.</summary>
/// <param name="Id">Id of the element it is about; the error summary links to it.</param>
/// <param name="Sentence">What is wrong and what to do, in Chinese.</param>
public sealed record Problem(string Id, string Sentence);

/// <summary>Posted form fields by name, trimmed, several values per name in order.</summary>
public sealed class Posted(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _fields = fields.ToDictionary(f => f.Key, f => f.Value);

    /// <summary>The first text under that name, or null when the name was not posted.</summary>
    public string? One(string name) => _fields.TryGetValue(name, out var v) && v.Count > 0 ? v[0].Trim() : null;

    /// <summary>All texts under that name.</summary>
    public IReadOnlyList<string> All(string name) => _fields.TryGetValue(name, out var v) ? v : [];

    /// <summary>Row numbers posted under <c>prefix.N.column</c>, ascending.</summary>
    public IReadOnlyList<int> Rows(string prefix) =>
        [
            .. _fields
                .Keys.Where(k => k.StartsWith(prefix + ".", StringComparison.Ordinal))
                .Select(k => k[(prefix.Length + 1)..].Split('.')[0])
                .Select(t => int.TryParse(t, out var n) && n is >= 0 and < 1000 ? n : -1)
                .Where(n => n >= 0)
                .Distinct()
                .Order(),
        ];
}
