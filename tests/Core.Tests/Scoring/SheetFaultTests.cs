using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Each thing that can be wrong with sheets, entrants and votes, in the sentence the office reads.</summary>
public sealed class SheetFaultTests
{
    private static readonly ScoringRule s_rule = Given.Rule(Given.OneMark()) with
    {
        Sets = new Dictionary<string, IndicatorSet> { ["all"] = Given.OneMark(), ["craft"] = Given.OneMark() },
        Channels = [new("online", "网络投票", Rational.Percent(10)), new("staff", "职工投票", null)],
    };

    [Fact]
    public void A_candidate_is_in_one_track_and_a_judge_on_one_panel()
    {
        ScoreSheet[] sheets =
        [
            Marked("a", "j1") with
            {
                Track = "craft",
                Panel = "p2",
            },
            Marked("a", "j2"),
            Marked("b", "j1"),
        ];
        Assert.Equal(
            [
                "a的评分表分属不同类别（all、craft），请统一。",
                "a的评分表分属不同评审组（p1、p2），请统一。",
                "评委j1在不同评审组（p1、p2）都有评分表，只能属于一个组。",
            ],
            Said(sheets)
        );
    }

    [Fact]
    public void Marks_too_few_or_too_many_are_named_with_their_indicator()
    {
        var faults = ScoreCheck.Faults(
            s_rule,
            [Given.Sheet("a", "j1", ("z", 1), ("y", 1)), Given.Sheet("a", "j2", ("mark", 80.25m))]
        );
        Assert.Equal(
            [
                ("mark", "评委j1给a的评分表缺“得分”的分数，请补全。"),
                ("y", "评委j1给a的评分表有指标“y”的分数，该类别没有这项指标，请删去。"),
                ("z", "评委j1给a的评分表有指标“z”的分数，该类别没有这项指标，请删去。"),
                ("mark", "评委j2给a的评分表“得分”为80.25，应为0至100分，每格0.5分，请更正。"),
            ],
            faults.Select(f => (f.Field, f.Sentence))
        );
    }

    [Fact]
    public void A_veto_needs_a_rule_and_a_scored_sheet()
    {
        var veto = Marked("a", "j1") with { Veto = "业绩造假" };
        Assert.Equal(["评委j1给a的评分表有否决，评分办法没有规定否决，请删去。"], Said(veto));

        var ruled = s_rule with { VetoJudges = 1 };
        Assert.Empty(ScoreCheck.Faults(ruled, [veto]));
        var absent = Given.Without("a", "j1", SheetState.Absent) with { Veto = "业绩造假" };
        Assert.Equal(
            "评委j1给a的评分表标为回避或缺席，却有分数或否决；请改为已评分，或删去。",
            Assert.Single(ScoreCheck.Faults(ruled, [absent])).Sentence
        );
    }

    [Fact]
    public void Sheets_and_entrants_agree()
    {
        ScoreSheet[] sheets = [Marked("a", "j1"), Marked("b", "j1"), Marked("b", "j1"), Marked("c", "j1")];
        Entrant[] entrants = [new("a", "craft"), new("b", "all"), new("b", "all"), new("d", "book")];
        Assert.Equal(
            [
                "评委j1给b的评分表有2份，只能有一份，请删去多余的。",
                "参评人选b列了2次，请只保留一次。",
                "参评人选d所属类别“book”没有评分指标，请核对类别。",
                "a的评分表写的是类别“all”，参评类别为“craft”，请统一。",
                "c不在参评人选中，却有评分表，请核对。",
            ],
            ScoreCheck.Faults(s_rule, sheets, entrants).Select(f => f.Sentence)
        );
    }

    public static TheoryData<VoteCount[], string> Votes() =>
        new()
        {
            { [new("phone", "a", 1)], "没有“phone”这个投票渠道，请核对代号。" },
            { [new("online", "z", 1)], "z不在参评人选中，却有得票，请核对。" },
            { [new("online", "a", -1)], "a的得票为-1，应为0或正整数，请更正。" },
            { [new("staff", "a", 1), new("staff", "a", 2)], "a在“staff”的得票写了2次，只能写一次。" },
            { [new("staff", "b", 1)], "缺a的网络投票得票，该渠道计入总分，没有得票请写0。" },
            { [new("online", "a", 1)], "缺b的网络投票得票，该渠道计入总分，没有得票请写0。" },
        };

    [Theory]
    [MemberData(nameof(Votes), DisableDiscoveryEnumeration = true)]
    public void A_fault_of_the_votes_refuses_the_ranking(VoteCount[] votes, string says) =>
        Assert.Equal(
            says,
            ScoreRanking.Rank(s_rule, [Marked("b", "j1"), Marked("a", "j1")], votes: votes).Refusal!.Sentence
        );

    private static ScoreSheet Marked(string candidate, string judge) => Given.Sheet(candidate, judge, ("mark", 80));

    private static IEnumerable<string> Said(params ScoreSheet[] sheets) =>
        ScoreCheck.Faults(s_rule, sheets).Select(f => f.Sentence);
}
