using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the journal calls the acts that a whole course does not have; the others are in <see cref="WordsTests"/>.</summary>
public sealed class RareWordsTests
{
    private static readonly Notice s_notice = LongCourse.Notice;

    private static Secret Hidden => Secret.Of("理由", "salt", "name");

    public static TheoryData<Happened, string> Others =>
        new()
        {
            { new PlacesChosen(s_notice.Tiers[0].Id, 18), "确定名额（开封工匠：18名）" },
            {
                new TemplateChosen("unit-summary", new FileRef("ab", "汇总表.docx", "docx", 1)),
                "启用自备模板：汇总表.docx"
            },
            { new TemplateChosen("unit-summary", null), "恢复标准表样（unit-summary）" },
            {
                new VotesRecorded(
                    "live",
                    "online",
                    "网络投票平台",
                    ImmutableDictionary<string, long>.Empty.Add("c0001", 3)
                ),
                "登记投票结果（1人，网络投票平台）"
            },
            { new PersonsDivided("live", ImmutableDictionary<string, int>.Empty.Add("c0001", 1)), "人选分组（1人）" },
            { new ObjectionConcluded("o", "c", true, Hidden), "异议成立" },
            { new ObjectionConcluded("o", "c", false, Hidden), "异议不成立" },
            { new Banned("c", "b", "p", new DateOnly(2027, 3, 1), null, Hidden), "限制申报至2027年3月1日前" },
            {
                new Banned("c", "b", "p", new DateOnly(2027, 3, 1), "live", Hidden),
                "取消资格，限制申报至2027年3月1日前"
            },
            { new OpeningMoved("report", default), "调整开始时间（报送）" },
            { new DeadlineMoved("report", default), "调整截止时间（报送）" },
            { new UnitAdded(LongCourse.Units[0]), $"增加推荐单位：{LongCourse.Units[0].Name}" },
            {
                new BallotCast("live", "j1", ["c0001", "c0002"], ["c0001"], ImmutableDictionary<string, Secret>.Empty),
                "评委投票（选1人）"
            },
            { new HonourRevoked("c", "fraud", Hidden, "决定1号", new DateOnly(2027, 3, 1), true, 0m), "撤销称号" },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void The_journal_says_it_in_a_few_words(Happened what, string words) =>
        Assert.Equal(words, Words.Of(what, s_notice));

    [Fact]
    public void A_plan_is_told_by_its_name()
    {
        var notice = Programme.Read("ganzhou-2024").Notice;
        var plan = notice.Tracks!.Plans[1];
        Assert.Equal($"确定名额分配方案（{plan.Label}）", Words.Of(new PlanChosen(plan.Id), notice));
        Assert.NotEqual("", plan.Label);
    }
}
