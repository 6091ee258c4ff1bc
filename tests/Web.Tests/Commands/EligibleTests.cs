using System.Text.Json;
using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>The command that judges one person's facts: what it answers and how it ends.</summary>
public sealed class EligibleTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("jx-facts").FullName, "facts.json");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public void The_example_is_a_file_that_is_answered()
    {
        Assert.Equal(0, Run("--example"));
        File.WriteAllText(_file, _output.ToString());
        Assert.Equal(0, Run("--facts", _file, "--json"));
    }

    [Theory]
    [InlineData("""{"skillLevel": "技师", "honours": [{"kind": "工匠"}], "specialTalent": "否"}""", "may-submit")]
    [InlineData(
        """{"skillLevel": "高级工", "honours": [{"kind": "工匠"}], "specialTalent": "否"}""",
        "with-justification"
    )]
    [InlineData("""{"skillLevel": "技师", "honours": "无", "specialTalent": "否"}""", "blocked")]
    [InlineData("""{"skillLevel": "技师", "specialTalent": "否"}""", "needs-person")]
    public void Json_carries_the_verdict(string facts, string verdict)
    {
        File.WriteAllText(_file, $"{{\"facts\": {facts}}}");

        Assert.Equal(0, Run("--facts", _file, "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        Assert.Equal(verdict, json.RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Each_rule_has_source_strength_tree_and_what_is_missing()
    {
        File.WriteAllText(_file, """{"facts": {"specialTalent": "是", "honours": []}}""");

        Assert.Equal(0, Run("--facts", _file, "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        var rule = json
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .Single(r => r.GetProperty("id").GetString() == "base-honour");
        Assert.Equal("四", rule.GetProperty("source").GetProperty("clause").GetString());
        Assert.Equal(
            ("must", "cannot-tell"),
            (rule.GetProperty("strength").GetString(), rule.GetProperty("verdict").GetString())
        );
        Assert.Equal(2, rule.GetProperty("tree").GetProperty("parts").GetArrayLength());
        var missing = Assert.Single(rule.GetProperty("missing").EnumerateArray());
        Assert.Equal("special-talent", missing.GetProperty("key").GetString());
        Assert.Contains("领导小组办公室", missing.GetProperty("from").GetString());
    }

    [Fact]
    public void The_text_says_by_what_a_rule_is_waived_and_keeps_emphasis_apart()
    {
        File.WriteAllText(
            _file,
            """{"facts": {"skillLevel": "技师", "specialTalent": "是", "honours": [], "frontLine": "否"}, "judged": {"special-talent": true}}"""
        );

        Assert.Equal(0, Run("--facts", _file));
        var text = _output.ToString();
        Assert.StartsWith("结论：可以提交。", text);
        Assert.Contains("√不受限  [必须]", text);
        Assert.Contains("不受限制的依据：须同时具备：“是否以绝招绝技人才申报”为“是”", text);
        Assert.True(
            text.IndexOf("×不符合  [重点]", StringComparison.Ordinal)
                > text.IndexOf("【优先与重点", StringComparison.Ordinal)
        );
        Assert.Contains("另有8条在其他环节判断", text);
    }

    [Fact]
    public void Another_stage_has_its_own_rules()
    {
        File.WriteAllText(_file, """{"facts": {"cadreRank": "县处级及以上"}}""");

        Assert.Equal(0, Run("--facts", _file, "--stage", "audit"));
        Assert.Contains("×不符合  [必须] 县处级以上（含）领导干部除外（通知三，no-leading-cadre）", _output.ToString());
        Assert.Contains("领导干部级别＝县处级及以上（办公室）", _output.ToString());
    }

    [Fact]
    public void Impossible_facts_end_with_1_and_are_all_named()
    {
        File.WriteAllText(_file, """{"facts": {"skillLevl": "技师", "frontLine": "也许"}}""");

        Assert.Equal(1, Run("--facts", _file, "--json"));
        using var json = JsonDocument.Parse(_output.ToString());
        Assert.Equal(
            ["facts.skillLevl", "facts.frontLine"],
            json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("path").GetString())
        );
        Assert.Contains("facts.json:1:", _error.ToString());
    }

    [Theory]
    [InlineData("--facts")]
    [InlineData("--example", "--json")]
    [InlineData("--stage", "apply")]
    [InlineData("--facts", "nowhere.json")]
    [InlineData("--facts", "FILE", "--stage", "nowhere")]
    [InlineData("--facts", "FILE", "--wrong")]
    public void Wrong_usage_and_unreadable_files_end_with_2(params string[] args)
    {
        File.WriteAllText(_file, "{}");
        Assert.Equal(2, Run([.. args.Select(a => a == "FILE" ? _file : a)]));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public void A_text_that_is_no_json_ends_with_2()
    {
        File.WriteAllText(_file, "{");
        Assert.Equal(2, Run("--facts", _file));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }

    private int Run(params string[] args)
    {
        _output.GetStringBuilder().Clear();
        return EligibleCommand.Run([Programme, .. args], _output, _error);
    }
}
