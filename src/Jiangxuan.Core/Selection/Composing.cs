using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>The one place where a notice becomes a pool: its places and its rules on the composition of the final list.</summary>
public static class Composing
{
    /// <summary>The pool of a notice's whole final list with these candidates; ties and chosen numbers are left to the caller.</summary>
    public static Pool Pool(Notice notice, IReadOnlyList<PoolCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var tiers = Whole(notice.Tiers);
        return new Pool
        {
            Seats = tiers.Sum(t => t.Places),
            Size = Size(tiers),
            Candidates = candidates,
            Rules = Rules(notice, tiers, tiers),
        };
    }

    /// <summary>The facts that the rules of the whole notice look at, each once, in the order of the rules.</summary>
    public static IReadOnlyList<string> Facts(Notice notice) =>
        [.. notice.Composition.SelectMany(Rules).SelectMany(Requirement.FactsOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The indicators that order equal scores, the first first: those of the review whose ranking the final list uses.</summary>
    public static IReadOnlyList<Indicator> TieOrder(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var final = notice.Stages.OfType<ProposeStage>().FirstOrDefault(stage => stage.Mode == ProposeMode.Final);
        return final?.RankedBy is { } id && notice.Stage(id) is ReviewStage review
            ? [.. review.TieBreak.Select(tie => review.Indicators.Single(indicator => indicator.Id == tie))]
            : [];
    }

    /// <summary>The tiers that a rule without tiers of its own looks at: all but runners-up; all when there are only those.</summary>
    public static IReadOnlyList<Tier> Whole(IReadOnlyList<Tier> tiers) =>
        tiers.Any(t => !t.RunnerUp) ? [.. tiers.Where(t => !t.RunnerUp)] : tiers;

    /// <summary>A list may stay shorter only where a tier says 不超过.</summary>
    public static SizeMode Size(IReadOnlyList<Tier> tiers) =>
        tiers.Any(t => t.Size is TierSize.AtMost) ? SizeMode.AtMost : SizeMode.Exactly;

    /// <summary>The rules that bind exactly these tiers together, out of a list that has the whole of those.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="of">Tiers of the whole list, runners-up left out.</param>
    /// <param name="tiers">The tiers asked about.</param>
    public static IReadOnlyList<CompositionRule> Rules(
        Notice notice,
        IReadOnlyCollection<Tier> of,
        IReadOnlyCollection<Tier> tiers
    )
    {
        ArgumentNullException.ThrowIfNull(notice);
        var ids = tiers.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        return [.. notice.Composition.Where(r => Bound(r, of).SetEquals(ids)).SelectMany(Rules)];
    }

    /// <summary>Ids of the tiers a rule looks at, on a list that has the whole of those.</summary>
    public static HashSet<string> Bound(Notices.Composition rule, IReadOnlyCollection<Tier> of)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return (rule.Tiers.Count > 0 ? rule.Tiers : of.Select(t => t.Id)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The rule as the selection knows it; one with both bounds is two: each is dropped, missed and named on its own.</summary>
    public static IEnumerable<CompositionRule> Rules(Notices.Composition rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var bounds = new (RuleOp Op, RuleLimit? Limit)[]
        {
            (RuleOp.AtLeast, Limit(rule.AtLeast, rule.AtLeastPersons)),
            (RuleOp.AtMost, Limit(rule.AtMost, rule.AtMostPersons)),
        };
        var both = bounds.All(b => b.Limit is not null);
        foreach (var (op, limit) in bounds)
        {
            if (limit is not null)
            {
                yield return new CompositionRule
                {
                    Id = both ? $"{rule.Id}.{op}" : rule.Id,
                    Predicate = new Predicate(rule.Predicate),
                    Op = op,
                    Limit = limit,
                    Base =
                        rule.BaseOf is { } of ? new PredicateBase(new Predicate(of))
                        : rule.Base is CompositionBase.Seats ? new SeatsBase()
                        : new ListBase(),
                    GroupBy = rule.GroupBy,
                    Strength = rule.Strength,
                    Says = rule.Says,
                    Source = rule.Source.ToString(),
                };
            }
        }
    }

    /// <summary>A bound on persons who share a value, as a rule with groups.</summary>
    public static CompositionRule Rule(Cap cap)
    {
        ArgumentNullException.ThrowIfNull(cap);
        return new CompositionRule
        {
            Id = cap.Id,
            Predicate = Predicate.Everybody,
            Op = RuleOp.AtMost,
            Limit = new CountLimit(cap.AtMost),
            GroupBy = cap.Of,
            Strength = cap.Strength,
            Says = cap.Says,
            Source = cap.Source.ToString(),
        };
    }

    private static RuleLimit? Limit(decimal? percent, int? persons) =>
        persons is { } n ? new CountLimit(n)
        : percent is { } p ? new PercentLimit(p)
        : null;
}
