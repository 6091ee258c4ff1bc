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

    /// <summary>Organs and bodies that attend without marking (两代表一委员).</summary>
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

/// <summary>The range of a mark and what is shown and ranked of a total.</summary>
public sealed record MarkRange
{
    /// <summary>Lowest mark, inclusive.</summary>
    public required decimal Min { get; init; }

    /// <summary>Highest mark, inclusive.</summary>
    public required decimal Max { get; init; }

    /// <summary>Smallest step of a mark.</summary>
    public required decimal Step { get; init; }

    /// <summary>Decimal places of the published total; rounding half up (四舍五入).</summary>
    public required int Places { get; init; }

    /// <summary>Whether the exact total ranks or the published one.</summary>
    public Ranks Ranks { get; init; } = Ranks.Exact;
}

/// <summary>Which total ranks.</summary>
public enum Ranks
{
    /// <summary>The exact one.</summary>
    Exact,

    /// <summary>The published one: equal after rounding is a tie.</summary>
    Rounded,
}

/// <summary>How the judges' sheets become one number.</summary>
public enum Aggregation
{
    /// <summary>Mean over those who scored.</summary>
    Mean,

    /// <summary>Mean without some of the highest and lowest.</summary>
    TrimmedMean,

    /// <summary>Median.</summary>
    Median,
}

/// <summary>What a trimmed mean drops (去掉最高分、最低分).</summary>
public sealed record Trim
{
    /// <summary>How many of the highest.</summary>
    public int High { get; init; } = 1;

    /// <summary>How many of the lowest.</summary>
    public int Low { get; init; } = 1;

    /// <summary>Whether whole sheets or the marks of each indicator are dropped; also where a median is taken.</summary>
    public TrimOf Of { get; init; } = TrimOf.Sheet;
}

/// <summary>Where marks of several judges meet.</summary>
public enum TrimOf
{
    /// <summary>Each judge's total first.</summary>
    Sheet,

    /// <summary>Each indicator first.</summary>
    Indicator,
}

/// <summary>An indicator of the score sheet (评分指标), of the first level.</summary>
public sealed record Indicator
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Weight in the whole; for a part, within its indicator.</summary>
    public required Portion Weight { get; init; }

    /// <summary>What the judge looks at.</summary>
    public required string Guide { get; init; }

    /// <summary>The second level (二级指标), if any: then it is the parts that are marked.</summary>
    public IReadOnlyList<IndicatorPart> Parts { get; init; } = [];
}

/// <summary>An indicator of the second level.</summary>
public sealed record IndicatorPart
{
    /// <summary>Id, unique in the set.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Weight within its first-level indicator.</summary>
    public required Portion Weight { get; init; }

    /// <summary>What the judge looks at.</summary>
    public required string Guide { get; init; }
}

/// <summary>The indicators of one track.</summary>
public sealed record TrackIndicators
{
    /// <summary>Value of the track fact.</summary>
    public required string Track { get; init; }

    /// <summary>Indicators of the first level; weights sum to exactly the whole.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The table it is taken from, when that is narrower than the source of the stage.</summary>
    public Source? Source { get; init; }
}

/// <summary>How a judge votes (评委投票).</summary>
public sealed record BallotRule
{
    /// <summary>Most persons a judge may choose; null = any number.</summary>
    public int? Choose { get; init; }

    /// <summary>Whether a judge must choose exactly that many.</summary>
    public bool Exactly { get; init; }

    /// <summary>Part of those voting that a person needs, inclusive, if stated.</summary>
    public Portion? AtLeast { get; init; }

    /// <summary>Part that must be exceeded, if stated; instead of <see cref="AtLeast"/>.</summary>
    public Portion? MoreThan { get; init; }
}

/// <summary>Votes from outside the panel (投票渠道).</summary>
public sealed record VoteChannel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, 网络投票.</summary>
    public required string Label { get; init; }

    /// <summary>Its weight in the total; the judges have the rest. Null = shown beside the total only.</summary>
    public Portion? Weight { get; init; }

    /// <summary>How a number of votes becomes a figure on the scale of the marks; needed with a weight.</summary>
    public VoteFigure Figure { get; init; } = VoteFigure.OfHighest;

    /// <summary>The rule of voting, in our own words: who, how often, how long.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>How votes become a figure.</summary>
public enum VoteFigure
{
    /// <summary>Share of the highest number of votes in the track.</summary>
    OfHighest,

    /// <summary>Share of all votes in the track.</summary>
    OfAll,
}

/// <summary>When a person is out whatever the marks.</summary>
public sealed record VetoRule
{
    /// <summary>The reason for which it may be used, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Fewest judges who must find so.</summary>
    public required int Judges { get; init; }
}
