using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the journal and the person read of what happened, on Kaifeng's whole course.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(typeof(EditionOpened), "启动本届选树")]
    [InlineData(typeof(CandidacyOpened), "开始申报")]
    [InlineData(typeof(SectionSaved), "保存申报表（基本情况）")]
    [InlineData(typeof(Withdrawn), "撤回申报")]
    [InlineData(typeof(Contested), "书面说明")]
    [InlineData(typeof(LinkIssued), "签发单位链接")]
    [InlineData(typeof(LinkOpened), "单位打开链接")]
    [InlineData(typeof(OpinionGiven), "签署意见：同意")]
    [InlineData(typeof(PublicisedAlone), "登记所在单位公示")]
    [InlineData(typeof(PanelSeated), "组成评审组（5人）")]
    [InlineData(typeof(JudgeAbsent), "登记评委缺席")]
    [InlineData(typeof(MarksSaved), "评委保存评分")]
    [InlineData(typeof(Recused), "评委回避")]
    [InlineData(typeof(SheetsSubmitted), "评委提交评分（30份）")]
    [InlineData(typeof(ReviewClosed), "汇总评分（30人）")]
    [InlineData(typeof(RoundOpened), "启动第2轮")]
    [InlineData(typeof(NoticeClosed), "公示办结")]
    [InlineData(typeof(ObjectionFiled), "收到异议")]
    [InlineData(typeof(ObjectionTaken), "受理异议")]
    [InlineData(typeof(ObjectionConcluded), "异议不成立")]
    [InlineData(typeof(Named), "命名（20人，开封工匠命名〔2021〕1号）")]
    [InlineData(typeof(Rewarded), "发放奖金5000元")]
    public void The_journal_says_it_in_a_few_words(Type what, string words) =>
        Assert.Equal(words, Words.Of(Kaifeng.Whole.Entries.First(e => e.What.GetType() == what).What, Kaifeng.Notice));

    [Fact]
    public void Numbers_and_outcomes_are_those_of_the_entry()
    {
        var whole = Kaifeng.Whole;
        T First<T>(Func<T, bool>? which = null)
            where T : Happened => whole.Entries.Select(e => e.What).OfType<T>().First(which ?? (_ => true));
        string Said(Happened what) => Words.Of(what, Kaifeng.Notice);

        var submitted = First<Submitted>();
        Assert.Equal($"提交申报，受理编号{submitted.Receipt}", Said(submitted));
        Assert.Equal("审查或考察通过", Said(First<Concluded>(c => c.Pass)));
        Assert.Equal("审查或考察不通过", Said(First<Concluded>(c => !c.Pass)));
        Assert.Equal("签署意见：不同意", Said(First<OpinionGiven>() with { Agree = false }));
        var returned = First<ReturnedForCorrection>();
        Assert.Equal($"退回补正（{returned.Reasons.Count}项）", Said(returned));
        var published = First<NoticePublished>(p => p.Stage == "city-notice");
        Assert.Equal("发布公示（20人，至6月25日）", Said(published));
        var decided = First<ListDecided>(d => d.Stage == "shortlist");
        Assert.Equal("确定名单（30人）", Said(decided));
        Assert.Equal("异议成立", Said(First<ObjectionConcluded>() with { Upheld = true }));
    }

    private static Candidacy Person(Func<Candidacy, bool> which) => Kaifeng.Whole.World.All<Candidacy>().First(which);

    private static Status Of(Candidacy person) => Course.Of(Kaifeng.Notice, person);

    [Fact]
    public void A_person_reads_how_it_ended()
    {
        var named = Person(c => c.Tier is not null);
        Assert.Equal(new("已命名", $"已命名为开封工匠，证书编号{named.Certificate}。", StatusTone.Ok), Of(named));
        var taken = new TakenBack("fraud", "弄虚作假。", "汴总发〔2022〕3号", new(2022, 3, 1), true, 0);
        Assert.Equal(
            new("已撤销", "称号已于2022年3月1日撤销（汴总发〔2022〕3号）：弄虚作假。", StatusTone.Bad),
            Of(named with { TakenBack = taken })
        );
        Assert.Equal(
            new("已撤回", "申报已撤回：工作调动，离开本市。", StatusTone.Plain),
            Of(Person(c => c.Withdrawn is not null))
        );
        Assert.Equal(
            new("未列入", "在“报送”环节未列入名单：推荐单位择优后未列入推荐人选。", StatusTone.Plain),
            Of(Person(c => c.Outcomes.GetValueOrDefault("report")?.Result is StageResult.NotListed))
        );
        Assert.Equal(
            new(
                "未通过",
                "在“考察”环节未通过：经核查，申报的主要业绩缺少原始凭证，与实际情况不符，不予通过（通知三）。",
                StatusTone.Bad
            ),
            Of(Person(c => c.Outcomes.GetValueOrDefault("inspection")?.Result is StageResult.Failed))
        );
    }

    [Fact]
    public void And_where_it_stands_before()
    {
        var draft = Person(c => c.Receipt is null && c.Withdrawn is null);
        Assert.Equal(new("填写中", "申报表尚未提交。", StatusTone.Warn), Of(draft));
        var returned = Person(c => c.Returned is not null);
        Assert.Equal(
            new("待补正", "推荐单位实地考察退回补正，请于5月28日24时前修改并重新提交。", StatusTone.Warn),
            Of(returned)
        );
        Assert.Equal(
            new("待推荐单位实地考察", "目前处于“推荐单位实地考察”环节。", StatusTone.Info),
            Of(returned with { Returned = null, Stands = "unit-inspection" })
        );
    }
}
