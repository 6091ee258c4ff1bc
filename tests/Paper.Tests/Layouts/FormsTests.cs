using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Tests.Forms;
using Xunit;

namespace Jiangxuan.Paper.Tests.Layouts;

public sealed class FormsTests
{
    private const string Good = """
        id: annex-9
        title: 审批表
        about: person
        source: { clause: 附件1 }
        blocks:
          - para: { text: "{name|　　}推荐审批表" }
          - table:
              width: 170
              rows:
                - { cells: [{ width: 30, label: 单位 }, { field: "{employer}" }] }
                - { repeat: resume, min: 4, cells: [{ width: 30, rows: 0, label: 简历 }, { field: "{no}　{from}—{to}" }] }
                - { cells: [{ photo: photo, label: 照片 }, { lines: honours, field: "{name}（{/name}）" }, { field: "{benefits.gain@2018}" }] }
                - { cells: [{ opinion: { field: "{opinion.unit-hr}", date: "{opinion.unit-hr.date}" } }] }
        """;

    [Fact]
    public void Read_good_layout_finds_nothing_and_keeps_the_standard_ones_it_does_not_replace()
    {
        var forms = Read(("forms/annex-9.yaml", Good));

        Assert.DoesNotContain(forms.Findings, f => f.Severity is Severity.Fault);
        Assert.Equal("annex-9", forms.Layouts[0].Id);
        Assert.Equal(1 + Paper.Layouts.Forms.Standard().Count(), forms.Layouts.Count);
    }

    [Theory]
    [InlineData("{employer}", "{employr}", "是不是“employer”？", "blocks[1].table.rows[0].cells[1].field")]
    [InlineData("repeat: resume", "repeat: resumes", "是不是“resume”？", "blocks[1].table.rows[1].repeat")]
    [InlineData("repeat: resume", "repeat: employer", "是文字，这里要的是列表", "blocks[1].table.rows[1].repeat")]
    [InlineData("photo: photo", "photo: name", "是文字，这里要的是图片", "blocks[1].table.rows[2].cells[0].photo")]
    [InlineData("{no}　{from}", "{from}{name}", "请写成“/name”", "blocks[1].table.rows[1].cells[1].field")]
    [InlineData("{/name}", "{/nme}", "是不是“name”？", "blocks[1].table.rows[2].cells[1].field")]
    [InlineData("gain@2018", "gain@2017", "没有“benefits.gain@2017”这个字段", "blocks[1].table.rows[2].cells[2].field")]
    [InlineData(
        "{opinion.unit-hr}",
        "{opinion.unit-hrr}",
        "是不是“opinion.unit-hr”？",
        "blocks[1].table.rows[3].cells[0].opinion.field"
    )]
    [InlineData("width: 170", "width: 190", "页边距之间只有 170 毫米", "blocks[1].table.width")]
    [InlineData("width: 30, label: 单位", "width: 200, label: 单位", "没有宽度留给", "blocks[1].table.rows[0]")]
    [InlineData("clause: 附件1", "clause: 附件11", "是不是“附件1”？", "source.clause")]
    [InlineData("about: person", "about: person\ngroups: [county]", "只有名单的文书", "groups")]
    [InlineData("about: person", "about: list\ngroups: [countty]", "没有单位类别“countty”", "groups")]
    [InlineData("about: person", "about: person\nmaterial: fromm", "没有材料“fromm”", "material")]
    [InlineData("about: person", "about: person\nsheet: { margins: [20, 20] }", "现在是 2 个", "sheet.margins")]
    [InlineData(
        "{ field: \"{employer}\" }",
        "{ field: \"{employer}\", vertical: 单位 }",
        "只能写",
        "blocks[1].table.rows[0].cells[1]"
    )]
    [InlineData(
        "width: 30, label: 单位",
        "width: 30, label: \"\"",
        "连同键一起删去",
        "blocks[1].table.rows[0].cells[0].label"
    )]
    [InlineData("min: 4", "min: 4, max: 2", "不能小于 min", "blocks[1].table.rows[1].max")]
    [InlineData("about: person", "about: person\nworkbook: { title: 表, rows: resume }", "须且只须写一个", "")]
    [InlineData("id: annex-9", "id: annex-8", "改名为 annex-8.yaml", "id")]
    public void Read_faulty_layout_names_the_place_and_what_to_do(string from, string to, string says, string path)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);

        var forms = Read(("forms/annex-9.yaml", Good.Replace(from, to, StringComparison.Ordinal)));

        var fault = Assert.Single(forms.Findings, f => f.Path == path && f.Severity is Severity.Fault);
        Assert.Contains(says, fault.Sentence, StringComparison.Ordinal);
        Assert.Equal("forms/annex-9.yaml", fault.File);
        Assert.Null(forms.Find("annex-9"));
    }

    [Fact]
    public void Read_two_layouts_of_one_id_finds_the_second()
    {
        var forms = Read(("forms/annex-9.yaml", Good), ("forms/other.yaml", Good));

        var fault = Assert.Single(forms.Findings, f => f.Severity is Severity.Fault);
        Assert.Contains("与 forms/annex-9.yaml 重复", fault.Sentence, StringComparison.Ordinal);
        Assert.Equal("forms/other.yaml", fault.File);
    }

    [Fact]
    public void Read_table_that_overlaps_only_when_a_list_is_full_is_found()
    {
        const string Layout = """
            id: annex-9
            title: 表
            about: person
            blocks:
              - table:
                  width: 170
                  rows:
                    - { cells: [{ width: 30, rows: 3, label: 简历 }, { label: 起止 }] }
                    - { repeat: resume, min: 2, cells: [{ width: 140, field: "{from}" }] }
                    - { cells: [{ label: 备注 }] }
            """;

        Assert.Contains(
            Read(("forms/annex-9.yaml", Layout)).Findings,
            f => f.Path == "blocks[0].table.rows[2]" || f.Path == "blocks[0].table.rows[1]"
        );
        var fits = Layout.Replace("rows: 3, label", "rows: 0, label", StringComparison.Ordinal);
        Assert.DoesNotContain(Read(("forms/annex-9.yaml", fits)).Findings, f => f.Severity is Severity.Fault);
    }

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Read_the_papers_of_a_programme_have_no_fault(string programme)
    {
        var files = LayoutFiles
            .Of(Path.Combine("programmes", programme, "forms"))
            .ToDictionary(f => "forms/" + Path.GetFileName(f), f => Repository.Text(f));

        var forms = Paper.Layouts.Forms.Read(files, Repository.Notice(programme));

        Assert.Empty(forms.Findings.Where(f => f.Severity is Severity.Fault).Select(f => f.ToString()));
        Assert.NotEmpty(forms.Layouts);
    }

    public static TheoryData<string> Programmes => [.. Repository.Programmes];

    private static Paper.Layouts.Forms Read(params (string File, string Text)[] files) =>
        Paper.Layouts.Forms.Read(files.ToDictionary(f => f.File, f => f.Text), Repository.Notice("kaifeng-2020"));
}
