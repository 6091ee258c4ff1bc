using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class ScoringWordsTests
{
    private static readonly Notice s_notice = Notices.Kaifeng.Notice;
    private static readonly ReviewStage s_stage = s_notice.Stages.OfType<ReviewStage>().First();

    [Fact]
    public void TieBy_speaks_the_words_of_the_notice_and_shows_no_id()
    {
        var rule = s_notice.Rules[0];
        var fact = s_notice.Facts[0];

        Assert.Equal($"优先条件“{rule.Says}”", ScoringWords.TieBy(s_notice, s_stage, new TieBreak.ByRule(rule.Id)));
        Assert.Equal($"“{fact.Label}”", ScoringWords.TieBy(s_notice, s_stage, new TieBreak.ByFact(fact.Key)));
        Assert.Equal("未四舍五入的得分", ScoringWords.TieBy(s_notice, s_stage, null));
    }

    [Fact]
    public void TieBy_calls_an_indicator_of_either_level_and_any_track_by_its_label()
    {
        var ganzhou = GanzhouTracks.Review();
        var labelled = ganzhou with
        {
            Tracks =
            [
                .. ganzhou.Tracks.Select(t =>
                    t with
                    {
                        Indicators =
                        [
                            .. t.Indicators.Select(i =>
                                i with
                                {
                                    Label = $"{t.Track}的{i.Id}",
                                    Parts = [.. i.Parts.Select(p => p with { Label = $"{t.Track}的{p.Id}" })],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
        Assert.Equal("“产业的skill”得分", By("skill"));
        Assert.Equal("“产业的problems”得分", By("problems"));
        Assert.Equal("“nothing”得分", By("nothing"));
        labelled = labelled with { Tracks = [.. labelled.Tracks.Skip(1)] };
        Assert.Equal("“非遗的social”得分", By("social"));
        labelled = labelled with { Indicators = labelled.Tracks[0].Indicators, Tracks = [] };
        Assert.Equal("“非遗的teaching”得分", By("teaching"));

        string By(string key) => ScoringWords.TieBy(s_notice, labelled, new TieBreak.ByIndicator(key));
    }

    [Fact]
    public void TieBy_shows_a_fact_the_notice_does_not_know_by_its_key_and_speaks_of_the_votes_of_a_ballot()
    {
        Assert.Equal("“nothing”", ScoringWords.TieBy(s_notice, s_stage, new TieBreak.ByFact("nothing")));
        Assert.Equal("得票率", ScoringWords.TieBy(s_notice, s_stage with { Ends = ReviewEnd.Ballot }, null));
    }

    [Theory]
    [InlineData(ScoreTieOutcome.Decided, "全部分出先后")]
    [InlineData(ScoreTieOutcome.PartlyDecided, "部分分出先后")]
    [InlineData(ScoreTieOutcome.StillTied, "仍然相同")]
    [InlineData(ScoreTieOutcome.NotApplicable, "没有这项指标")]
    [InlineData(ScoreTieOutcome.CannotTell, "有人缺少这项数据，不再比较")]
    public void Every_outcome_of_a_step_on_a_tie_has_words(ScoreTieOutcome outcome, string says) =>
        Assert.Equal(says, ScoringWords.Outcome(outcome));

    [Fact]
    public void A_figure_in_a_tie_is_a_number_and_of_a_rule_its_verdict()
    {
        var rule = new TieBreak.ByRule("young");
        Assert.Equal("符合", ScoringWords.TieFigure(rule, Rational.From(TieBreak.ByRule.Holds)));
        Assert.Equal("不符合", ScoringWords.TieFigure(rule, Rational.From(TieBreak.ByRule.Fails)));
        Assert.Equal("不能判断", ScoringWords.TieFigure(rule, Rational.From(TieBreak.ByRule.CannotTell)));
        Assert.Equal("未知", ScoringWords.TieFigure(rule, null));
        Assert.Equal("2", ScoringWords.TieFigure(new TieBreak.ByFact("age"), new Rational(2, 1)));
        Assert.Equal("220/3", ScoringWords.TieFigure(null, new Rational(220, 3)));
        Assert.Equal("未知", ScoringWords.TieFigure(null, null));
    }

    [Theory]
    [InlineData(Aggregation.Mean, TrimOf.Sheet, "取平均分")]
    [InlineData(Aggregation.Mean, TrimOf.Indicator, "取平均分")]
    [InlineData(Aggregation.Median, TrimOf.Sheet, "取中位数")]
    [InlineData(Aggregation.Median, TrimOf.Indicator, "取中位数（逐项指标）")]
    [InlineData(Aggregation.TrimmedMean, TrimOf.Sheet, "去掉2个最高分、1个最低分后取平均分")]
    [InlineData(Aggregation.TrimmedMean, TrimOf.Indicator, "去掉2个最高分、1个最低分（逐项指标）后取平均分")]
    public void Aggregation_says_what_is_dropped_and_where(Aggregation aggregation, TrimOf of, string says)
    {
        var stage = GanzhouTracks.Review() with
        {
            Aggregation = aggregation,
            Trim = new Trim { High = 2, Of = of },
        };
        Assert.Equal(says, ScoringWords.Aggregation(stage));
    }

    [Fact]
    public void Aggregation_of_a_notice_that_does_not_say_what_is_dropped_drops_one_sheet_at_either_end() =>
        Assert.Equal("去掉1个最高分、1个最低分后取平均分", ScoringWords.Aggregation(GanzhouTracks.Review()));
}
