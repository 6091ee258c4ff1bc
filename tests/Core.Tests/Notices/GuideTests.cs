using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Guiding;
using Jiangxuan.Core.Tests.Cities;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>What the guide says of thresholds, deadlines, orders and weights, and under which heading it puts a rule.</summary>
public sealed class GuideTests
{
    private static string Text(Notice notice) => GuideText.Markdown(Guide.Of(notice));

    private static Notice Changed<T>(Func<T, T> change)
        where T : Stage =>
        Kaifeng.Notice with
        {
            Stages = [.. Kaifeng.Notice.Stages.Select(s => s is T stage ? change(stage) : s)],
        };

    private static Notice With(Rule rule) => Kaifeng.Notice with { Rules = [rule] };

    private static Rule Rule(string says, Condition condition) =>
        new()
        {
            Id = "one",
            Says = says,
            Strength = RuleStrength.Must,
            Condition = condition,
            Source = new Source { Clause = "四" },
        };

    [Fact]
    public void Only_those_who_apply_and_recommend_lose_by_a_deadline()
    {
        var text = Text(Changed<QualifyStage>(s => s with { Closes = new DateOnly(2021, 6, 18) }));
        Assert.Contains("2021年6月18日24时前办结", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2021年6月18日24时截止", text, StringComparison.Ordinal);
        Assert.Contains("2021年6月11日24时截止，逾期视为放弃", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("所在单位近两年无事故", false)]
    [InlineData("县处级以上领导干部除外", true)]
    [InlineData("已入选其他工程的不重复申报", true)]
    public void A_rule_is_an_exclusion_by_its_words(string says, bool excludes)
    {
        var text = Text(
            With(
                Rule(
                    says,
                    new Not
                    {
                        Part = new Is { Fact = "enterpriseHead", Value = "是" },
                    }
                )
            )
        );
        Assert.Equal(excludes, text.Contains("### 不得参加或不再参加的情形", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_stands_in_a_register_is_excluded_whatever_the_words()
    {
        var text = Text(With(Rule("未获过此称号", new Not { Part = new Register { Id = "laureates" } })));
        Assert.Contains("### 不得参加或不再参加的情形\n\n- 未获过此称号", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RuleStrength.Must, "须具备的条件")]
    [InlineData(RuleStrength.InPrinciple, "一般应具备的条件（达不到的可附书面说明，由审核人员决定）")]
    [InlineData(RuleStrength.Prefer, "同等条件下优先")]
    [InlineData(RuleStrength.Emphasis, "重点和兼顾（不影响能否申报）")]
    public void A_rule_stands_under_the_heading_of_its_strength(RuleStrength strength, string heading)
    {
        var rule = Rule("须为技师", new Is { Fact = "skillLevel", Value = "技师" }) with { Strength = strength };
        Assert.Contains(
            $"## 二、申报条件\n\n### {heading}\n\n- 须为技师（通知四）。",
            Text(With(rule) with { Registers = [] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_applies_how_and_how_many_a_unit_recommends_stand_together()
    {
        var text = Text(Programme.Read("yueyang-2023").Notice);
        Assert.Contains("### 核对的名册\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("## 三、怎样申报\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("### 推荐名额\n\n| 推荐单位 | 名额 | 上一级 | 依据 |\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_source_of_its_own_is_said_without_one()
    {
        var notice = Kaifeng.Notice with
        {
            Facts = [.. Kaifeng.Notice.Facts.Select(f => f.Key == "achievements" ? f with { Source = null } : f)],
        };
        Assert.Contains("- 主要业绩：800字以内。\n", Text(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void The_merits_that_waive_a_rule_are_listed()
    {
        Condition honours = new Count
        {
            Of = "honours",
            Says = "省级以上技术能手",
            AtLeast = 1,
        };
        Condition talent = new Is { Fact = "specialTalent", Value = "是" };
        var rule = Rule("须为技师", new Is { Fact = "skillLevel", Value = "技师" });
        var label = Kaifeng.Notice.Fact("specialTalent").Label;
        Assert.Contains(
            $"- 须为技师；有下列情形之一的不受此限：1. 省级以上技术能手；2. {label}为是（通知四）。",
            Text(With(rule with { WaivedBy = new Any { Parts = [honours, talent] } })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "须为技师；不受此限的情形：省级以上技术能手（通知四）。",
            Text(With(rule with { WaivedBy = honours })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_known_of_everybody_waives_by_its_label_and_a_register_by_the_name_the_rule_gives_it()
    {
        var notice = Kaifeng.Notice;
        var channel = notice.Channels[0];
        var rule = Rule("须为技师", new Is { Fact = "skillLevel", Value = "技师" }) with
        {
            WaivedBy = new Any
            {
                Parts =
                [
                    new Is { Fact = "channel", Value = channel.Id },
                    new In { Fact = "tier", Values = [.. notice.Tiers.Select(t => t.Id)] },
                    new Register { Id = "laureates", Label = "历届名册" },
                ],
            },
        };
        Assert.Contains(
            $"1. 申报渠道为{channel.Label}；2. 拟授等次为{string.Join('、', notice.Tiers.Select(t => t.Label))}之一；3. “历届名册”中查有记录",
            Text(With(rule)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_poll_says_what_it_must_reach()
    {
        var poll = new Poll
        {
            Present = "a",
            For = "b",
            MoreThan = Portion.Percent(50),
        };
        Assert.Contains(
            "民主推荐，同意超过参加人数的50%",
            Text(Changed<OpineStage>(s => s with { Label = "单位意见", Poll = poll })),
            StringComparison.Ordinal
        );
        var third = poll with { MoreThan = null, AtLeast = Portion.Read("2/3") };
        Assert.Contains(
            "同意不少于参加人数的2/3",
            Text(Changed<OpineStage>(s => s with { Label = "民主推荐", Poll = third })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_reserve_and_the_order_of_publication_are_named()
    {
        Assert.Contains(
            "按名次和构成比例产生，另列3名递补",
            Text(Changed<ProposeStage>(s => s with { Reserve = 3 })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "发布当天，按姓氏笔画排序",
            Text(Changed<PubliciseStage>(s => s with { Order = PublicOrder.Strokes })),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_ratio_is_given_in_persons_where_the_places_are_fixed()
    {
        var notice = City.Of("shortlist-ratio").Notice;
        Assert.Contains("入围人数为名额的", Text(notice), StringComparison.Ordinal);
        var places = notice.Tiers.Sum(t => t.Places);
        var ratio = notice.Stages.OfType<ProposeStage>().Single(s => s.Ratio is not null).Ratio!.Value;
        Assert.Contains($"倍（{decimal.Floor(ratio * places)}名）", Text(notice), StringComparison.Ordinal);
        var about = notice with
        {
            Tiers = [.. notice.Tiers.Select(t => t with { Size = TierSize.About, Tolerance = 1 })],
        };
        Assert.Contains("倍（通知", Text(about), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VoteFigure.OfHighest, "得票数除以最高得票数，乘以满分即为得分")]
    [InlineData(VoteFigure.OfAll, "得票数占全部票数的比例乘以满分即为得分")]
    public void Votes_with_a_weight_say_how_they_become_a_figure(VoteFigure figure, string says)
    {
        var vote = new VoteChannel
        {
            Id = "online",
            Label = "网络投票",
            Weight = Portion.Percent(10),
            Figure = figure,
            Says = "每人每天一票",
            Source = new Source { Clause = "四" },
        };
        Assert.Contains(
            $"占总分10%，{says}",
            Text(Changed<ReviewStage>(s => s with { Votes = [vote] })),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("45", "25/45", "其中25%")]
    [InlineData("15", "50", "其中7.5%")]
    [InlineData("40", "1/3", "其中本项的1/3")]
    public void A_part_has_its_weight_in_the_whole(string whole, string part, string says)
    {
        var indicator = new Indicator
        {
            Id = "craft",
            Label = "技艺",
            Weight = Portion.Read(whole)!,
            Guide = "技艺",
            Parts =
            [
                new IndicatorPart
                {
                    Id = "level",
                    Label = "等级",
                    Weight = Portion.Read(part)!,
                    Guide = "等级",
                },
            ],
        };
        Assert.Contains(
            $"| 技艺／等级 | {says} |",
            Text(Changed<ReviewStage>(s => s with { Indicators = [indicator] })),
            StringComparison.Ordinal
        );
    }
}
