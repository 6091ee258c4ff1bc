using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiangxuan.SelectionOracle;

/// <summary>A pool in the words of the command's JSON. Nothing of the product is used here: its answers are on trial.</summary>
internal sealed record PoolFile(
    int Seats,
    bool Exact,
    IReadOnlyList<CandidateFile> Candidates,
    IReadOnlyList<RuleFile> Rules
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal string Line() => JsonSerializer.Serialize(this, Options);

    internal static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Options)!;
}

/// <summary>A candidate.</summary>
internal sealed record CandidateFile(string Id, decimal Score, IReadOnlyDictionary<string, string> Facts);

/// <summary>A rule; the base is <c>"list"</c>, <c>"seats"</c> or a predicate.</summary>
internal sealed record RuleFile(
    string Id,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Predicate,
    string Op,
    decimal? Percent,
    int? Count,
    JsonElement Base,
    string? GroupBy,
    string Strength
);

/// <summary>What is looked at of an answer.</summary>
internal sealed record AnswerFile(
    string Outcome,
    IReadOnlyList<string>? List,
    IReadOnlyList<StandingFile> Rules,
    RelaxationFile? Relaxation
);

/// <summary>A rule against the list.</summary>
internal sealed record StandingFile(string Id, string? Group, int N, int? Base, int Limit, bool Met);

/// <summary>The ways out of a pool without a list.</summary>
internal sealed record RelaxationFile(
    IReadOnlyList<IReadOnlyList<RuleNameFile>> Drops,
    IReadOnlyList<IReadOnlyList<ShortfallFile>> Shortfalls,
    int? LargestSize
);

/// <summary>A rule by name.</summary>
internal sealed record RuleNameFile(string RuleId, string? Group);

/// <summary>By how many persons a rule is missed.</summary>
internal sealed record ShortfallFile(RuleNameFile Rule, int Persons);
