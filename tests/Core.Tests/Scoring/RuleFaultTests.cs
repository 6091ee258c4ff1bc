using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Each thing that can be wrong with indicators or with a rule, in the sentence the office reads.</summary>
public sealed class RuleFaultTests
{
    private static readonly ScoringRule s_good = Given.Rule(Given.OneMark());
    private static readonly ScoringRule s_ballot = Given.Rule(Given.OneMark(1, 1), new SheetAggregation.Ballot());

    public static TheoryData<ScoringRule, string> Faulty() =>
        new()
        {
            { s_good with { Sets = new Dictionary<string, IndicatorSet>() }, "评分办法没有任何指标，请先设定。" },
            { s_good with { Quorum = 0 }, "有效评分份数的下限为0，至少应为1，请更正。" },
            { s_good with { Places = -1 }, "得分保留-1位小数，应在0至10之间，请更正。" },
            { s_good with { Places = 11 }, "得分保留11位小数，应在0至10之间，请更正。" },
            { s_good with { Aggregation = Trimmed(-1, 0) }, "去掉的最高分、最低分个数不能为负，请更正。" },
            { s_good with { Aggregation = Trimmed(0, -1) }, "去掉的最高分、最低分个数不能为负，请更正。" },
            { s_ballot with { Sets = s_good.Sets }, "投票时“all”只能有一项，取值为0或1，请更正。" },
            { s_good with { VetoJudges = 0 }, "否决至少须有1名评委认定，请更正。" },
            { s_good with { Threshold = new(new(1, 2), false) }, "只有投票才有得票的下限，请更正。" },
            { s_good with { Channels = [Channel("a", -10)] }, "投票渠道的权重不能为负，合计须小于100%，请更正。" },
            {
                s_good with
                {
                    Channels = [Channel("a", 60), Channel("b", 40)],
                },
                "投票渠道的权重不能为负，合计须小于100%，请更正。"
            },
            {
                s_good with
                {
                    Channels = [Channel("a", 10), Channel("a", 10)],
                },
                "投票渠道的代号“a”重复，请改为不同的代号。"
            },
            {
                s_good with
                {
                    TieBreaks = [new TieBreak.ByIndicator("nothing")],
                },
                "同分时比较的指标“nothing”不存在，请核对代号。"
            },
        };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void A_faulty_rule_is_refused_in_a_sentence_of_its_own(ScoringRule rule, string says)
    {
        Assert.Equal(says, Assert.Single(ScoreCheck.Faults(rule)).Sentence);
        Assert.Equal(says, ScoreRanking.Rank(rule, []).Refusal!.Sentence);
    }

    [Fact]
    public void What_is_just_allowed_is_no_fault()
    {
        ScoringRule[] allowed =
        [
            s_good with
            {
                Places = 0,
                VetoJudges = 1,
                Aggregation = Trimmed(0, 0),
            },
            s_good with
            {
                Places = 10,
                Channels = [Channel("a", 60), Channel("b", 39), Channel("c", 0)],
            },
            s_ballot with
            {
                Threshold = new(new(1, 2), true),
                TieBreaks = [new TieBreak.ByIndicator("mark"), new TieBreak.ByRule("anything")],
            },
        ];
        Assert.All(allowed, rule => Assert.Empty(ScoreCheck.Faults(rule)));
    }

    [Theory]
    [InlineData(0, 100, 0, "评分范围0至100分，每格0分不成立：上限须高于下限，每格须大于0。")]
    [InlineData(0, 100, -1, "评分范围0至100分，每格-1分不成立：上限须高于下限，每格须大于0。")]
    [InlineData(100, 100, 1, "评分范围100至100分，每格1分不成立：上限须高于下限，每格须大于0。")]
    [InlineData(60, 0, 1, "评分范围60至0分，每格1分不成立：上限须高于下限，每格须大于0。")]
    [InlineData(1, 9, 3, "评分范围1至9分，每格3分取不到最高分，请调整每格分值。")]
    public void A_range_of_marks_that_cannot_be_is_refused(int min, int max, int step, string says) =>
        Assert.Equal(says, Assert.Single(IndicatorSet.Faults([Whole("a")], new(min, max, step))).Sentence);

    [Fact]
    public void Marks_are_counted_in_steps_from_the_lowest() =>
        Assert.Equal([1, 4, 7, 10], Enumerable.Range(-2, 20).Where(m => new MarkScale(1, 10, 3).Admits(m)));

    [Fact]
    public void Weights_off_by_less_than_ten_places_show_are_told_as_a_fraction()
    {
        // 1/2 + (1/2 + 10⁻¹⁵) is 100 % + 10⁻¹³ %.
        var near = new Rational(500_000_000_000_001, 1_000_000_000_000_000);
        Assert.Equal(
            "一级指标权重之和为1000000000000001/10000000000000%，应恰为100%，请更正。",
            Assert.Single(Faults(new("a", "甲", new(1, 2), []), new("b", "乙", near, []))).Sentence
        );
    }

    [Fact]
    public void Faults_of_indicators_name_the_level_and_follow_the_order_of_the_notice()
    {
        Assert.Equal("没有评分指标，请至少列出一项。", Assert.Single(Faults()).Sentence);
        Assert.Equal(
            [
                "一级指标权重之和为90%，应恰为100%，请更正。",
                "“甲”的二级指标中有权重不大于0，请更正。",
                "“甲”的二级指标权重之和为0%，应恰为100%，请更正。",
                "评分指标的代号“a”重复，请改为不同的代号。",
                "评分指标的代号“b”重复，请改为不同的代号。",
            ],
            Faults(
                    new("a", "甲", Rational.Percent(50), [new("b", "子", Rational.Zero)]),
                    new("b", "乙", Rational.Percent(40), [new("a", "丑", Rational.One)])
                )
                .Select(f => f.Sentence)
        );
    }

    private static IReadOnlyList<Refusal> Faults(params PrimaryIndicator[] primaries) =>
        IndicatorSet.Faults(primaries, new(0, 100, 1));

    private static PrimaryIndicator Whole(string key) => new(key, "甲", Rational.One, []);

    private static SheetAggregation.TrimmedMean Trimmed(int high, int low) =>
        new(high, low, SheetAggregation.Level.Sheet);

    private static ChannelRule Channel(string key, int percent) => new(key, "网络投票", Rational.Percent(percent));
}
