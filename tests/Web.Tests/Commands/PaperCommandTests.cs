using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Commands;

/// <summary>The command that writes one paper: what it writes and how it ends.</summary>
public sealed class PaperCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jx-paper").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static Clock Day => new(new DateTimeOffset(2021, 6, 1, 0, 0, 0, TimeSpan.Zero));

    private static string Programme => Path.Combine(Kaifeng.Root, "programmes", "kaifeng-2020");

    [Fact]
    public async Task List_names_the_programmes_own_papers_and_the_standard_ones()
    {
        Assert.Equal(0, await Run("--list"));

        var lines = _output.ToString();
        Assert.Contains("annex-1\t开封工匠推荐审批表\tWord\t通知附件1", lines, StringComparison.Ordinal);
        Assert.Contains("naming-decision\t命名决定\tWord\t标准表样", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"facts": {"name": "张三"}, "course": {"unit.name": "示例区总工会"}}""")]
    public async Task Blank_and_filled_form_are_written_as_a_document(string? facts)
    {
        var file = Out("a.docx");
        string[] with = facts is null ? [] : ["--facts", Facts(facts)];

        Assert.Equal(0, await Run(["--form", "annex-1", "--out", file, .. with]));

        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(file), 0, 2));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task What_does_not_go_into_its_box_is_told_and_the_form_is_written()
    {
        var facts = Facts($$$"""{"facts": {"name": "张三", "title": "{{{new string('师', 40)}}}"}}""");

        Assert.Equal(0, await Run("--form", "annex-1", "--facts", facts, "--out", Out("a.docx")));

        Assert.True(File.Exists(Out("a.docx")));
        Assert.Equal("提示：“职称”放不进表格：缩到7磅仍约有22字印不出来，请压缩到约18字。", _error.ToString().Trim());
    }

    [Fact]
    public async Task Summary_is_written_as_a_table_of_excel()
    {
        var facts = Facts("""{"persons": [{"facts": {"name": "张三"}}]}""");

        Assert.Equal(0, await Run("--form", "annex-2", "--facts", facts, "--out", Out("a.xlsx")));

        using var zip = System.IO.Compression.ZipFile.OpenRead(Out("a.xlsx"));
        Assert.Contains(zip.Entries, e => e.FullName == "xl/workbook.xml");
    }

    [Theory]
    [InlineData(2, "用法", "--form", "annex-1")]
    [InlineData(2, "用法", "--list", "--form", "annex-1")]
    [InlineData(2, "用法", "--form", "annex-1", "--out", "a.docx", "--strange")]
    [InlineData(2, "是不是“annex-1”？", "--form", "annx-1", "--out", "a.docx")]
    [InlineData(2, "可用的文件类型：.docx", "--form", "annex-1", "--out", "a.rtf")]
    [InlineData(2, "不能写成", "--form", "annex-2", "--out", "a.docx")]
    [InlineData(2, "读不了", "--form", "annex-1", "--facts", "no/such.json", "--out", "a.docx")]
    [InlineData(2, "写不了", "--form", "annex-1", "--out", "no/such/folder/a.docx")]
    public async Task Wrong_use_says_what_is_wrong(int status, string says, params string[] args)
    {
        Assert.Equal(status, await Run([.. args.Select(a => a == "a.docx" ? Out(a) : a)]));

        Assert.Contains(says, _error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Out("a.docx")));
    }

    [Fact]
    public async Task Facts_with_faults_are_refused_with_their_place()
    {
        var facts = Facts("{\"facts\": {\n\"nmae\": \"张三\"}}");

        Assert.Equal(1, await Run("--form", "annex-1", "--facts", facts, "--out", Out("a.docx")));

        Assert.Contains("facts.json:2:", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("是不是“name”？", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layout_with_a_fault_is_not_used_and_check_reports_it()
    {
        var copy = Path.Combine(_folder, "programme");
        Directory.CreateDirectory(Path.Combine(copy, "forms"));
        foreach (var file in Directory.EnumerateFiles(Programme, "*.yaml"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        File.WriteAllText(
            Path.Combine(copy, "forms", "annex-1.yaml"),
            "id: annex-1\ntitle: 表\nabout: person\nblocks: [{ para: { text: \"{nmae}\" } }]\n"
        );

        Assert.Equal(1, CheckCommand.Run([copy], _output, _error));
        Assert.Contains("forms/annex-1.yaml:4:", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await PaperCommand.Run([copy, "--form", "annex-1", "--out", Out("a.docx")], Day, _output, _error)
        );
        Assert.Contains("是不是“name”？", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private string Out(string name) => Path.Combine(_folder, name);

    private string Facts(string text)
    {
        var file = Out("facts.json");
        File.WriteAllText(file, text);
        return file;
    }

    private Task<int> Run(params string[] args) => PaperCommand.Run([Programme, .. args], Day, _output, _error);
}
