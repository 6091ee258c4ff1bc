using System.Text;
using System.Text.Json;
using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>The command <c>select</c>: what it prints and how it ends.</summary>
public sealed class SelectCommandTests : IDisposable
{
    private const string Pool = """
        {"seats": 2, "exact": true,
         "candidates": [
          {"id": "甲", "score": 95, "facts": {"sector": "传统"}},
          {"id": "乙", "score": 94, "facts": {"sector": "传统"}},
          {"id": "丙", "score": 93, "facts": {"sector": "先进"}}],
         "rules": [
          {"id": "pillar", "predicate": {"sector": "传统"}, "op": "atMost", "percent": 50, "base": "list", "strength": "must"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jx-select").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public void A_pool_is_answered_with_every_key_of_the_contract()
    {
        Assert.Equal(0, Select("--pool", Written("p.json", Pool), "--json"));
        var answer = JsonDocument.Parse(_output.ToString()).RootElement;
        Assert.Equal(["甲", "丙"], answer.GetProperty("list").EnumerateArray().Select(one => one.GetString()));
        var displaced = answer.GetProperty("displaced")[0];
        Assert.Equal(("乙", "pillar"), (Text(displaced, "id"), displaced.GetProperty("by")[0].GetString()));
        var counts = displaced.GetProperty("counts")[0];
        Assert.Equal((1, 2, 1), (Number(counts, "n"), Number(counts, "base"), Number(counts, "limit")));
        var rule = answer.GetProperty("rules")[0];
        Assert.Equal(("pillar", "must"), (Text(rule, "id"), Text(rule, "strength")));
        Assert.True(rule.GetProperty("met").GetBoolean());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("softBound").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("relaxation").ValueKind);
        Assert.Equal(0, answer.GetProperty("openTies").GetArrayLength());
    }

    [Fact]
    public void For_people_it_names_list_reason_and_rules()
    {
        Assert.Equal(0, Select("--pool", Written("p.json", Pool)));
        Assert.Equal(
            """
            名单共2人。
              1. 甲
              2. 丙
            排名在前而没有列入的：
              乙：pillar：名单已有1人，上限50%×2=1人（rules[0]）。
            构成规则：
              pillar：名单有1人，上限50%×2=1人，符合。

