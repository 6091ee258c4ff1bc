using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Ganzhou 2024, annex 1: two tracks with indicators of two levels, recomputed with whole numbers only.</summary>
public sealed class GanzhouTracks
{
    /// <summary>Id, weight in the whole, then the parts' weights within it, all in hundredths.</summary>
    private static readonly (string Id, int Weight, (string Id, int Weight)[] Parts)[] s_industry =
    [
        ("skill", 35, [("vocational", 20), ("problems", 20), ("recognition", 60)]),
        ("transmission", 25, [("stunt", 40), ("teaching", 60)]),
        ("contribution", 40, [("economic", 75), ("social", 25)]),
    ];

    private static readonly (string Id, int Weight, (string Id, int Weight)[] Parts)[] s_heritage =
    [
        ("skill", 35, [("vocational", 20), ("recognition", 80)]),
        ("transmission", 45, [("stunt", 30), ("teaching", 70)]),
        ("contribution", 20, [("economic", 60), ("social", 40)]),
    ];

    /// <summary>Five judges' marks, a column per marked indicator in the order above.</summary>
    private static readonly int[][] s_marks =
    [
        [90, 85, 80, 70, 95, 88, 60],
        [92, 80, 81, 75, 90, 86, 65],
        [85, 90, 79, 80, 85, 91, 70],
        [60, 61, 62, 63, 64, 65, 66],
        [99, 98, 97, 96, 95, 94, 93],
    ];

    [Fact]
    public void The_effective_weights_are_those_of_the_annex()
    {
        Assert.Equal(
            ["7/100", "7/100", "21/100", "1/10", "3/20", "3/10", "1/10"],
            Review().Marked("产业").Select(m => m.Share.ToString())
        );
        Assert.Equal(
            ["7/100", "7/25", "27/200", "63/200", "3/25", "2/25"],
            Review().Marked("非遗").Select(m => m.Share.ToString())
        );
    }

    [Theory]
    [InlineData("产业")]
    [InlineData("非遗")]
    public void A_trimmed_total_is_what_whole_numbers_give(string track)
    {
        var marked = Review().Marked(track);
        var sheets = s_marks.Select((m, j) => Sheet("a", track, $"j{j + 1}", marked, m)).ToList();
        var working = ScoreRanking.Rank(Rule(), sheets).Value.Ranked.Single().Working;

        // Marks × weight × weight, in ten-thousandths; the highest and the lowest sheet fall away.
        var weights = (track == "产业" ? s_industry : s_heritage)
            .SelectMany(i => i.Parts.Select(p => i.Weight * p.Weight))
            .ToList();
        var totals = s_marks.Select(m => weights.Select((w, i) => w * m[i]).Sum()).Order().ToList();
        var kept = totals.Skip(1).SkipLast(1).Sum();
        Assert.Equal(new Rational(kept, 10000 * 3), working.Total.Exact);
        Assert.Equal(
            s_marks.Select(m => new Rational(weights.Select((w, i) => w * m[i]).Sum(), 10000)),
            working.Sheets.Select(s => s.Total!.Exact)
        );
        Assert.Equal("j4", working.Sheets.Single(s => s.Use == MarkUse.DroppedLow).Judge);
        Assert.Equal("j5", working.Sheets.Single(s => s.Use == MarkUse.DroppedHigh).Judge);
    }

    [Fact]
    public void A_worked_example_by_hand()
    {
        // 90×7 + 85×7 + 80×21 + 70×10 + 95×15 + 88×30 + 60×10 = 630 + 595 + 1680 + 700 + 1425 + 2640 + 600 = 8270 hundredths.
        var sheet = Sheet("a", "产业", "j1", Review().Marked("产业"), s_marks[0]);
        var rule = Rule() with { Aggregation = new SheetAggregation.Mean(), Quorum = 1 };
        var working = ScoreRanking.Rank(rule, [sheet]).Value.Ranked.Single().Working;
        Assert.Equal(82.70m, working.Total.Rounded);
        // 技能水平: 90×20 % + 85×20 % + 80×60 % = 83; 技艺传承: 70×40 % + 95×60 % = 85; 劳动贡献: 88×75 % + 60×25 % = 81.
        Assert.Equal([83m, 85m, 81m], working.Primaries.Select(p => p.Figure.Rounded));
        // 83×35 % + 85×25 % + 81×40 % = 29.05 + 21.25 + 32.4.
        Assert.Equal(82.70m, (83 * 35 + 85 * 25 + 81 * 40) / 100m);
    }

    [Fact]
    public void What_happens_in_one_track_changes_nothing_in_the_other()
    {
        var industry = s_marks.Select((m, j) => Sheet("a", "产业", $"j{j}", Review().Marked("产业"), m)).ToList();
        var heritage = s_marks.Select((m, j) => Sheet("b", "非遗", $"j{j}", Review().Marked("非遗"), m)).ToList();
        var alone = Given.Said(ScoreRanking.Rank(Rule(), industry).Value);
        var together = Given.Said(ScoreRanking.Rank(Rule(), [.. heritage, .. industry]).Value);
        Assert.Equal(alone, together.Where(s => s.StartsWith("产业", StringComparison.Ordinal)));
        Assert.Equal(2, together.Count);
    }

    internal static ReviewStage Review() =>
        new()
        {
            Id = "review",
            Label = "专家复审",
            Level = Level.City,
            By = ["judges"],
            Mode = ReviewMode.Documents,
            Judges = 7,
            Quorum = 5,
            Marks = new MarkRange
            {
                Min = 0,
                Max = 100,
                Step = 1,
                Places = 2,
            },
            Aggregation = Aggregation.TrimmedMean,
            Tracks = [Track("产业", s_industry), Track("非遗", s_heritage)],
            Source = new Source { Clause = "附件1" },
        };

    private static ScoringRule Rule() => ReviewRule.Of(Review()).Value;

    private static ScoreSheet Sheet(
        string candidate,
        string track,
        string judge,
        IReadOnlyList<MarkedIndicator> marked,
        int[] marks
    ) => Given.Sheet(candidate, judge, [.. marked.Select((m, i) => (m.Key, (decimal)marks[i]))]) with { Track = track };

    private static TrackIndicators Track(
        string track,
        (string Id, int Weight, (string Id, int Weight)[] Parts)[] set
    ) =>
        new()
        {
            Track = track,
            Indicators =
            [
                .. set.Select(i => new Indicator
                {
                    Id = i.Id,
                    Label = i.Id,
                    Guide = "",
                    Weight = Portion.Percent(i.Weight),
                    Parts =
                    [
                        .. i.Parts.Select(p => new IndicatorPart
                        {
                            Id = p.Id,
                            Label = p.Id,
                            Guide = "",
                            Weight = Portion.Percent(p.Weight),
                        }),
                    ],
                }),
            ],
        };
}
