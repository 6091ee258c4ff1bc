using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>What the words of a review come to as a rule.</summary>
public sealed class ReviewRuleTests
{
    private static readonly ReviewStage s_review = GanzhouTracks.Review();

    [Fact]
    public void A_review_that_ends_in_a_resolution_is_refused_by_its_clause()
    {
        var refusal = ReviewRule.Of(s_review with { Ends = ReviewEnd.Resolution }).Refusal!;
        Assert.Equal("“专家复审”以决议结束，没有评分。", refusal.Sentence);
        Assert.Equal(s_review.Source.ToString(), refusal.Clause);
    }

    [Fact]
    public void Indicators_that_make_no_set_are_refused() =>
        Assert.Equal("没有评分指标，请至少列出一项。", ReviewRule.Of(s_review with { Tracks = [] }).Refusal!.Sentence);

    [Fact]
    public void A_tie_is_broken_by_an_indicator_of_either_level_or_else_by_a_rule() =>
        Assert.Equal(
            [
                new TieBreak.ByIndicator("skill"),
                new TieBreak.ByIndicator("vocational"),
                new TieBreak.ByIndicator("social"),
                new TieBreak.ByRule("young"),
            ],
            ReviewRule.Of(s_review with { TieBreak = ["skill", "vocational", "social", "young"] }).Value.TieBreaks
        );

    public static TheoryData<Aggregation, Trim?, SheetAggregation> Aggregations() =>
        new()
        {
            { Aggregation.Mean, null, new SheetAggregation.Mean() },
            { Aggregation.TrimmedMean, null, new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Sheet) },
            {
                Aggregation.TrimmedMean,
                new Trim
                {
                    High = 2,
                    Low = 0,
                    Of = TrimOf.Indicator,
                },
                new SheetAggregation.TrimmedMean(2, 0, SheetAggregation.Level.Indicator)
            },
            { Aggregation.Median, null, new SheetAggregation.Median(SheetAggregation.Level.Sheet) },
            {
                Aggregation.Median,
                new Trim { Of = TrimOf.Indicator },
                new SheetAggregation.Median(SheetAggregation.Level.Indicator)
            },
        };

    [Theory]
    [MemberData(nameof(Aggregations), DisableDiscoveryEnumeration = true)]
    public void Sheets_become_a_figure_as_the_notice_says(Aggregation says, Trim? trim, SheetAggregation aggregation) =>
        Assert.Equal(aggregation, ReviewRule.Of(s_review with { Aggregation = says, Trim = trim }).Value.Aggregation);

    [Fact]
    public void Places_and_what_ranks_are_those_of_the_notice()
    {
        var exact = ReviewRule.Of(s_review).Value;
        Assert.Equal((2, RankOn.Exact, 5, null), (exact.Places, exact.RankOn, exact.Quorum, exact.Threshold));
        var marks = s_review.Marks! with { Places = 1, Ranks = Ranks.Rounded };
        var rounded = ReviewRule.Of(s_review with { Marks = marks }).Value;
        Assert.Equal((1, RankOn.Rounded), (rounded.Places, rounded.RankOn));
    }

    [Fact]
    public void Tracks_are_in_the_order_of_the_notice_and_without_any_there_is_one()
    {
        Assert.Equal(["产业", "非遗"], ReviewRule.Tracks(s_review));
        Assert.Equal([ReviewRule.OnlyTrack], ReviewRule.Tracks(s_review with { Tracks = [] }));
        Assert.Equal(
            ["非遗", "产业"],
            ReviewRule.Of(s_review with { Tracks = [.. s_review.Tracks.Reverse()] }).Value.Sets.Keys
        );
    }

    [Fact]
    public void A_ballot_is_one_approval_or_none_shown_to_four_places_whatever_the_marks()
    {
        var ballot = s_review with
        {
            Ends = ReviewEnd.Ballot,
            Tracks = [],
            Ballot = new BallotRule { MoreThan = Portion.Read("2/3") },
        };
        var rule = ReviewRule.Of(ballot).Value;
        Assert.IsType<SheetAggregation.Ballot>(rule.Aggregation);
        Assert.Equal(4, rule.Places);
        Assert.Equal(new Threshold(new(2, 3), Exceeded: true), rule.Threshold);
        Assert.Equal(new MarkedIndicator("vote", "赞成", "vote", Rational.One), Assert.Single(rule.Sets["all"].Marked));
        Assert.Equal(new MarkScale(0, 1, 1), rule.Sets["all"].Scale);

        ballot = ballot with { Ballot = new BallotRule { AtLeast = Portion.Read("2/3") } };
        Assert.Equal(new Threshold(new(2, 3), Exceeded: false), ReviewRule.Of(ballot).Value.Threshold);
    }
}