            """.ReplaceLineEndings(),
            _output.ToString()
        );
    }

    [Fact]
    public void No_list_open_ties_and_an_ended_budget_are_refused_with_the_reason()
    {
        var none = Pool.Replace("atMost", "atLeast", StringComparison.Ordinal)
            .Replace("50,", "51,", StringComparison.Ordinal)
            .Replace(
                "\"乙\", \"score\": 94, \"facts\": {\"sector\": \"传统\"",
                "\"乙\", \"score\": 94, \"facts\": {\"sector\": \"先进\"",
                StringComparison.Ordinal
            );
        Assert.Equal("infeasible", Refused(Written("n.json", none)));
        Assert.Contains("不执行“pillar”", _output.ToString());
        var tied = Pool.Replace("95", "94", StringComparison.Ordinal);
        Assert.Equal("ties", Refused(Written("t.json", tied)));
        Assert.Equal("unfinished", Refused(Written("p.json", Pool), "--steps", "0"));
    }

    [Fact]
    public void Wrong_files_and_usage_end_with_2_and_all_findings()
    {
        var bad = Pool.Replace("\"seats\": 2", "\"seats\": \"2\"", StringComparison.Ordinal)
            .Replace("\"exact\"", "\"exakt\"", StringComparison.Ordinal);
        Assert.Equal(2, Select("--pool", Written("b.json", bad)));
        Assert.Equal(3, _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("b.json:1:11 seats 错误 这里应写整数", _error.ToString());
        Assert.Equal(2, Select("--pool", Path.Combine(_folder, "none.json")));
        Assert.Equal(2, Select());
        Assert.Equal(2, Select(Programme));
        Assert.Equal(2, Select(Programme, "--pool", "x", "--candidates", "y"));
        Assert.Equal(2, Select("--pool", "x", "--steps", "-1"));
    }

    [Fact]
    public void Lines_of_pools_on_the_standard_input_are_answered_line_by_line()
    {
        var one = Pool.ReplaceLineEndings(" ");
        Assert.Equal(
            2,
            SelectCommand.Run(
                ["--pool", "-", "--json"],
                () => new MemoryStream(Encoding.UTF8.GetBytes($"{one}\n[]\n{one}")),
                _output,
                _error
            )
        );
        var outcomes = _output
            .ToString()
            .TrimEnd()
            .Split('\n')
            .Select(line => Text(JsonDocument.Parse(line).RootElement, "outcome"));
        Assert.Equal(["proposed", "unreadable", "proposed"], outcomes);
    }

    [Fact]
    public void A_table_of_candidates_is_chosen_from_by_the_rules_of_the_notice()
    {
        var rows = Enumerable
            .Range(1, 40)
            .Select(i => $"{i:D2},{100 - i}.5,{(i <= 8 ? "传统支柱产业" : "先进制造业")},否");
        var file = Written("c.csv", $"\uFEFF编号,得分,产业类别,enterpriseHead\r\n{string.Join("\r\n", rows)}\r\n");
        Assert.Equal(0, Select(Programme, "--candidates", file));
        Assert.Contains("名单共20人", _output.ToString());
        Assert.Contains("  06：", _output.ToString());
        Assert.DoesNotContain("  05：", _output.ToString());
    }

    [Fact]
    public void The_list_of_a_notice_with_two_tiers_is_divided_among_them()
    {
        var lianyungang = Path.Combine(Path.GetDirectoryName(Programme)!, "lianyungang-2019");
        var file = Written("c.csv", $"id,rank\n{string.Concat(Enumerable.Range(1, 60).Select(i => $"{i},{i}\n"))}");

        Assert.Equal(0, Select(lianyungang, "--candidates", file));

        var lines = _output.ToString().Split('\n');
        Assert.Contains("港城十大工匠（10人）：", lines);
        Assert.Contains("港城工匠（40人）：", lines);
    }

    [Fact]
    public void Every_faulty_cell_of_a_table_is_named_with_line_and_column()
    {
        var file = Written("c.csv", "id,score,sector\n1,9x,先进\n1,80,先进制造业\n");
        Assert.Equal(2, Select(Programme, "--candidates", file));
        var said = _error.ToString();
        Assert.Contains("c.csv:1:1 id 错误 缺少“enterpriseHead”（是否企业负责人）这一列。", said);
        Assert.Contains("c.csv:2:2 score 错误 “9x”：应是数，例如 92.5。", said);
        Assert.Contains("c.csv:2:3 sector 错误 “先进”", said);
        var twice = Written("d.csv", "id,score,sector,enterpriseHead\n1,90,先进制造业,是\n1,80,,否\n");
        Assert.Equal(1, Select(Programme, "--candidates", twice));
        Assert.Contains("d.csv:3:1 candidates[1].id", _error.ToString());
        Assert.Contains("d.csv:3:1 candidates[1].facts.sector", _error.ToString());
    }

    [Fact]
    public void With_tracks_the_plan_is_named_and_each_track_is_ranked_by_itself()
    {
        var rows = Enumerable
            .Range(1, 20)
            .Select(i => $"C{i:D2},{100 - i},产业,是")
            .Concat(Enumerable.Range(1, 5).Select(i => $"F{i},{60 - i},非遗,否"));
        var file = Written("c.csv", $"id,score,track,manufacturing\n{string.Join('\n', rows)}\n");
        var ganzhou = Path.Combine(Kaifeng.Root, "programmes", "ganzhou-2024");
        Assert.Equal(2, Select(ganzhou, "--candidates", file));
        Assert.Contains("plan-13-2（产业13名、非遗2名） plan-12-3", _error.ToString());
        Assert.Equal(2, Select(ganzhou, "--candidates", file, "--plan", "plan-1-1"));
        Assert.Equal(2, Select(Programme, "--candidates", file, "--plan", "plan-13-2"));
        Assert.Equal((13, 2), Places("plan-13-2"));
        Assert.Equal((12, 3), Places("plan-12-3"));

        (int, int) Places(string plan)
        {
            _output.GetStringBuilder().Clear();
            Assert.Equal(0, Select(ganzhou, "--candidates", file, "--plan", plan, "--json"));
            var list = JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("list");
            var ids = list.EnumerateArray().Select(one => one.GetString()!).ToList();
            Assert.Equal(["C01", "F1", "C02"], ids.Take(3));
            return (ids.Count(id => id[0] == 'C'), ids.Count(id => id[0] == 'F'));
        }
    }

    [Fact]
    public void A_rule_of_preference_orders_equal_scores_of_a_track()
    {
        var rows = Enumerable
            .Range(1, 14)
            .Select(i => $"C{i:D2},{(i < 13 ? 100 - i : 80)},产业,是,{(i == 14 ? "是" : "否")}")
            .Concat(Enumerable.Range(1, 2).Select(i => $"F{i},{60 - i},非遗,否,不详"));
        var text = $"id,score,track,manufacturing,county-craftsman\n{string.Join('\n', rows)}\n";
        var ganzhou = Path.Combine(Kaifeng.Root, "programmes", "ganzhou-2024");
        string[] with = [ganzhou, "--plan", "plan-13-2", "--candidates"];
        Assert.Equal(0, Select([.. with, Written("c.csv", text)]));
        Assert.Contains(". C14", _output.ToString());
        Assert.DoesNotContain(". C13", _output.ToString());
        // Equal in that too: a decision has to be recorded.
        Assert.Equal(
            1,
            Select([
                .. with,
                Written("d.csv", text.Replace("80,产业,是,是", "80,产业,是,否", StringComparison.Ordinal)),
            ])
        );
        Assert.Equal(2, Select([.. with, Written("e.csv", text.Replace("不详", "大概", StringComparison.Ordinal))]));
        Assert.Contains("“大概”：应为是、否、不详之一。", _error.ToString());
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Text(JsonElement at, string key) => at.GetProperty(key).GetString();

    private static int Number(JsonElement at, string key) => at.GetProperty(key).GetInt32();

    private int Select(params string[] args) => SelectCommand.Run(args, () => Stream.Null, _output, _error);

    private string? Refused(string file, params string[] more)
    {
        _output.GetStringBuilder().Clear();
        Assert.Equal(1, Select(["--pool", file, "--json", .. more]));
        return Text(JsonDocument.Parse(_output.ToString()).RootElement, "outcome");
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
