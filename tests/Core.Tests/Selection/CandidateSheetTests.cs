using System.Text;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Tables of candidates as offices send them, for Kaifeng's rules and for Ganzhou's two tracks.</summary>
public sealed class CandidateSheetTests
{
    private const string Known =
        "id（编号）、score（得分）、rank（名次）、sector（产业类别）、enterpriseHead（是否企业负责人）、craft（技能水平）、innovation（创新成果）、results（工作业绩）";

    private static readonly Core.Notices.Notice s_ganzhou = Programme.Read("ganzhou-2024").Notice;

    private static PoolReading Kaifengs(string text) =>
        CandidateSheet.Read(Kaifeng.Notice, null, "C.csv", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("编号,得分,产业类别,是否企业负责人,类\n甲,90,其他,否,1\n", $"1:5 不认识的列“类”。可用：{Known}。")]
    [InlineData(
        "编号,得分,产业类别,enterpriseHeads,是否企业负责人\n甲,90,其他,否,否\n",
        $"1:4 不认识的列“enterpriseHeads”。是不是“enterpriseHead”？可用：{Known}。"
    )]
    [InlineData("编号,得分,是否企业负责人\n甲,90,否\n", "1:1 缺少“sector”（产业类别）这一列。")]
    [InlineData("得分,sector,enterpriseHead\n90,其他,否\n", "1:1 缺少“id”（编号）这一列。")]
    [InlineData("id,sector,enterpriseHead\n甲,其他,否\n", "1:1 缺少“score”（得分）或“rank”（名次）这一列。")]
    [InlineData("id,编号,rank,sector,enterpriseHead\n甲,甲,1,其他,否\n", "1:2 “编号”这一列有两列，请只留一列。")]
    [InlineData("id,score,sector,enterpriseHead\n甲,9O,其他,否\n", "2:2 “9O”：应是数，例如 92.5。")]
    [InlineData("id,rank,sector,enterpriseHead\n甲,1.5,其他,否\n", "2:2 “1.5”：名次应是从1起的整数。")]
    [InlineData(
        "id,rank,sector,enterpriseHead\n甲,1,其它,否\n",
        "2:3 “其它”：“产业类别”选项中没有“其它”。是不是“其他”？"
    )]
    [InlineData(
        "id,rank,sector,enterpriseHead\n甲,1,其他,有\n",
        "2:4 “有”：“是否企业负责人”只能是“是”或“否”，不能是“有”。"
    )]
    [InlineData("id,rank,sector,enterpriseHead,craft\n甲,1,其他,否,好\n", "2:5 “好”：应是数，例如 92.5。")]
    public void A_fault_is_found_at_its_cell(string text, string says)
    {
        var reading = Kaifengs(text);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(says, $"{finding.Line}:{finding.Column} {finding.Sentence}");
        Assert.False(reading.Readable);
        Assert.Null(reading.Pool);
    }

    [Fact]
    public void A_cell_left_empty_is_a_fault_of_the_pool_at_its_line()
    {
        var reading = Kaifengs("id,rank,sector,enterpriseHead\n甲,1,其他,否\n乙,2, ,否\n");
        Assert.True(reading.Readable);
        Assert.Equal([(3, "candidates[1].facts.sector")], reading.Findings.Select(f => (f.Line, f.Path)));
    }

    [Fact]
    public void Columns_that_part_equals_count_in_the_notices_order_up_to_the_first_that_is_missing()
    {
        string[] Breaks(string columns, string cells) =>
            [
                .. Kaifengs($"id,score,sector,enterpriseHead,{columns}\n甲,90,其他,否,{cells}\n")
                    .Pool!.TieBreaks.Select(t => t.Fact),
            ];
        Assert.Equal(["craft", "innovation", "results"], Breaks("results,craft,innovation", "1,2,3"));
        Assert.Equal(["craft"], Breaks("craft,results", "1,2"));
        Assert.Empty(Breaks("results,innovation", "1,2"));
    }

    [Fact]
    public void Scores_and_ranks_are_exact()
    {
        var pool = Kaifengs("id,score,rank,sector,enterpriseHead\n 甲 ,90.10,3,其他,否\n").Pool!;
        var one = Assert.Single(pool.Candidates);
        Assert.Equal(("甲", 90.10m, (int?)3), (one.Id, one.Score, one.Rank));
        Assert.Equal(("其他", "否"), (one.Facts["sector"], one.Facts["enterpriseHead"]));
    }

    /// <summary>Within a track the higher score comes first, equals share a place, and ranks part them.</summary>
    [Theory]
    [InlineData("id,score,rank", "甲,90,2|乙,90,1|丙,95,9", "丙1 乙2 甲3")]
    [InlineData("id,score", "甲,90|乙,90|丙,95", "丙1 甲2 乙2")]
    [InlineData("id,rank", "甲,2|乙,1|丙,3", "乙1 甲2 丙3")]
    public void With_tracks_a_place_is_one_within_the_track(string header, string rows, string places)
    {
        var lines = rows.Split('|').Select(row => $"{row},是,非遗\n{row.Replace(row[..1], $"{row[..1]}乙")},否,产业\n");
        var reading = CandidateSheet.Read(
            s_ganzhou,
            s_ganzhou.Tracks!.Plans[0],
            "C.csv",
            Encoding.UTF8.GetBytes($"{header},manufacturing,track\n{string.Concat(lines)}")
        );
        // 产业 and 非遗 take turns: the third of 非遗 is the sixth of all.
        Assert.Equal(
            places.Split(' ').Select(p => (p[..1], p[1] - '0')).Order(),
            reading
                .Pool!.Candidates.Where(c => c.Facts["track"] == "非遗")
                .Select(c => (c.Id, c.Rank!.Value / 2))
                .Order()
        );
        Assert.Contains("“非遗”第1", reading.Pool.Candidates.Select(c => c.Place));
    }

    [Fact]
    public void A_plan_goes_with_tracks_and_with_nothing_else()
    {
        Assert.Throws<ArgumentException>(() => CandidateSheet.Read(s_ganzhou, null, "C.csv", []));
        Assert.Throws<ArgumentException>(() =>
            CandidateSheet.Read(Kaifeng.Notice, s_ganzhou.Tracks!.Plans[0], "C.csv", [])
        );
    }
}
