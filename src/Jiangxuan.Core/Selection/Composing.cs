using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>The one place where a notice becomes a pool: its places and its rules on the composition of the final list.</summary>
public static class Composing
{
    /// <summary>The pool of a notice with these candidates; ties are left to the caller.</summary>
    public static Pool Pool(Notice notice, IReadOnlyList<PoolCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var tier = notice.Tiers[0];
        return new Pool
        {
            Seats = tier.Places,
            Size = tier.Size == TierSize.Exact ? SizeMode.Exactly : SizeMode.AtMost,
            Candidates = candidates,
            Rules = Rules(notice),
        };
    }

    /// <summary>The facts that the rules look at, each once, in the order of the rules.</summary>
    public static IReadOnlyList<string> Facts(Notice notice) =>
        [.. Rules(notice).SelectMany(Requirement.FactsOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The indicators that order equal scores, the first first: those of the review whose ranking the final list uses.</summary>
    public static IReadOnlyList<Indicator> TieOrder(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var final = notice.Stages.OfType<ProposeStage>().FirstOrDefault(stage => stage.Mode == ProposeMode.Final);
        return final?.RankedBy is { } id && notice.Stage(id) is ReviewStage review
            ? [.. review.TieBreak.Select(tie => review.Indicators.Single(indicator => indicator.Id == tie))]
            : [];
    }

    private static IReadOnlyList<CompositionRule> Rules(Notice notice) => [.. notice.Composition.SelectMany(Rules)];

    // A rule with both bounds is two: each is dropped, missed and named on its own.
    private static IEnumerable<CompositionRule> Rules(Notices.Composition rule)
    {
        var (id, predicate) = (rule.Id, new Predicate(rule.Predicate));
        RuleBase whole = rule.Base == CompositionBase.Seats ? new SeatsBase() : new ListBase();
        foreach (var (op, percent) in new[] { (RuleOp.AtLeast, rule.AtLeast), (RuleOp.AtMost, rule.AtMost) })
        {
            if (percent is { } p)
            {
                yield return new CompositionRule
                {
                    Id = rule.AtLeast is not null && rule.AtMost is not null ? $"{id}.{op}" : id,
                    Predicate = predicate,
                    Op = op,
                    Limit = new PercentLimit(p),
                    Base = whole,
                    Strength = rule.Strength,
                    Says = rule.Says,
                    Source = rule.Source.ToString(),
                };
            }
        }
    }
}
