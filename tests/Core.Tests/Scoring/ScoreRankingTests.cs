using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class ScoreRankingTests
{
    [Fact]
    public void The_working_can_be_followed_by_hand()
    {
        ScoreSheet[] sheets =
        [
            Given.Sheet("a", "j1", ("level", 90), ("problems", 80), ("work", 70)),
            Given.Sheet("a", "j2", ("level", 85), ("problems", 90), ("work", 80.5m)),
            Given.Without("a", "j3", SheetState.Recused),
            Given.Without("a", "j4", SheetState.Absent),
        ];
        var ranking = ScoreRanking.Rank(Given.Rule(Given.TwoLevels(), quorum: 2), sheets).Value;
        var working = Assert.Single(ranking.Ranked).Working;

        // Sheets: 90×20% + 80×40% + 70×40% = 78; 85×20% + 90×40% + 80.5×40% = 85.2.
        Assert.Equal([78.00m, 85.20m, null, null], working.Sheets.Select(s => s.Total?.Rounded));
        Assert.Equal(
            [SheetState.Scored, SheetState.Scored, SheetState.Recused, SheetState.Absent],
            working.Sheets.Select(s => s.State)
        );
        // Indicators: 87.5, 85, 75.25; contributions 17.5, 34, 30.1.
        Assert.Equal([87.5m, 85m, 75.25m], working.Indicators.Select(i => i.Figure.Rounded));
        Assert.Equal([17.5m, 34m, 30.1m], working.Indicators.Select(i => i.Contribution!.Rounded));
        Assert.Equal([90m, 85m], working.Indicators[0].Marks.Select(m => m.Mark));
        // First level: 87.5/3 + 85×2/3 = 257.5/3.
        Assert.Equal(new Rational(515, 6), working.Primaries[0].Figure.Exact);
        Assert.Equal(85.83m, working.Primaries[0].Figure.Rounded);
        Assert.Equal(("work", 75.25m), (working.Primaries[1].Key, working.Primaries[1].Figure.Rounded));
        Assert.Equal(new Rational(408, 5), working.Total.Exact);
        Assert.Equal(81.60m, working.Total.Rounded);
    }

    [Fact]
    public void Ranks_are_dense_and_an_open_tie_is_reported()
    {
        ScoreSheet[] sheets =
        [
            .. Given.Marks("d", 70),
            .. Given.Marks("c", 80),
            .. Given.Marks("b", 80),
            .. Given.Marks("a", 90),
        ];
        var ranking = ScoreRanking.Rank(Given.Rule(Given.OneMark()), sheets).Value;
        Assert.Equal(["all 1 a 90", "all 2 b 80", "all 2 c 80", "all 3 d 70"], Given.Said(ranking));
        var tie = Assert.Single(ranking.OpenTies);
        Assert.Equal(("all", 2), (tie.Track, tie.Rank));
        Assert.Equal(["b", "c"], tie.Candidates);
    }

    [Fact]
    public void Too_few_sheets_are_not_ranked_but_sent_to_people()
    {
        ScoreSheet[] sheets =
        [
            .. Given.Marks("a", 90, 91, 92),
            .. Given.Marks("b", 99, 99),
            Given.Without("b", "j3", SheetState.Absent),
        ];
        var rule = Given.Rule(Given.OneMark(), quorum: 3);
        Entrant[] entrants = [new("a", "all"), new("b", "all"), new("c", "all")];
        var ranking = ScoreRanking.Rank(rule, sheets, entrants).Value;
        Assert.Equal(["all 1 a 91"], Given.Said(ranking));
        Assert.Equal([("b", 2), ("c", 0)], ranking.Unranked.Select(u => (u.Candidate, u.Scored)));
        Assert.All(ranking.Unranked, u => Assert.Contains("决定", u.Why.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { 60, 80, 90, 100, 70 }, 1, 1, "80")]
    [InlineData(new[] { 60, 60, 90, 100, 100 }, 1, 1, "250/3")] // one of two equal ones is dropped
    [InlineData(new[] { 60, 80, 90 }, 0, 2, "90")]
    [InlineData(new[] { 60, 80, 90 }, 2, 0, "60")]
    public void Highest_and_lowest_are_dropped(int[] marks, int high, int low, string mean)
    {
        var rule = Given.Rule(
            Given.OneMark(),
            new SheetAggregation.TrimmedMean(high, low, SheetAggregation.Level.Sheet)
        );
        decimal[] decimals = [.. marks.Select(m => (decimal)m)];
        var working = ScoreRanking.Rank(rule, [.. Given.Marks("a", decimals)]).Value.Ranked[0].Working;
        Assert.Equal(mean, working.Total.Exact.ToString());
        Assert.Equal(high, working.Sheets.Count(s => s.Use == MarkUse.DroppedHigh));
        Assert.Equal(low, working.Sheets.Count(s => s.Use == MarkUse.DroppedLow));
    }

    [Fact]
    public void Dropping_sheets_and_dropping_marks_are_two_different_things()
    {
        ScoreSheet[] sheets =
        [
            Given.Sheet("a", "j1", ("level", 100), ("problems", 0), ("work", 50)), // total 40
            Given.Sheet("a", "j2", ("level", 0), ("problems", 100), ("work", 50)), // total 60
            Given.Sheet("a", "j3", ("level", 50), ("problems", 50), ("work", 50)), // total 50
        ];
        Assert.Equal(new Rational(50, 1), Total(new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Sheet)));
        Assert.Equal(new Rational(50, 1), Total(new SheetAggregation.Median(SheetAggregation.Level.Indicator)));
        sheets[0] = Given.Sheet("a", "j1", ("level", 100), ("problems", 60), ("work", 50));
        Assert.Equal(new Rational(60, 1), Total(new SheetAggregation.Median(SheetAggregation.Level.Sheet)));
        Assert.Equal(new Rational(54, 1), Total(new SheetAggregation.Median(SheetAggregation.Level.Indicator)));

        Rational Total(SheetAggregation aggregation) =>
            ScoreRanking.Rank(Given.Rule(Given.TwoLevels(), aggregation), sheets).Value.Ranked[0].Working.Total.Exact;
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_mean_of_the_middle_two()
    {
        var rule = Given.Rule(Given.OneMark(), new SheetAggregation.Median(SheetAggregation.Level.Sheet));
        var ranking = ScoreRanking.Rank(rule, [.. Given.Marks("a", 10, 70, 75, 90), .. Given.Marks("b", 3)]).Value;
        Assert.Equal(["all 1 a 145/2", "all 2 b 3"], Given.Said(ranking));
    }

    [Fact]
    public void Trimming_that_leaves_nothing_is_sent_to_people()
    {
        var rule = Given.Rule(Given.OneMark(), new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Sheet));
        var ranking = ScoreRanking.Rank(rule, [.. Given.Marks("a", 90, 80)]).Value;
        Assert.Empty(ranking.Ranked);
        Assert.Contains("没有剩余", ranking.Unranked[0].Why.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ballot_ranks_by_the_share_of_approvals_among_those_who_voted()
    {
        ScoreSheet[] sheets =
        [
            .. Given.Marks("a", 1, 1, 0),
            Given.Sheet("b", "j1", ("mark", 1)),
            Given.Sheet("b", "j2", ("mark", 1)),
            Given.Without("b", "j3", SheetState.Recused),
        ];
        var rule = Given.Rule(Given.OneMark(1, 1), new SheetAggregation.Ballot());
        Assert.Equal(["all 1 b 1", "all 2 a 2/3"], Given.Said(ScoreRanking.Rank(rule, sheets).Value));
    }

    [Fact]
    public void Tracks_are_ranked_apart()
    {
        ScoreSheet[] sheets =
        [
            .. Given.Marks("a", 90),
            .. Given.Marks("b", 80).Select(s => s with { Track = "craft" }),
            .. Given.Marks("c", 85).Select(s => s with { Track = "craft" }),
        ];
        var rule = Given.Rule(Given.OneMark());
        rule = rule with { Sets = new Dictionary<string, IndicatorSet>(rule.Sets) { ["craft"] = Given.OneMark() } };
        Assert.Equal(["all 1 a 90", "craft 1 c 85", "craft 2 b 80"], Given.Said(ScoreRanking.Rank(rule, sheets).Value));
    }
}
