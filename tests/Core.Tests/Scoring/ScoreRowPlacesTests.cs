using System.Text;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Rows of a review without tracks and panels, and where a finding points: line, column, the column's name.</summary>
public sealed class ScoreRowPlacesTests
{
    private const string Header = "candidate,track,panel,judge,indicator,score,state";

    private static readonly ReviewStage s_stage = Given.Review(0.5m, Given.Indicator("mark", "得分", 100)) with
    {
        Judges = 2,
        Votes = [Given.Channel("online", "网络投票", null), Given.Channel("staff", "职工投票", null)],
    };

    [Fact]
    public void Without_tracks_and_panels_both_cells_may_stay_empty()
    {
        var file = Read("a,,,j1,mark,80.5,scored", "a,,1,j2,mark,70,scored", "a,all,,online,votes,5,scored");
        Assert.Empty(file.Findings);
        Assert.Equal(
            ["all 1 j1 80.5", "all 1 j2 70"],
            file.Sheets.Select(s => FormattableString.Invariant($"{s.Track} {s.Panel} {s.Judge} {s.Entries["mark"]}"))
        );
    }

    [Fact]
    public void Votes_of_either_channel_are_read_by_channel_and_candidate()
    {
        var file = Read("a,,,staff,votes,7,scored", "b,,,staff,votes,0,scored", "a,,,online,votes,5,scored");
        Assert.Empty(file.Findings);
        Assert.Equal([new("staff", "a", 7), new("staff", "b", 0), new("online", "a", 5)], file.Votes);
    }

    [Theory]
    [InlineData("a,产业,,j1,mark,80,scored", "2:2 track track为“产业”：本环节不分赛道，应为空。")]
    [InlineData(",,,j1,mark,80,scored", "2:1 candidate candidate为“”：不能为空。")]
    [InlineData(",,,,mark,80,scored", "2:1 candidate candidate为“”：不能为空。")]
    [InlineData("a,,,,mark,80,scored", "2:4 judge judge为“”：不能为空。")]
    [InlineData("a,,,j1,,80,recused", "2:6 score score为“80”：回避或缺席的，指标和分数应为空。")]
    [InlineData("a,,,j1,mark,,absent", "2:5 indicator indicator为“mark”：回避或缺席的，指标和分数应为空。")]
    [InlineData("a,,,j1,mark,80.25,scored", "2:6 score score为“80.25”：应为0至100分，每格0.5分。")]
    [InlineData("a,,,j1,merk,800,scored", "2:5 indicator indicator为“merk”：没有这项指标。是不是“mark”？")]
    [InlineData("a,,,j1,veto,1,scored", "2:5 indicator indicator为“veto”：本环节没有规定否决。")]
    [InlineData("a,,,onlin,votes,x,scored", "2:4 judge judge为“onlin”：没有这个投票渠道。是不是“online”？")]
    public void A_faulty_row_has_one_finding_which_points_at_the_cell(string row, string finding)
    {
        var file = Read(row);
        Assert.Equal([finding], Said(file));
    }

    [Fact]
    public void A_row_without_candidate_judge_or_known_track_makes_no_sheet() =>
        Assert.Empty(Read(",,,j1,mark,80,scored", "a,,,,mark,80,scored", "a,产业,,j1,mark,80,scored").Sheets);

    [Fact]
    public void A_recused_judge_has_one_row() =>
        Assert.Equal(
            ["3:7 state state为“recused”：回避或缺席只写一行。"],
            Said(Read("a,,,j1,,,recused", "a,,,j1,,,recused"))
        );

    [Fact]
    public void The_first_row_says_whether_a_judge_scored_and_later_ones_are_held_to_it() =>
        Assert.Equal(
            [
                "2:6 score score为“101”：应为0至100分，每格0.5分。",
                "3:7 state state为“absent”：与同一评委对同一人选的前一行不同。",
            ],
            Said(Read("a,,,j1,mark,101,scored", "a,,,j1,,,absent", "a,,,j1,mark,80,scored"))
        );

    [Fact]
    public void Findings_of_one_row_are_in_the_order_of_its_cells() =>
        Assert.Equal(
            [
                "2:2 track track为“产业”：本环节不分赛道，应为空。",
                "2:8 reason reason为“亲属”：只有否决的一行填写理由，其余应为空。",
            ],
            Said(Read(s_stage, $"{Header},reason\na,产业,,j1,mark,80,scored,亲属\n"))
        );

    [Fact]
    public void What_the_whole_file_lacks_or_has_too_much_of_is_told_first()
    {
        var stage = s_stage with
        {
            Veto = new VetoRule { Says = "弄虚作假", Judges = 1 },
            Votes = [Given.Channel("online", "网络投票", 10), Given.Channel("staff", "职工投票", null)],
        };
        Assert.Equal(
            [
                "1:1 panel 有2个评审组（1、2），规定1个。",
                "1:1 judge 评审组1有3名评委（j1、j2、j3），规定2名。",
                "1:1 votes 缺人选a的网络投票得票（online），没有得票应写0。",
                "3:1 indicator 评委j2给人选a的评分表缺得分（mark）。",
            ],
            Said(
                Read(
                    stage,
                    $"{Header}\na,,1,j1,mark,80,scored\na,,1,j2,veto,0,scored\na,,1,j3,,,absent\n"
                        + "b,,2,k1,mark,80,scored\nb,,2,online,votes,1,scored\n"
                )
            )
        );
    }

    [Theory]
    [InlineData("candidate,track,panel,judge,indicator,score,state,state", "1:8 header 表头“state”写了两次。")]
    [InlineData("candidate,track,panel,judge,indicator,score,state,note", "1:8 header 表头“note”不认识。")]
    [InlineData(
        "candidate,track,panel,judge,indicator,score,stat",
        "1:1 header 表头缺“state”，应为：candidate,track,panel,judge,indicator,score,state。",
        "1:7 header 表头“stat”不认识。是不是“state”？"
    )]
    public void A_faulty_header_is_found_at_its_cell(string header, params string[] findings) =>
        Assert.Equal(findings, Said(Read(s_stage, header + "\n")));

    private static ScoreFile Read(params string[] rows) => Read(s_stage, $"{Header}\n{string.Join('\n', rows)}\n");

    private static ScoreFile Read(ReviewStage stage, string text)
    {
        var (table, findings) = CsvReading.Read("s.csv", Encoding.UTF8.GetBytes(text));
        Assert.Empty(findings);
        return ScoreRows.Read(stage, ReviewRule.Of(stage).Value, "s.csv", table!);
    }

    private static IEnumerable<string> Said(ScoreFile file) =>
        file.Findings.Select(f => FormattableString.Invariant($"{f.Line}:{f.Column} {f.Path} {f.Sentence}"));
}
