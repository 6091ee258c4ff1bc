using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the journal calls each kind of act.</summary>
public sealed class WordsTests
{
    private static readonly Notice s_notice = LongCourse.Notice;

    private static Secret Hidden => Secret.Of("理由", "salt", "name");

    [Fact]
    public void Of_the_acts_of_a_whole_course()
    {
        var first = LongCourse
            .Whole.Entries.Select(e => e.What)
            .DistinctBy(w => w.GetType())
            .Select(w => $"{w.GetType().Name}: {Words.Of(w, s_notice)}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            """
            CandidacyOpened: 开始申报
            Concluded: 审查或考察通过
            Contested: 书面说明
            EditionOpened: 启动本届选树
            JudgeAbsent: 登记评委缺席
            LinkIssued: 签发单位链接
            LinkOpened: 单位打开链接
            ListDecided: 确定名单（6人）
            ListDrafted: 草拟名单（6人）
            MarksSaved: 评委保存评分
            Named: 命名（6人，开封工匠命名〔2021〕1号）
            NoticeClosed: 公示办结
            NoticePublished: 发布公示（2人，至6月1日）
            ObjectionConcluded: 异议不成立
            ObjectionFiled: 收到异议
            ObjectionTaken: 受理异议
            OpinionGiven: 签署意见：同意
            PanelSeated: 组成评审组（5人）
            PublicisedAlone: 登记所在单位公示
            Recused: 评委回避
            RegisterImported: 导入名册：限制申报人员（1人）
            ReportFiled: 登记履职报告
            ReturnedForCorrection: 退回补正（2项）
            ReviewClosed: 汇总评分（12人）
            Rewarded: 发放奖金3000.01元
            SectionSaved: 保存申报表（基本情况）
            SheetsSubmitted: 评委提交评分（12份）
            Submitted: 提交申报，受理编号KF2020-XEQEA99
            Withdrawn: 撤回申报
            """,
            string.Join('\n', first)
        );
    }

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
            { new ObjectionTaken("o", "c"), "受理异议" },
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
    public void Of_acts_that_are_rare(Happened what, string words) => Assert.Equal(words, Words.Of(what, s_notice));

    [Fact]
    public void Of_a_plan_by_its_name()
    {
        var notice = Programme.Read("ganzhou-2024").Notice;
        var plan = notice.Tracks!.Plans[1];
        Assert.Equal($"确定名额分配方案（{plan.Label}）", Words.Of(new PlanChosen(plan.Id), notice));
        Assert.NotEqual("", plan.Label);
    }
}
