using System.Numerics;
using System.Text.Json;

namespace Jiangxuan.SelectionOracle;

/// <summary>
/// One rule, or one value of a grouped rule, as a row over "candidate i is listed": sum of coefficients at least (or at
/// most) a bound, in whole numbers.
/// </summary>
internal sealed record Row(
    string Rule,
    string? Group,
    bool AtLeast,
    bool Must,
    long[] Coefficients,
    long Bound,
    long Person
)
{
    /// <summary>Whom the rule counts.</summary>
    internal required bool[] Counted { get; init; }

    /// <summary>Who is in the base; null where the base is no matter of persons.</summary>
    internal required bool[]? Based { get; init; }

    internal required RuleFile Source { get; init; }

    internal bool Met(bool[] listed)
    {
        long sum = 0;
        for (var i = 0; i < listed.Length; i++)
        {
            sum += listed[i] ? Coefficients[i] : 0;
        }

        return AtLeast ? sum >= Bound : sum <= Bound;
    }

    internal static IReadOnlyList<Row> Of(PoolFile pool, CandidateFile[] ranked) =>
        [.. pool.Rules.SelectMany(rule => Of(rule, pool, ranked))];

    private static IEnumerable<Row> Of(RuleFile rule, PoolFile pool, CandidateFile[] ranked)
    {
        IEnumerable<string?> groups = rule.GroupBy is { } fact
            ? ranked.Select(one => one.Facts[fact]).Distinct().Order(StringComparer.Ordinal)
            : [null];
        foreach (var group in groups)
        {
            bool[] counted =
            [
                .. ranked.Select(one =>
                    Holds(rule.Predicate, one) && (group is null || one.Facts[rule.GroupBy!] == group)
                ),
            ];
            var (part, whole) = rule.Percent is { } percent ? Fraction(percent) : (0, 1);
            var based =
                rule.Percent is null || rule.Base.ValueKind == JsonValueKind.String && rule.Base.GetString() == "seats"
                    ? null
                    : Base(rule.Base, ranked);
            yield return new Row(
                rule.Id,
                group,
                rule.Op == "atLeast",
                rule.Strength == "must",
                [.. ranked.Select((_, i) => (counted[i] ? whole : 0) - (based?[i] == true ? part : 0))],
                rule.Count ?? (based is null ? part * pool.Seats : 0),
                whole
            )
            {
                Counted = counted,
                Based = based,
                Source = rule,
            };
        }
    }

    private static bool[] Base(JsonElement basis, CandidateFile[] ranked)
    {
        if (basis.ValueKind == JsonValueKind.String)
        {
            return [.. ranked.Select(_ => true)];
        }

        var predicate = basis.Deserialize<Dictionary<string, IReadOnlyList<string>>>()!;
        return [.. ranked.Select(one => Holds(predicate, one))];
    }

    private static bool Holds(IReadOnlyDictionary<string, IReadOnlyList<string>> predicate, CandidateFile one) =>
        predicate.All(want => want.Value.Contains(one.Facts[want.Key]));

    // Percent with at most one decimal as a fraction in lowest terms.
    private static (long Part, long Whole) Fraction(decimal percent)
    {
        var (part, whole) = ((long)(percent * 10), 1_000L);
        var common = (long)BigInteger.GreatestCommonDivisor(part, whole);
        return (part / common, whole / common);
    }
}
