using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>How a review of a notice ranks: the notice's words as a scoring rule.</summary>
public static class ReviewRule
{
    /// <summary>The track everybody is in when the review knows none.</summary>
    public const string OnlyTrack = "all";

    /// <summary>The one thing on a ballot: 1 = chosen, 0 = not.</summary>
    public const string Vote = "vote";

    private const int PlacesOfShare = 4;

    /// <summary>The rule; refused when the review ends in a resolution, or its indicators do not make a set.</summary>
    public static Result<ScoringRule> Of(ReviewStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Ends is ReviewEnd.Resolution)
            return new Refusal($"“{stage.Label}”以决议结束，没有评分。", stage.Source.ToString());
        var sets = new Dictionary<string, IndicatorSet>();
        foreach (var track in Tracks(stage))
        {
            if (!Set(stage, track).TryGet(out var set, out var refusal))
                return refusal;
            sets[track] = set;
        }
        var ballot = stage.Ends is ReviewEnd.Ballot;
        var tied = sets
            .Values.SelectMany(s => s.Primaries.Select(p => p.Key).Concat(s.Marked.Select(m => m.Key)))
            .ToHashSet();
        return new ScoringRule
        {
            Sets = sets,
            Aggregation = ballot ? new SheetAggregation.Ballot() : AggregationOf(stage),
            Quorum = stage.Quorum,
            Places = ballot ? PlacesOfShare : stage.Places,
            RankOn = stage.Marks?.Ranks is Ranks.Rounded ? RankOn.Rounded : RankOn.Exact,
            TieBreaks =
            [
                .. stage.TieBreak.Select(id =>
                    tied.Contains(id) ? (TieBreak)new TieBreak.ByIndicator(id) : new TieBreak.ByRule(id)
                ),
            ],
            Channels =
            [
                .. stage.Votes.Select(v => new ChannelRule(
                    v.Id,
                    v.Label,
                    v.Weight?.Share,
                    v.Figure is VoteFigure.OfAll
                )),
            ],
            VetoJudges = stage.Veto?.Judges,
            Threshold = stage.Ballot switch
            {
                { AtLeast: { } reached } => new Threshold(reached.Share, false),
                { MoreThan: { } exceeded } => new Threshold(exceeded.Share, true),
                _ => null,
            },
        };
    }

    /// <summary>The tracks ranked apart, in the order of the notice; the only one when there are none.</summary>
    public static IReadOnlyList<string> Tracks(ReviewStage stage) =>
        stage.Tracks.Count == 0 ? [OnlyTrack] : [.. stage.Tracks.Select(t => t.Track)];

    private static Result<IndicatorSet> Set(ReviewStage stage, string track) =>
        stage.Ends is ReviewEnd.Ballot
            ? IndicatorSet.Of([new(Vote, "赞成", Rational.One, [])], new MarkScale(0, 1, 1))
            : IndicatorSet.Of(
                [
                    .. stage
                        .IndicatorsOf(track)
                        .Select(i => new PrimaryIndicator(
                            i.Id,
                            i.Label,
                            i.Weight.Share,
                            [.. i.Parts.Select(p => new SecondaryIndicator(p.Id, p.Label, p.Weight.Share))]
                        )),
                ],
                new MarkScale(stage.ScaleMin, stage.ScaleMax, stage.ScaleStep)
            );

    private static SheetAggregation AggregationOf(ReviewStage stage)
    {
        var trim = stage.Trim ?? new Trim();
        var level = trim.Of is TrimOf.Sheet ? SheetAggregation.Level.Sheet : SheetAggregation.Level.Indicator;
        return stage.Aggregation switch
        {
            Aggregation.Mean => new SheetAggregation.Mean(),
            Aggregation.TrimmedMean => new SheetAggregation.TrimmedMean(trim.High, trim.Low, level),
            Aggregation.Median => new SheetAggregation.Median(level),
            _ => throw new InvalidOperationException($"aggregation {stage.Aggregation}"),
        };
    }
}
