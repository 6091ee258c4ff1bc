using System.Text;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Ganzhou's order among equals in a table: first a rule of preference, then the figures of two indicators.</summary>
public sealed class SheetOrderTests
{
    private static readonly Core.Notices.Notice s_notice = Programme.Read("ganzhou-2024").Notice;

    private static PoolReading Read(string columns, params string[] rows) =>
        CandidateSheet.Read(
            s_notice,
            s_notice.Tracks!.Plans[0],
            "C.csv",
            Encoding.UTF8.GetBytes(
                $"id,score,manufacturing,track,{columns}\n{string.Concat(rows.Select(r => $"{r}\n"))}"
            )
        );

    [Fact]
    public void A_rule_has_its_words_and_an_indicator_its_figure()
    {
        var pool = Read(
            "county-craftsman,skill,contribution",
            "甲,90,是,产业,是,40.5,30",
            "乙,80,是,产业,不详,1,2"
        ).Pool!;
        Assert.Equal(["county-craftsman", "skill", "contribution"], pool.TieBreaks.Select(t => t.Fact));
        Assert.Equal(["是", "否", "不详"], pool.TieBreaks[0].Order!);
        Assert.All(pool.TieBreaks.Skip(1), t => Assert.Null(t.Order));
        Assert.All(pool.TieBreaks.Skip(1), t => Assert.True(t.HigherNumberFirst));
    }

    [Theory]
    [InlineData("有", "40", "“有”：应为是、否、不详之一。")]
    [InlineData("是", "高", "“高”：应是数，例如 92.5。")]
    [InlineData("40", "40", "“40”：应为是、否、不详之一。")]
    public void Another_text_is_a_fault_of_its_cell(string rule, string figure, string says) =>
        Assert.Equal(
            [says],
            Read("county-craftsman,skill", $"甲,90,是,产业,{rule},{figure}").Findings.Select(f => f.Sentence)
        );

    [Fact]
    public void Its_label_is_what_the_rule_says()
    {
        var label = s_notice.Rules.Single(r => r.Id == "county-craftsman").Says;
        Assert.Equal("county-craftsman", Read(label, "甲,90,是,产业,是").Pool!.TieBreaks.Single().Fact);
    }

    [Fact]
    public void Equals_of_a_track_are_parted_by_the_rule_first()
    {
        var pool = Read(
            "county-craftsman,skill",
            "甲,90,是,产业,不详,50",
            "乙,90,是,产业,否,10",
            "丙,90,是,产业,是,1",
            "丁,90,是,产业,是,2"
        ).Pool!;
        var log = Assert.IsType<NoFeasibleList>(Selecting.Propose(pool)).TieLog;
        Assert.Equal("名次同为“产业”第1，按“county-craftsman”排序：丁＝丙 ＞ 乙 ＞ 甲。", log[0].Sentence);
        Assert.Equal("名次同为“产业”第1，按“skill”排序：丁 ＞ 丙。", log[1].Sentence);
    }

    [Fact]
    public void Who_has_no_track_is_a_fault_of_the_pool_at_its_line()
    {
        var reading = Read("skill", "甲,90,是,产业,1", "乙,80,是,,2");
        Assert.True(reading.Readable);
        Assert.Null(reading.Pool);
        Assert.Contains(reading.Findings, f => f.Line == 3 && f.Path == "candidates[1].facts.track");
    }

    [Fact]
    public void A_score_for_some_only_is_no_order()
    {
        var reading = CandidateSheet.Read(
            s_notice,
            s_notice.Tracks!.Plans[0],
            "C.csv",
            Encoding.UTF8.GetBytes("id,score,manufacturing,track\n甲,90,是,产业\n乙,,是,产业\n")
        );
        Assert.Equal([("candidates[1].score", 3)], reading.Findings.Select(f => (f.Path, f.Line)));
        Assert.Contains("“乙”没有得分", reading.Findings[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_rows_is_a_fault_of_its_heading()
    {
        var reading = Read("skill");
        Assert.Contains(reading.Findings, f => f is { Line: 1, Path: "candidates" });
    }

    [Fact]
    public void What_is_no_table_is_not_readable()
    {
        var reading = CandidateSheet.Read(s_notice, s_notice.Tracks!.Plans[0], "C.csv", [0xFF, 0xFE, 0x00]);
        Assert.False(reading.Readable);
        Assert.NotEmpty(reading.Findings);
    }
}
