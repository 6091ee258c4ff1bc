using System.Text.Json;
using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>Scoring on the command line: what it prints and how it ends.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private static readonly string[] s_indicators = ["craft", "innovation", "leadership", "results", "presence"];

    private readonly string _folder = Directory.CreateTempSubdirectory("jx-score").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public void The_working_can_be_followed_and_ends_with_0()
    {
        Assert.Equal(0, Score(Sheets(("a", 90), ("b", 80)) + "a,,1,j4,,,recused\nb,,1,j4,,,absent\n"));
        Assert.Contains("第1名 a：90", _output.ToString());
        Assert.Contains("评委j1：90×3/10 + 90×1/4 + 90×3/20 + 90×1/5 + 90×1/10 = 90", _output.ToString());
        Assert.Contains("（90 + 90 + 90）÷ 3 = 90.00，× 3/10 = 27.00", _output.ToString());
        Assert.Contains("评委得分 = 27 + 45/2 + 27/2 + 18 + 9 = 90.00", _output.ToString());
        Assert.Contains("评委j4：回避", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Open_ties_are_answered_and_shown()
    {
        Assert.Equal(0, Score(Sheets(("a", 90), ("b", 90)), "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        var ranking = json.RootElement.GetProperty("ranking");
        Assert.Equal(1, ranking.GetProperty("openTies").GetArrayLength());
        var total = ranking.GetProperty("ranked")[0].GetProperty("working").GetProperty("total");
        Assert.Equal("90", total.GetProperty("exact").GetString());
        Assert.Equal(90m, total.GetProperty("rounded").GetDecimal());
    }

    [Fact]
    public void A_missing_quorum_ends_with_1_and_is_said()
    {
        Assert.Equal(1, Score(Sheets(("a", 90)) + string.Concat(s_indicators.Select(i => $"b,,1,j1,{i},80,scored\n"))));
        Assert.Contains("不能排名 b：有效评分1份，少于规定的3份", _output.ToString());
        Assert.Contains("第1名 a", _output.ToString());
    }

    [Fact]
    public void Faulty_rows_end_with_2_all_at_once()
    {
        Assert.Equal(2, Score(Sheets(("a", 900)) + "b,,1,j1,crafts,80,scored\n"));
        Assert.Contains("score为“900”", _error.ToString());
        Assert.Contains("是不是“craft”", _error.ToString());
        Assert.Contains("共16处", _error.ToString());
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public void A_table_of_candidates_is_read_along()
    {
        var candidates = Path.Combine(_folder, "c.csv");
        File.WriteAllText(candidates, "id,score\na,90\n");
        Assert.Equal(0, Score(Sheets(("a", 90)), "--candidates", candidates));
        File.WriteAllText(candidates, "id\nz\n");
        Assert.Equal(2, Score(Sheets(("a", 90)), "--candidates", candidates));
        Assert.Contains("没有这个人选的评分表", _error.ToString());
    }

    [Theory]
    [InlineData("--stage", "liv")]
    [InlineData("--candidates", "nothing-there.csv")]
    [InlineData("--wrong", "x")]
    public void Wrong_usage_and_unreadable_files_end_with_2(string option, string value)
    {
        Assert.Equal(2, Score(Sheets(("a", 90)), option, value));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public void The_stage_can_be_named_and_a_file_must_be_utf8()
    {
        Assert.Equal(0, Score(Sheets(("a", 90)), "--stage", "live"));
        var sheets = Path.Combine(_folder, "s.csv");
        File.WriteAllBytes(sheets, [0xBA, 0xF2, 0x0A]);
        Assert.Equal(2, ScoreCommand.Run([Programme, "--sheets", sheets], _output, _error));
        Assert.Contains("UTF-8", _error.ToString());
        Assert.Equal(2, ScoreCommand.Run([Programme], _output, _error));
        Assert.Contains("用法", _error.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Three judges who mark everything alike.</summary>
    private static string Sheets(params (string Candidate, int Mark)[] marks) =>
        string.Concat(
            from m in marks
            from judge in Enumerable.Range(1, 3)
            from indicator in s_indicators
            select $"{m.Candidate},,1,j{judge},{indicator},{m.Mark},scored\n"
        );

    private int Score(string rows, params string[] more)
    {
        var sheets = Path.Combine(_folder, "s.csv");
        File.WriteAllText(sheets, "candidate,track,panel,judge,indicator,score,state\n" + rows);
        return ScoreCommand.Run([Programme, "--sheets", sheets, .. more], _output, _error);
    }
}
