using System.Text.Json;
using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>Commands that write about a definition or the language: what they answer and how they end.</summary>
public sealed class DocumentCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-document").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public void Clauses_prints_a_row_for_every_clause_and_ends_with_0()
    {
        Assert.Equal(0, Clauses(Programme));
        Assert.Equal("", _error.ToString());
        var rows = _output.ToString().Split('\n');
        Assert.All(
            Kaifeng.Notice.Clauses,
            c => Assert.Contains(rows, r => r.StartsWith($"| {c.Id} |", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Clauses_written_into_a_page_leaves_the_rest_of_it()
    {
        Copy(text => text);
        var page = Path.Combine(_folder, "README.md");
        File.WriteAllText(page, "# 前言\n\n<!-- clauses -->\nold\n<!-- /clauses -->\n\n后记\n");
        Assert.Equal(0, Clauses(_folder, "--write"));
        var text = File.ReadAllText(page);
        Assert.StartsWith("# 前言", text, StringComparison.Ordinal);
        Assert.EndsWith("后记\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("old", text, StringComparison.Ordinal);
        Assert.Contains($"| {Kaifeng.Notice.Clauses[0].Id} |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clauses_with_a_faulty_case_prints_the_table_all_the_same_and_ends_with_1()
    {
        Copy(text => text);
        Directory.CreateDirectory(Path.Combine(_folder, "cases"));
        File.WriteAllText(Path.Combine(_folder, "cases", "bad.yaml"), "- { kind: nothing-known, title: 坏 }\n");
        Assert.Equal(1, Clauses(_folder));
        Assert.Contains("cases/bad.yaml:1:", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"| {Kaifeng.Notice.Clauses[0].Id} |", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_is_printed_or_written_the_same()
    {
        Assert.Equal(0, Guide(Programme));
        var to = Path.Combine(_folder, "guide.md");
        Assert.Equal(0, Guide(Programme, "--out", to));
        var text = File.ReadAllText(to);
        Assert.StartsWith("# ", text, StringComparison.Ordinal);
        Assert.Equal($"{text}已写入 {to}{Environment.NewLine}", _output.ToString());
    }

    [Fact]
    public void Guide_that_cannot_be_written_ends_with_2()
    {
        Assert.Equal(2, Guide(Programme, "--out", Path.Combine(_folder, "nowhere", "guide.md")));
        Assert.Contains("写不了", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_notice_has_neither_table_nor_guide_and_its_faults_are_named()
    {
        Copy(text => text.Replace("minDays:", "minDay:", StringComparison.Ordinal));
        Assert.Equal(1, Clauses(_folder));
        Assert.Equal(1, Guide(_folder));
        Assert.Equal("", _output.ToString());
        Assert.Matches(@"notice\.yaml:\d+:\d+ .*错误.*minDay", _error.ToString());
    }

    [Theory]
    [InlineData("notice")]
    [InlineData("decisions")]
    [InlineData("units")]
    [InlineData("cases")]
    [InlineData("forms")]
    public void Schema_of_a_file_is_a_schema_with_descriptions(string file)
    {
        Assert.Equal(0, Schema(file));
        using var json = JsonDocument.Parse(_output.ToString());
        Assert.Equal(
            "https://json-schema.org/draft/2020-12/schema",
            json.RootElement.GetProperty("$schema").GetString()
        );
        var descriptions = Descriptions(json.RootElement).ToList();
        Assert.NotEmpty(descriptions);
        Assert.All(descriptions, d => Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}.*。.*[A-Za-z]", d));
    }

    [Theory]
    [InlineData("--doc", "docs/language.zh.md")]
    [InlineData("--keys", "docs/language.md")]
    [InlineData("--forms-keys", "docs/paper.md")]
    public void Schema_in_words_is_what_the_documents_have(string what, string page)
    {
        Assert.Equal(0, Schema(what));
        var text = File.ReadAllText(Path.Combine(Kaifeng.Root, page)).ReplaceLineEndings("\n");
        Assert.Contains(_output.ToString().ReplaceLineEndings("\n").Trim(), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "nothing")]
    [InlineData("schema", "notice", "units")]
    [InlineData("clauses")]
    [InlineData("clauses", "--write")]
    [InlineData("clauses", "a", "b")]
    [InlineData("guide")]
    [InlineData("guide", "a", "--out")]
    [InlineData("guide", "--out", "a")]
    public void Wrong_usage_ends_with_2(string command, params string[] args)
    {
        var status = command switch
        {
            "schema" => Schema(args),
            "clauses" => Clauses(args),
            _ => Guide(args),
        };
        Assert.Equal(2, status);
        Assert.Contains("用法", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public void A_folder_without_a_notice_ends_with_2()
    {
        Assert.Equal(2, Clauses(_folder));
        Assert.Equal(2, Guide(_folder));
        Assert.Contains("notice.yaml", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What an editor shows, wherever it stands in the schema.</summary>
    private static IEnumerable<string> Descriptions(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p is { Name: "description", Value.ValueKind: JsonValueKind.String }
                        ? [p.Value.GetString()!]
                        : Descriptions(p.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Descriptions),
            _ => [],
        };

    private int Clauses(params string[] args) => ClausesCommand.Run(args, _output, _error);

    private int Guide(params string[] args) => GuideCommand.Run(args, _output, _error);

    private int Schema(params string[] args) => SchemaCommand.Run(args, _output, _error);

    private void Copy(Func<string, string> change)
    {
        foreach (var file in Directory.GetFiles(Programme, "*.yaml"))
        {
            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(file)), change(File.ReadAllText(file)));
        }
    }
}
