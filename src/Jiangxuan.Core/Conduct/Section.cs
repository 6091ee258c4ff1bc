using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>Answers of one form section; a row of its own so that two people may edit two sections. Id = candidacy/section.</summary>
public sealed record Section : Doc
{
    /// <summary>Candidacy id.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Section key.</summary>
    public required string Key { get; init; }

    /// <summary>Values by fact key.</summary>
    public required ImmutableDictionary<string, Value> Values { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Id of a section.</summary>
    public static string Of(string candidacy, string section) => $"{candidacy}/{section}";
}
