using System.Text.Json.Serialization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>A displaced person in the JSON of <c>select</c>.</summary>
/// <param name="Id">The person.</param>
/// <param name="Kind">Whether each rule displaces on its own, or only all together.</param>
/// <param name="By">Ids of the rules, each once.</param>
/// <param name="Counts">The counts that prove it, one for each rule or value of a grouped rule.</param>
/// <param name="Sentence">The reason in Chinese.</param>
public sealed record AnswerDisplaced(
    string Id,
    DisplacementKind Kind,
    IReadOnlyList<string> By,
    IReadOnlyList<AnswerCounts> Counts,
    string Sentence
)
{
    internal static AnswerDisplaced Of(Displacement one) =>
        new(
            one.Id,
            one.Kind,
            [.. one.By.Select(rule => rule.Rule.RuleId).Distinct(StringComparer.Ordinal)],
            [
                .. one.By.Select(rule => new AnswerCounts(
                    rule.Rule.RuleId,
                    rule.Rule.Group,
                    rule.Listed,
                    rule.Base,
                    rule.Limit,
                    rule.PlacesLeft,
                    rule.MissedBy
                )),
            ],
            one.Sentence
        );
}

/// <summary>The counts of a displacing rule at the moment the person's turn came; see <see cref="DisplacingRule"/>.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Group">The value of a grouped rule.</param>
/// <param name="N">Persons already listed whom the rule counts.</param>
/// <param name="Base">What a percentage is taken of; null for a count.</param>
/// <param name="Limit">The limit in whole persons.</param>
/// <param name="PlacesLeft">Places not yet given.</param>
/// <param name="MissedBy">The fewest persons by which the rule would be missed with this person.</param>
public sealed record AnswerCounts(
    string Rule,
    string? Group,
    int N,
    int? Base,
    int Limit,
    int PlacesLeft,
    int? MissedBy
);

/// <summary>A rule against the list in the JSON of <c>select</c>.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Group">The value of a grouped rule.</param>
/// <param name="N">Persons on the list whom the rule counts.</param>
/// <param name="Base">What a percentage is taken of; null for a count.</param>
/// <param name="Limit">The limit in whole persons.</param>
/// <param name="Met">Whether the list meets the rule.</param>
/// <param name="Strength">Its strength, as in a pool file.</param>
/// <param name="Sentence">The same in Chinese.</param>
public sealed record AnswerRule(
    string Id,
    string? Group,
    int N,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Base,
    int Limit,
    bool Met,
    string Strength,
    string Sentence
)
{
    internal static AnswerRule Of(RuleStanding one) =>
        new(
            one.Rule.RuleId,
            one.Rule.Group,
            one.Count,
            one.Base,
            one.Limit,
            one.Met,
            Naming.Kebab(one.Strength.ToString()),
            one.Sentence
        );
}

/// <summary>One tier in the JSON of <c>select</c>.</summary>
/// <param name="Id">Id of the tier.</param>
/// <param name="Label">Its name.</param>
/// <param name="List">Its persons, the best ranked first.</param>
/// <param name="Displaced">Everyone on the whole list who was passed over for this tier.</param>
/// <param name="Rules">The rules of this tier alone against its persons.</param>
public sealed record AnswerTier(
    string Id,
    string Label,
    IReadOnlyList<string> List,
    IReadOnlyList<AnswerDisplaced> Displaced,
    IReadOnlyList<AnswerRule> Rules
)
{
    internal static AnswerTier Of(TierList one) =>
        new(
            one.Tier.Id,
            one.Tier.Label,
            one.Persons,
            [.. (one.By?.Displaced ?? []).Select(AnswerDisplaced.Of)],
            [.. (one.By?.Rules ?? []).Select(AnswerRule.Of)]
        );
}

/// <summary>What was proved before the search budget ended.</summary>
/// <param name="Listed">Candidates proved to be on the best list.</param>
/// <param name="PassedOver">Candidates proved not to be on it.</param>
/// <param name="StoppedAt">The candidate at whom the proof stopped; null when it stopped before the first.</param>
public sealed record AnswerProved(IReadOnlyList<string> Listed, IReadOnlyList<string> PassedOver, string? StoppedAt);
