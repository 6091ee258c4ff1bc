using System.Text;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Sheets written one mark a row: what is read, and everything that can be wrong with it, all at once.</summary>
public sealed class ScoreRowsTests
{
    private const string Header = "candidate,track,panel,judge,indicator,score,state\n";

    private static readonly Notice s_notice = Notices.Kaifeng.Notice;

    private static readonly ReviewStage s_stage = GanzhouTracks.Review() with
    {
        Judges = 2,
        Quorum = 1,
        Aggregation = Aggregation.Mean,
        Veto = new VetoRule { Says = "弄虚作假", Judges = 1 },
        Votes = [Given.Channel("online", "网络投票", 10)],
    };

    private static readonly string s_good = Header + Sheet("a", "产业", "1", "j1") + "a,产业,,online,votes,5,scored\n";

    [Fact]
    public void A_good_file_is_read()
    {
        var file = Read(s_good + "a,产业,1,j2,,,recused\n");
        Assert.Empty(file.Findings);
        Assert.Equal(["j1 Scored 7 False", "j2 Recused 0 False"], file.Sheets.Select(Said));
        Assert.Equal(new VoteCount("online", "a", 5), Assert.Single(file.Votes));
        Assert.Equal("产业", file.Tracks["a"]);

        static string Said(ScoreSheet s) => $"{s.Judge} {s.State} {s.Entries.Count} {s.Veto is not null}";
    }

    [Fact]
    public void A_veto_carries_its_reason_into_the_working()
    {
        var file = Read(WithReasons("a,产业,1,j1,veto,1,scored,业绩造假\n"));
        Assert.Empty(file.Findings);
        Assert.Equal("业绩造假", Assert.Single(file.Sheets).Veto);
        var rule = ReviewRule.Of(s_stage).Value;
        var ranking = ScoreRanking.Rank(rule, file.Sheets, votes: file.Votes).Value;
        Assert.Contains("评委j1：", RankingText.Of(s_notice, s_stage, rule, ranking));
        Assert.Contains("；否决：业绩造假\n", RankingText.Of(s_notice, s_stage, rule, ranking));

        var without = Read(WithReasons("a,产业,1,j1,veto,0,scored,\n"));
        Assert.Empty(without.Findings);
        Assert.Null(Assert.Single(without.Sheets).Veto);
        var unharmed = ScoreRanking.Rank(rule, without.Sheets, votes: without.Votes).Value;
        Assert.DoesNotContain("否决", RankingText.Of(s_notice, s_stage, rule, unharmed));
    }

    [Theory]
    [InlineData("a,产业,1,j1,veto,1,scored,", 8, "否决须写明理由")]
    [InlineData("a,产业,1,j2,,,recused,亲属", 8, "只有否决的一行填写理由")]
    [InlineData("a,产业,1,j1,veto,0,scored,业绩造假", 8, "只有否决的一行填写理由")]
    [InlineData("a,产业,1,j1,veto,0.0,scored,业绩造假", 8, "只有否决的一行填写理由")]
    public void A_reason_belongs_to_a_veto_and_a_veto_to_a_reason(string row, int column, string says)
    {
        var finding = Assert.Single(Read(WithReasons(row + "\n")).Findings);
        Assert.Equal((10, column), (finding.Line, finding.Column));
        Assert.Contains(says, finding.Sentence);
    }

    [Fact]
    public void A_veto_in_a_file_without_reasons_is_a_fault() =>
        Assert.Contains(
            "加一列“reason”",
            Assert.Single(Read(s_good + "a,产业,1,j1,veto,1,scored\n").Findings).Sentence
        );

    private static string WithReasons(string rows) =>
        s_good
            .Replace("state\n", "state,reason\n", StringComparison.Ordinal)
            .Replace("scored\n", "scored,\n", StringComparison.Ordinal) + rows;

