using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices;

/// <summary>Experts review each candidacy (评审). It ends in scores, in ballots, or in a resolution.</summary>
[Kind("review")]
public sealed record ReviewStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => Ends is ReviewEnd.Resolution ? StageSubject.List : StageSubject.One;

    /// <summary>How it is held.</summary>
    public required ReviewMode Mode { get; init; }

    /// <summary>What it ends in.</summary>
    public ReviewEnd Ends { get; init; } = ReviewEnd.Scores;

    /// <summary>Number of judges seated on each panel.</summary>
    public required int Judges { get; init; }

    /// <summary>Fewest scored sheets or ballots for a valid result, or members present for a resolution.</summary>
    public required int Quorum { get; init; }

    /// <summary>Number of panels among which the persons are divided (分组); each person is marked by one panel.</summary>
    public int Panels { get; init; } = 1;

    /// <summary>Minutes each person has (限时展示、答辩), questions included.</summary>
    public int? Minutes { get; init; }

    /// <summary>Organs that attend without marking; whoever is no organ (两代表一委员) is declared among the organs too, with its <c>part</c>.</summary>
    [Names(Thing.Organ)]
    public IReadOnlyList<string> Observers { get; init; } = [];

    /// <summary>Scores only: the range of a mark and how totals are shown and ranked.</summary>
    public MarkRange? Marks { get; init; }

    /// <summary>Scores only: how sheets become one number.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Mean;

    /// <summary>Trimmed mean only: what is dropped.</summary>
    public Trim? Trim { get; init; }

    /// <summary>Scores only, without tracks: the indicators; weights sum to exactly the whole.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Scores only, with tracks: the indicators of each track; ranks are per track.</summary>
    public IReadOnlyList<TrackIndicators> Tracks { get; init; } = [];

    /// <summary>Ballots only: how a judge votes.</summary>
    public BallotRule? Ballot { get; init; }

    /// <summary>Other channels beside the judges (网络投票、职工投票); advisory unless they say otherwise.</summary>
    public IReadOnlyList<VoteChannel> Votes { get; init; } = [];

    /// <summary>A judgement that takes a person out whatever the marks (一票否决).</summary>
    public VetoRule? Veto { get; init; }

    /// <summary>Resolutions only: what the meeting's decision needs.</summary>
    public ResolutionRule? Resolution { get; init; }

    /// <summary>Resolutions only: most persons on the list it makes, if limited.</summary>
    public int? Size { get; init; }

    /// <summary>Tie-breaks after the total, in order: ids of indicators or of rules of strength <c>prefer</c>.</summary>
    public IReadOnlyList<string> TieBreak { get; init; } = [];

    /// <summary>Lowest mark, inclusive.</summary>
    public decimal ScaleMin => Marks!.Min;

    /// <summary>Highest mark, inclusive.</summary>
    public decimal ScaleMax => Marks!.Max;

    /// <summary>Smallest step of a mark.</summary>
    public decimal ScaleStep => Marks!.Step;

    /// <summary>Decimal places of the published total; rounding half up.</summary>
    public int Places => Marks!.Places;

    /// <summary>What a judge marks in that track, with its exact share of the total; second-level indicators where there are any.</summary>
    public IReadOnlyList<MarkedIndicator> Marked(string? track) =>
        [
            .. IndicatorsOf(track)
                .SelectMany(i =>
                    i.Parts.Count == 0
                        ? [new MarkedIndicator(i.Id, i.Label, i.Id, i.Weight.Share)]
                        : i.Parts.Select(p => new MarkedIndicator(p.Id, p.Label, i.Id, i.Weight.Share * p.Weight.Share))
                ),
        ];

    /// <summary>The weighted total of marks, exactly; a missing mark counts nothing.</summary>
    public Rational Total(string? track, IReadOnlyDictionary<string, decimal> marks) =>
        Rational.Sum(
            Marked(track).Where(m => marks.ContainsKey(m.Key)).Select(m => m.Share * Rational.From(marks[m.Key]))
        );

    /// <summary>The indicators of that track; the only ones when there are no tracks.</summary>
    public IReadOnlyList<Indicator> IndicatorsOf(string? track) =>
        Tracks.Count == 0 ? Indicators : Tracks.FirstOrDefault(t => t.Track == track)?.Indicators ?? [];
}

/// <summary>How a review is held.</summary>
public enum ReviewMode
{
    /// <summary>材料评审.</summary>
    Documents,

    /// <summary>集中评议.</summary>
    Meeting,

    /// <summary>现场展示、答辩.</summary>
    Live,

    /// <summary>投票.</summary>
    Ballot,
}

/// <summary>What a review ends in.</summary>
public enum ReviewEnd
{
    /// <summary>Marks by indicator; a ranking is computed.</summary>
    Scores,

    /// <summary>Each judge's ballot; votes are counted and ranked.</summary>
    Ballot,

    /// <summary>A list with minutes; the program checks it and never reorders it.</summary>
    Resolution,
}
