using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Scoring rules and sheets in few words.</summary>
internal static class Given
{
    /// <summary>Skill 60 % (level 1/3, problems 2/3) and contribution 40 %, marks 0 to 100 by halves.</summary>
    public static IndicatorSet TwoLevels() =>
        IndicatorSet
            .Of(
                [
                    new(
                        "skill",
                        "技能水平",
                        Rational.Percent(60),
                        [new("level", "职业技能", new(1, 3)), new("problems", "解决难题", new(2, 3))]
                    ),
                    new("work", "劳动贡献", Rational.Percent(40), []),
                ],
                new(0, 100, 0.5m)
            )
            .Value;

    public static IndicatorSet OneMark(decimal max = 100, decimal step = 0.5m) =>
        IndicatorSet.Of([new("mark", "得分", Rational.One, [])], new(0, max, step)).Value;

    public static ScoringRule Rule(IndicatorSet set, SheetAggregation? aggregation = null, int quorum = 1) =>
        new()
        {
            Sets = new Dictionary<string, IndicatorSet> { ["all"] = set },
            Aggregation = aggregation ?? new SheetAggregation.Mean(),
            Quorum = quorum,
            Places = 2,
        };

    public static ScoreSheet Sheet(string candidate, string judge, params (string Key, decimal Mark)[] marks) =>
        new()
        {
            Candidate = candidate,
            Track = "all",
            Panel = "p1",
            Judge = judge,
            State = SheetState.Scored,
            Entries = marks.ToDictionary(m => m.Key, m => m.Mark),
        };

    public static ScoreSheet Without(string candidate, string judge, SheetState state) =>
        Sheet(candidate, judge) with
        {
            State = state,
        };

    /// <summary>One sheet per mark from judges j1, j2 …</summary>
    public static IEnumerable<ScoreSheet> Marks(string candidate, params decimal[] marks) =>
        marks.Select((m, i) => Sheet(candidate, $"j{i + 1}", ("mark", m)));

    /// <summary>Track, rank, candidate, exact total: what a ranking says.</summary>
    public static IReadOnlyList<string> Said(ScoredRanking ranking) =>
        [.. ranking.Ranked.Select(r => $"{r.Track} {r.Rank} {r.Candidate} {r.Working.Total.Exact}")];

    /// <summary>An indicator of a review, a percentage of the whole.</summary>
    public static Indicator Indicator(string id, string label, int percent, params IndicatorPart[] parts) =>
        new()
        {
            Id = id,
            Label = label,
            Guide = "",
            Weight = Portion.Percent(percent),
            Parts = parts,
        };

    /// <summary>Votes from outside; without a weight for information only.</summary>
    public static VoteChannel Channel(string id, string label, int? percent, VoteFigure figure = default) =>
        new()
        {
            Id = id,
            Label = label,
            Weight = percent is { } weight ? Portion.Percent(weight) : null,
            Figure = figure,
            Says = "",
            Source = new Source { Clause = "四" },
        };

    /// <summary>A review without tracks that says no more than this.</summary>
    public static ReviewStage Review(decimal step, params Indicator[] indicators)
    {
        var review = GanzhouTracks.Review();
        return review with
        {
            Quorum = 3,
            Marks = review.Marks! with { Step = step },
            Tracks = [],
            Indicators = indicators,
        };
    }
}
