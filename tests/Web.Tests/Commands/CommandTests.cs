using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>Commands without a database: what they write and how they end.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-command").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private const string Impossible = """
          - id: impossible
            source: { clause: 四 }
            strength: must
            condition: { age: { of: idNumber, on: announced, atLeast: 90 } }
            says: 九十周岁以上

        """;

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public void Simulate_writes_its_files_and_ends_with_0()
    {
        var to = Path.Combine(_folder, "out");
        Assert.Equal(0, Simulate(Programme, "--out", to, "--applicants", "60", "--seed", "3"));
        string[] files =
        [
            "eligibility.csv",
            "journal-secrets.jsonl",
            "journal.jsonl",
            "nominations.csv",
            "proposal.json",
            "proposal.md",
            "public.md",
            "ranking.csv",
        ];
        Assert.Equal(files, Directory.GetFiles(to).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(to, "ranking.csv"))[..3]);
        Assert.Contains("命名决定", File.ReadAllText(Path.Combine(to, "public.md")));
        Assert.Contains("颁发奖金", _error.ToString());
        Assert.DoesNotContain('\r', _error.ToString());
    }

    [Fact]
    public void Simulate_with_too_few_people_ends_with_1_and_says_why()
    {
        Assert.Equal(1, Simulate(Programme, "--out", _folder, "--applicants", "10"));
        Assert.Contains("模拟没有走完", _error.ToString());
        Assert.Contains("结果写入", _error.ToString());
        Assert.Contains("\"format\"", File.ReadAllText(Path.Combine(_folder, "journal.jsonl")));
    }

    [Fact]
    public void Simulate_ends_with_1_when_nobody_is_named_and_leaves_nothing_of_an_earlier_run()
    {
        foreach (var file in Directory.GetFiles(Programme, "*.yaml"))
        {
            var text = File.ReadAllText(file)
                .Replace("  - id: belief\n", $"{Impossible}  - id: belief\n", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), text);
        }

        var to = Directory.CreateDirectory(Path.Combine(_folder, "out")).FullName;
        File.WriteAllText(Path.Combine(to, "public.md"), "# 上一次");
        Assert.Equal(1, Simulate(_folder, "--out", to));
        Assert.Contains("没有人获得命名", _error.ToString());
        Assert.Contains("没有提交", _error.ToString());
        Assert.DoesNotContain("上一次", File.ReadAllText(Path.Combine(to, "public.md")));

        File.Delete(Path.Combine(_folder, "units.yaml"));
        File.WriteAllText(Path.Combine(_folder, "notice.yaml"), "id: x");
        Assert.Equal(1, Simulate(_folder, "--out", to));
        Assert.Empty(Directory.GetFiles(to));
    }

    [Theory]
    [InlineData]
    [InlineData("x")]
    [InlineData("x", "--out")]
    [InlineData("x", "--out", "y", "--applicants", "0")]
    [InlineData("x", "--out", "y", "--applicants", "many")]
    [InlineData("x", "--out", "y", "--seed", "-1")]
    [InlineData("x", "--out", "y", "--wrong")]
    public void Wrong_usage_ends_with_2(params string[] args)
    {
        Assert.Equal(2, Simulate(args));
        Assert.Contains("用法", _error.ToString());
    }

    [Fact]
    public void A_folder_without_a_notice_ends_with_2()
    {
        Assert.Equal(2, Simulate(_folder, "--out", _folder));
        Assert.Equal(2, CheckCommand.Run([_folder], _output, _error));
        Assert.Contains("notice.yaml", _error.ToString());
    }

    [Theory]
    [InlineData("programmes/kaifeng-2020")]
    [InlineData("programmes/ganzhou-2024")]
    [InlineData("programmes/ganzhou-measures")]
    [InlineData("programmes/lianyungang-2019")]
    [InlineData("programmes/yueyang-2023")]
    [InlineData("tests/Core.Tests/Invented/linlan-2026")]
    public void Check_finds_nothing_wrong_with_a_programme_its_papers_and_cases(string folder)
    {
        Assert.Equal(0, CheckCommand.Run([Path.Combine(Kaifeng.Root, folder)], _output, _error));
        Assert.Contains("没有发现问题", _output.ToString());
        Assert.Matches("案例[1-9][0-9]*个", _output.ToString());
        Assert.DoesNotContain("还没有检查", _output.ToString());
    }

    [Fact]
    public void Check_names_place_clause_and_severity_of_a_misspelt_key_and_simulate_refuses_it()
    {
        Spoil();
        Assert.Equal(1, CheckCommand.Run([_folder], _output, _error));
        Assert.Matches(@"notice\.yaml:\d+:\d+ .*错误.*minDay", _output.ToString());
        Assert.Contains("表样、案例和单位样例还没有检查", _output.ToString());
        Assert.DoesNotContain("案例0个", _output.ToString());
        Assert.Equal(1, Simulate(_folder, "--out", _folder));
    }

    [Fact]
    public void Check_as_json_has_the_same_findings()
    {
        Spoil();
        Assert.Equal(1, CheckCommand.Run([_folder, "--json"], _output, _error));
        using var json = System.Text.Json.JsonDocument.Parse(_output.ToString());
        Assert.Contains(
            json.RootElement.EnumerateArray(),
            f => f.GetProperty("severity").GetString() == "fault" && f.GetProperty("line").GetInt32() > 1
        );
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private int Simulate(params string[] args) => SimulateCommand.Run(args, _output, _error, plain: true);

    private void Spoil()
    {
        foreach (var file in Directory.GetFiles(Programme, "*.yaml"))
        {
            var text = File.ReadAllText(file).Replace("minDays:", "minDay:", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), text);
        }
    }
}
