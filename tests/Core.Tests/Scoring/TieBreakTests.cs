using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class TieBreakTests
{
    [Fact]
    public void An_indicator_of_either_level_decides_and_the_log_says_so()
    {
        ScoreSheet[] sheets =
        [
            Given.Sheet("a", "j1", ("level", 80), ("problems", 80), ("work", 80)),
            Given.Sheet("b", "j1", ("level", 80), ("problems", 90), ("work", 70)),
            Given.Sheet("c", "j1", ("level", 100), ("problems", 80), ("work", 70)),
        ];
        var rule = Given.Rule(Given.TwoLevels()) with
        {
            TieBreaks = [new TieBreak.ByIndicator("skill"), new TieBreak.ByIndicator("problems")],
        };
        var ranking = ScoreRanking.Rank(rule, sheets).Value;
        // Totals: a 80, b 16+36+28 = 80, c 20+32+28 = 80. Skill: a 80, b 260/3, c 260/3. Problems: b 90, c 80.
        Assert.Equal(["all 1 b 80", "all 2 c 80", "all 3 a 80"], Given.Said(ranking));
        Assert.Empty(ranking.OpenTies);
        Assert.Equal(
            [ScoreTieOutcome.StillTied, ScoreTieOutcome.PartlyDecided, ScoreTieOutcome.Decided],
            ranking.TieLog.Select(s => s.Outcome)
        );
        Assert.Null(ranking.TieLog[0].By);
        Assert.Equal(["b", "c"], ranking.TieLog[2].Figures.Select(f => f.Candidate));
        Assert.Equal(new Rational(90, 1), ranking.TieLog[2].Figures[0].Value);
    }

    [Fact]
    public void A_fact_decides_in_the_direction_stated()
    {
        ScoreSheet[] sheets = [.. Given.Marks("a", 80), .. Given.Marks("b", 80)];
        Entrant[] entrants = [Of("a", ("age", 30)), Of("b", ("age", 50))];
        Assert.Equal(["a", "b"], Order(new TieBreak.ByFact("age") { HigherFirst = false }));
        Assert.Equal(["b", "a"], Order(new TieBreak.ByFact("age")));

        IEnumerable<string> Order(TieBreak by) =>
            ScoreRanking
                .Rank(Given.Rule(Given.OneMark()) with { TieBreaks = [by] }, sheets, entrants)
                .Value.Ranked.OrderBy(r => r.Rank)
                .Select(r => r.Candidate);
    }

    [Fact]
    public void An_unknown_fact_leaves_the_tie_to_people_and_no_later_step_is_taken()
    {
        ScoreSheet[] sheets = [.. Given.Marks("a", 80), .. Given.Marks("b", 80), .. Given.Marks("c", 80)];
        Entrant[] entrants =
        [
            Of("a", ("county", 1), ("age", 30)),
            Of("b", ("age", 40)),
            Of("c", ("county", 0), ("age", 50)),
        ];
        var rule = Given.Rule(Given.OneMark()) with
        {
            TieBreaks = [new TieBreak.ByFact("county"), new TieBreak.ByFact("age")],
        };
        var ranking = ScoreRanking.Rank(rule, sheets, entrants).Value;
        Assert.Equal(["a", "b", "c"], Assert.Single(ranking.OpenTies).Candidates);
        Assert.Equal(ScoreTieOutcome.CannotTell, ranking.TieLog[^1].Outcome);
        Assert.Null(ranking.TieLog[^1].Figures[1].Value);
    }

    [Fact]
    public void Equal_as_published_is_decided_by_the_exact_total_or_is_a_tie_as_the_rule_says()
    {
        // 256/3 = 85.333… and 85.33 exactly, both published as 85.33.
        var set = Given.OneMark(step: 0.01m);
        ScoreSheet[] sheets = [.. Given.Marks("a", 85.33m, 85.33m, 85.33m), .. Given.Marks("b", 85, 85, 86)];
        var exact = ScoreRanking.Rank(Given.Rule(set), sheets).Value;
        Assert.Equal(["all 1 b 256/3", "all 2 a 8533/100"], Given.Said(exact));
        Assert.Equal((null, ScoreTieOutcome.Decided), (exact.TieLog.Single().By, exact.TieLog.Single().Outcome));

        var rounded = ScoreRanking.Rank(Given.Rule(set) with { RankOn = RankOn.Rounded }, sheets).Value;
        Assert.Equal(["a", "b"], Assert.Single(rounded.OpenTies).Candidates);
    }

    [Fact]
    public void An_indicator_the_track_does_not_have_is_passed_over()
    {
        ScoreSheet[] sheets = [.. Given.Marks("a", 80), .. Given.Marks("b", 80)];
        var rule = Given.Rule(Given.OneMark()) with
        {
            Sets = new Dictionary<string, IndicatorSet> { ["all"] = Given.OneMark(), ["other"] = Given.TwoLevels() },
            TieBreaks = [new TieBreak.ByIndicator("skill"), new TieBreak.ByFact("n")],
        };
        var ranking = ScoreRanking.Rank(rule, sheets, [Of("a", ("n", 1)), Of("b", ("n", 2))]).Value;
        Assert.Equal(["all 1 b 80", "all 2 a 80"], Given.Said(ranking));
        Assert.Equal(ScoreTieOutcome.NotApplicable, ranking.TieLog[1].Outcome);
    }

    [Fact]
    public void Which_of_two_equal_sheets_is_dropped_decides_nothing()
    {
        // j1 and j2 give a the same total from different marks; one of the two is dropped as the lowest.
        ScoreSheet[] sheets =
        [
            Given.Sheet("a", "j1", ("level", 80), ("problems", 80), ("work", 80)),
            Given.Sheet("a", "j2", ("level", 80), ("problems", 90), ("work", 70)),
            Given.Sheet("a", "j3", ("level", 90), ("problems", 90), ("work", 90)),
        ];
        var rule = Given.Rule(Given.TwoLevels(), new SheetAggregation.TrimmedMean(0, 1, SheetAggregation.Level.Sheet));
        ScoreSheet[] renamed = [sheets[0] with { Judge = "j2" }, sheets[1] with { Judge = "j1" }, sheets[2]];
        Assert.Equal(Figures(sheets), Figures(renamed));

        IEnumerable<Rational> Figures(ScoreSheet[] from)
        {
            var working = ScoreRanking.Rank(rule, from).Value.Ranked[0].Working;
            return [working.Total.Exact, .. working.Indicators.Select(i => i.Figure.Exact)];
        }
    }

    [Fact]
    public void A_stored_ranking_reads_back_with_every_fraction_exact()
    {
        ScoreSheet[] sheets =
        [
            .. Given.Marks("a", 80, 85, 85),
            .. Given.Marks("b", 85, 85, 80),
            .. Given.Marks("c", 1),
        ];
        var rule = Given.Rule(Given.OneMark()) with
        {
            Quorum = 2,
            TieBreaks = [new TieBreak.ByIndicator("mark"), new TieBreak.ByFact("age") { HigherFirst = false }],
        };
        var ranking = ScoreRanking.Rank(rule, sheets).Value;
        var written = Json.Write(ranking);
        Assert.Contains("\"250/3\"", written, StringComparison.Ordinal);
        var read = Json.Read<ScoredRanking>(written);
        Assert.Equal(written, Json.Write(read));
        Assert.Equal(ranking.Ranked[0].Working.Total, read.Ranked[0].Working.Total);
        Assert.Equal(rule.TieBreaks, read.TieLog.Skip(1).Select(s => s.By));
        Assert.ThrowsAny<Exception>(() => Json.Read<Rational>("\"1/0\""));
    }

    private static Entrant Of(string id, params (string Fact, decimal Value)[] facts) =>
        new(id, "all", facts.ToDictionary(f => f.Fact, f => f.Value));
}
