using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class ScoreCheckTests
{
    [Theory]
    [InlineData(60, 39.99, "和为99.99%")]
    [InlineData(60, 40.01, "和为100.01%")]
    [InlineData(100, 0, "不大于0")]
    public void Weights_that_do_not_sum_to_exactly_100_percent_are_refused(decimal a, decimal b, string says)
    {
        var refused = IndicatorSet.Of(
            [new("a", "甲", Rational.Percent(a), []), new("b", "乙", Rational.Percent(b), [])],
            new(0, 100, 1)
        );
        Assert.Contains(says, refused.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_set_are_found_at_once()
    {
        var faults = IndicatorSet.Faults(
            [
                new("a", "甲", Rational.Percent(50), [new("x", "子", Rational.Percent(90))]),
                new("a", "乙", Rational.Percent(40), []),
            ],
            new(0, 10, 3)
        );
        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, f => f.Sentence.Contains("“甲”的二级指标", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Sentence.Contains("重复", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Sentence.Contains("取不到最高分", StringComparison.Ordinal));
    }

    [Fact]
    public void Three_thirds_are_exactly_one_hundred_percent()
    {
        var third = Rational.One / new Rational(3, 1);
        Assert.False(
            IndicatorSet
                .Of([new("a", "甲", third, []), new("b", "乙", third, []), new("c", "丙", third, [])], new(0, 10, 1))
                .IsRefused
        );
    }

    [Theory]
    [InlineData(100.5, "应为")]
    [InlineData(-0.5, "应为")]
    [InlineData(88.3, "应为")]
    public void A_mark_off_the_scale_is_refused_naming_judge_candidate_and_indicator(decimal mark, string says)
    {
        var refusal = ScoreRanking.Rank(Given.Rule(Given.OneMark()), [.. Given.Marks("甲某", mark)]).Refusal!;
        Assert.All(
            ["j1", "甲某", "得分", says],
            part => Assert.Contains(part, refusal.Sentence, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_fault_of_the_sheets_is_found_at_once()
    {
        ScoreSheet[] sheets =
        [
            Given.Sheet("a", "j1"),
            Given.Sheet("a", "j2", ("mark", 80), ("other", 1)),
            Given.Sheet("a", "j2", ("mark", 80)),
            Given.Sheet("a", "j3", ("mark", 80)) with
            {
                State = SheetState.Recused,
            },
            Given.Sheet("a", "j4", ("mark", 80)) with
            {
                Panel = "p2",
            },
            Given.Sheet("b", "j1", ("mark", 80)) with
            {
                Track = "unknown",
            },
        ];
        var faults = ScoreCheck.Faults(Given.Rule(Given.OneMark()), sheets, [new("a", "all"), new("a", "all")]);
        string[] expected =
        [
            "缺“得分”",
            "“other”",
            "标为回避或缺席",
            "没有评分指标",
            "只能有一份",
            "不同评审组",
            "列了2次",
            "不在参评人选中",
        ];
        Assert.All(expected, e => Assert.Contains(faults, f => f.Sentence.Contains(e, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, faults.Count);
    }

    [Fact]
    public void Faults_of_the_rule_are_found()
    {
        var rule = Given.Rule(Given.TwoLevels(), new SheetAggregation.Ballot(), quorum: 0) with
        {
            Places = 11,
            TieBreaks = [new TieBreak.ByIndicator("nothing")],
        };
        Assert.Equal(4, ScoreCheck.Faults(rule).Count);
        Assert.True(ScoreRanking.Rank(rule, []).IsRefused);
        Assert.Empty(ScoreCheck.Faults(Given.Rule(Given.TwoLevels())));
    }
}
