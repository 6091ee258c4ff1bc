using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>The one place where a notice becomes a pool: its places and its rules on the composition of the final list.</summary>
public static class Composing
{
    /// <summary>The pool of a notice's whole final list with these candidates; ties and chosen numbers are left to the caller.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="plan">How the places are divided among tracks; null where there are none.</param>
    public static Pool Pool(Notice notice, IReadOnlyList<PoolCandidate> candidates, SeatPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var tiers = Whole(notice.Tiers);
        return new Pool
        {
            Seats = tiers.Sum(t => t.Places),
            Size = Size(tiers),
            Candidates = candidates,
            Rules =
            [
                .. Rules(notice, tiers, tiers),
                .. Final(notice) is { } final ? Caps(notice, final) : [],
                .. plan is null ? [] : Rules(notice.Tracks!, plan),
            ],
        };
    }

    /// <summary>The facts that the rules of the whole notice look at, each once, in the order of the rules.</summary>
    public static IReadOnlyList<string> Facts(Notice notice) =>
        [.. notice.Composition.SelectMany(Rules).SelectMany(Requirement.FactsOf).Distinct(StringComparer.Ordinal)];

    /// <summary>The stage that makes the final list by rank; null = the notice has none.</summary>
    public static ProposeStage? Final(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Stages.OfType<ProposeStage>().FirstOrDefault(stage => stage.Mode == ProposeMode.Final);
    }

    /// <summary>The bounds on shared values that bind the list of that stage.</summary>
    public static IEnumerable<CompositionRule> Caps(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(stage);
        return notice.Caps.Where(c => c.At == stage.Id).Select(Rule);
    }

    /// <summary>The places of the tracks under a plan: in each at most so many.</summary>
    public static IEnumerable<CompositionRule> Rules(Tracks tracks, SeatPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Seats.Select(s => Rule(tracks, plan, s.Key, s.Value));
    }

    /// <summary>At most so many persons of a track.</summary>
    public static CompositionRule Rule(Tracks tracks, SeatPlan plan, string track, int persons)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentNullException.ThrowIfNull(plan);
        return new CompositionRule
        {
            Id = $"track.{track}",
            Predicate = Predicate.Of(tracks.Fact, track),
            Op = RuleOp.AtMost,
            Limit = new CountLimit(persons),
            Strength = RuleStrength.Must,
            Says = $"“{track}”名额{persons}名（{plan.Label}）",
            Source = tracks.Source.ToString(),
        };
    }

    /// <summary>
    /// The place in one order of all tracks of a rank within a track: equal ranks of different tracks are no tie, they come in the order of
    /// the plan.
    /// </summary>
    /// <param name="rank">The rank within the track, 1 = best.</param>
    /// <param name="track">The track; null or not in the plan = as the first.</param>
    /// <param name="plan">The plan; null = no tracks.</param>
    public static int Interleaved(int rank, string? track, SeatPlan? plan)
    {
        var tracks = plan?.Seats.Keys.ToList() ?? [];
        return tracks.Count == 0 ? rank : ((rank - 1) * tracks.Count) + Math.Max(0, tracks.IndexOf(track ?? "")) + 1;
    }

    /// <summary>A rank in words: within the track, where there are tracks.</summary>
    public static string Place(int rank, string? track) => track is null ? $"第{rank}" : $"“{track}”第{rank}";

    /// <summary>Under which key a candidate has the value that a cap compares, where they are counted by it at all.</summary>
    public static string Key(Cap cap)
    {
        ArgumentNullException.ThrowIfNull(cap);
        return $"caps.{cap.Id}";
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
            GroupBy = Key(cap),
            SharedOnly = true,
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