    [Theory]
    [InlineData("b,手工,1,j1,vocational,80,scored", 2, "track为“手工”：应为产业、非遗之一")]
    [InlineData("a,非遗,1,j2,vocational,80,scored", 2, "人选a前面写的赛道是“产业”")]
    [InlineData("a,产业,2,j2,vocational,80,scored", 3, "人选a前面写的评审组是“1”")]
    [InlineData("b,产业,2,j1,vocational,80,scored", 3, "评委j1前面写的评审组是“1”")]
    [InlineData("a,产业,1,,vocational,80,scored", 4, "不能为空")]
    [InlineData(",产业,1,j1,vocational,80,scored", 1, "不能为空")]
    [InlineData("a,产业,1,j2,vocationl,80,scored", 5, "没有这项指标。是不是“vocational”")]
    [InlineData("a,产业,1,j2,skill,80,scored", 5, "是一级指标，应按二级指标（vocational、problems、recognition）打分")]
    [InlineData("a,产业,1,j2,vocational,101,scored", 6, "score为“101”：应为0至100分，每格1分")]
    [InlineData("a,产业,1,j2,vocational,80.5,scored", 6, "score为“80.5”")]
    [InlineData("a,产业,1,j2,vocational,八十,scored", 6, "score为“八十”")]
    [InlineData("a,产业,1,j2,vocational,8e1,scored", 6, "score为“8e1”")]
    [InlineData("a,产业,1,j1,vocational,80,scored", 5, "写了两次")]
    [InlineData("a,产业,1,j2,veto,2,scored", 6, "应为0至1分")]
    [InlineData("a,产业,1,j2,vocational,80,done", 7, "state为“done”：应为scored")]
    [InlineData("a,产业,1,j2,vocational,80,recused", 5, "指标和分数应为空")]
    [InlineData("a,产业,1,j1,,,absent", 7, "与同一评委对同一人选的前一行不同")]
    [InlineData("a,产业,1,j2,vocational,80,scored", 1, "评委j2给人选a的评分表缺problems（problems）")]
    [InlineData("a,产业,,onlin,votes,5,scored", 4, "没有这个投票渠道。是不是“online”")]
    [InlineData("a,产业,,online,votes,5,scored", 1, "写了两次")]
    [InlineData("a,产业,,online,votes,-5,scored", 6, "得票应为0到100亿的整数")]
    [InlineData("a,产业,,online,votes,10000000001,scored", 6, "得票应为0到100亿的整数")]
    [InlineData("b,产业,1,j1,,,recused", 1, "缺人选b的网络投票得票")]
    public void A_faulty_row_is_named_with_column_value_and_reason(string row, int column, string says)
    {
        var file = Read(s_good + row + "\n");
        Assert.Contains(
            file.Findings,
            f => f.Column == column && f.Sentence.Contains(says, StringComparison.Ordinal) && f.Line is 1 or 10
        );
        Assert.Empty(Read(s_good).Findings);
    }

    [Fact]
    public void Too_many_judges_or_panels_are_found()
    {
        var file = Read(
            s_good + Sheet("a", "产业", "1", "j2") + Sheet("a", "产业", "1", "j3") + "b,产业,2,j4,,,absent\n"
        );
        Assert.Contains(
            file.Findings,
            f => f.Sentence.Contains("评审组1有3名评委（j1、j2、j3），规定2名", StringComparison.Ordinal)
        );
        Assert.Contains(
            file.Findings,
            f => f.Sentence.Contains("有2个评审组（1、2），规定1个", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void All_faults_are_found_at_once_in_the_order_of_the_file()
    {
        var file = Read(
            s_good + "a,产业,1,j2,vocationl,80,scored\na,产业,1,j2,problems,800,scored\nb,手工,1,j1,,,absent\n"
        );
        Assert.Equal([10, 11, 12], file.Findings.Select(f => f.Line));
    }

    [Theory]
    [InlineData("candidate,track,panel,judge,indicator,score\n", "表头缺“state”")]
    [InlineData("candidate,track,panel,judge,indicator,score,state,note\n", "表头“note”不认识")]
    [InlineData("candidate,track,panel,judge,indicator,score,state,state\n", "表头“state”写了两次")]
    [InlineData("candidate,track,panel,judge,indicator,score,stat\n", "是不是“state”")]
    public void A_faulty_header_is_named(string header, string says) =>
        Assert.Contains(Read(header).Findings, f => f.Sentence.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void Rules_that_break_ties_are_read_from_a_table_of_candidates()
    {
        var rule = ReviewRule.Of(s_stage with { TieBreak = ["skill", "young"] }).Value;
        var (facts, findings) = Ties("id,score,young\na,80,是\nb,80,否\nc,80,不详\n");
        Assert.Empty(findings);
        Assert.Equal([2m, 1m, 0m], facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value["young"]));
        Assert.Contains("应为是、否、不详之一", Ties("id,young\na,yes\n").Findings[0].Sentence);
        Assert.Contains("没有这个人选的评分表", Ties("id,young\nz,是\n").Findings[0].Sentence);
        Assert.Contains("写了两次", Ties("id,young\na,是\na,否\n").Findings[0].Sentence);
        Assert.Contains("表头缺“young”", Ties("id,score\na,80\n").Findings[0].Sentence);

        (IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Facts, IReadOnlyList<Finding> Findings) Ties(
            string text
        ) => TieRows.Read(rule, "c.csv", Table(text), ["a", "b", "c"]);
    }

    private static ScoreFile Read(string text) =>
        ScoreRows.Read(s_stage, ReviewRule.Of(s_stage).Value, "s.csv", Table(text));

    private static CsvTable Table(string text)
    {
        var (table, findings) = CsvReading.Read("s.csv", Encoding.UTF8.GetBytes(text));
        Assert.Empty(findings);
        return table!;
    }

    private static string Sheet(string candidate, string track, string panel, string judge) =>
        string.Concat(s_stage.Marked(track).Select(m => $"{candidate},{track},{panel},{judge},{m.Key},80,scored\n"));
}
