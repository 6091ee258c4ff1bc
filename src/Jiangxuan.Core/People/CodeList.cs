namespace Jiangxuan.Core.People;

/// <summary>One entry of a code list.</summary>
public sealed record Code
{
    /// <summary>What is stored, unique in its list.</summary>
    public required string Key { get; init; }

    /// <summary>What people read and choose.</summary>
    public required string Name { get; init; }

    /// <summary>Code in the national standard where it differs or exists; null where the standard has none.</summary>
    public string? StandardCode { get; init; }

    /// <summary>Code that took its place, for codes no longer given out; null = still in use, or abolished without a successor.</summary>
    public string? Successor { get; init; }

    /// <summary>Letter code, for ethnic groups.</summary>
    public string? Letters { get; init; }

    /// <summary>
    /// Place on the ordinal scale, low to high; compare by this, never by code (skill level 1 is higher than 5).
    /// Null: cannot be placed, a person must judge.
    /// </summary>
    public int? Ordinal { get; init; }
}

/// <summary>A code list (代码表) with its standard.</summary>
/// <param name="Key">English key.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Standard">The standard or document it follows.</param>
/// <param name="Items">Entries in the order of the standard.</param>
public sealed record CodeList(string Key, string Name, string Standard, IReadOnlyList<Code> Items)
{
    /// <summary>The entry stored under a code, or null.</summary>
    public Code? Find(string code) => Items.FirstOrDefault(i => i.Key == code);

    /// <summary>The entry with exactly this Chinese name, or null.</summary>
    public Code? Named(string name) => Items.FirstOrDefault(i => i.Name == name);
}
