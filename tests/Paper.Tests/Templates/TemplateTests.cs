using System.IO.Compression;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Xunit;
using static Jiangxuan.Paper.Tests.Given.DocxFiles;

namespace Jiangxuan.Paper.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly Notice _notice = Repository.Notice("kaifeng-2020");

    private static readonly Filling _filling = new(
        new Dictionary<string, Entry>
        {
            ["name"] = new TextEntry("张三"),
            ["unit.name"] = new TextEntry("示例区总工会"),
            ["awardsText"] = new TextEntry("第一段\n第二段"),
            ["photo"] = SamplePicture.Photo,
            ["resume"] = new RowsEntry([Stage("一厂", "2001.07"), Stage("二厂", "2010.03"), Stage("三厂", "2015.01")]),
        }
    );

    [Theory]
    [InlineData("姓名：{{name}}。")]
    [InlineData("姓名：", "{{name}}", "。")]
    [InlineData("姓名：{", "{na", "m", "e}", "}。")]
    [InlineData("姓名：｛｛", " name ", "｝｝。")]
    public void Fill_placeholder_split_over_runs_is_filled_in_all_the_same(params string[] runs)
    {
        Assert.Equal(["姓名：张三。"], Paragraphs(Filled(Paragraph(runs))));
    }

    [Fact]
    public void Fill_two_in_a_run_and_one_without_value_keep_the_words_between()
    {
        var text = Paragraphs(Filled(Paragraph("{{name}}，{{unit.na", "me}}，{{post|无职务}}，{{title}}完")));

        Assert.Equal(["张三，示例区总工会，无职务，完"], text);
    }

    [Fact]
    public void Fill_with_the_code_of_the_form_it_stands_for_draws_it()
    {
        var edition = Course.SimulatedEdition.Of("kaifeng-2020");
        var form = edition.Shelf.All().First(p => p.Layout.Id == "annex-1");
        var template = Template.Read(Of(Paragraph("{{print.code}}")), _notice, About.Person).Value;

        using var zip = new ZipArchive(new MemoryStream(template.Fill(form.Fill())));

        Assert.Empty(template.Findings);
        Assert.Single(zip.Entries, e => e.FullName.EndsWith(".png", StringComparison.Ordinal));
    }

    [Fact]
    public void Fill_row_of_a_list_repeats_and_eats_the_blank_rows_below()
    {
        var docx = Filled(
            Table(
                Row("时间", "单位"),
                Row("{{resume.from}}", "{{resume.place}}"),
                Row("", ""),
                Row("", " "),
                Row("", ""),
                Row("备注", "")
            )
        );

        Assert.Equal(["时间|单位", "2001.07|一厂", "2010.03|二厂", "2015.01|三厂", "|", "备注|"], Rows(docx));
    }

    [Fact]
    public void Fill_row_of_an_empty_list_stays_blank()
    {
        var docx = Filled(Table(Row("{{honours.name}}", "{{honours.year}}"), Row("", "")));

        Assert.Equal(["|", "|"], Rows(docx));
    }

    [Fact]
    public void Fill_paragraph_of_a_list_repeats_where_the_row_says_something_else_or_is_marked()
    {
        var mixed = Filled(Table(Row("{{name}}", "{{resume.no}}. {{resume.place}}")));
        var marked = Filled(Table(Row("经历", "{{each}}{{resume.place}}")));

        Assert.Equal(["张三|1. 一厂2. 二厂3. 三厂"], Rows(mixed));
        Assert.Equal(["经历|一厂二厂三厂"], Rows(marked));
    }

    [Fact]
    public void Fill_several_lines_and_a_photo_are_breaks_and_a_drawing()
    {
        const string Exact = "<w:pPr><w:spacing w:line=\"240\" w:lineRule=\"exact\"/></w:pPr>";
        var body =
            Paragraph("{{awardsText}}")
            + Paragraph("{{photo}}").Replace("<w:p>", "<w:p>" + Exact, StringComparison.Ordinal);
        var docx = Filled(body);

        Assert.Empty(Errors(docx));
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(docx),
            false
        );
        Assert.Single(document.MainDocumentPart!.ImageParts);
        var exact = document
            .MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Drawing>()
            .Single();
        Assert.Null(
            exact
                .Ancestors<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Single()
                .ParagraphProperties?.SpacingBetweenLines?.LineRule
        );
        Assert.Single(document.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Break>());
        Assert.Equal(docx, Filled(body));
    }

    [Theory]
    [InlineData("{{nmae}}", "正文第1张表第2行第1格", "是不是“name”？")]
    [InlineData("{{resume.frm}}", "正文第1张表第2行第1格", "是不是“resume.from”？")]
    [InlineData("{{resume}}", "正文第1张表第2行第1格", "是列表")]
    [InlineData("{{name}", "正文第1张表第2行第1格", "不成对")]
    [InlineData("{{resume.from}}{{honours.name}}", "正文第1张表第2行第1格", "只能用一个列表")]
    public void Read_faulty_placeholder_is_listed_with_its_place(string text, string place, string says)
    {
        var template = Read(Table(Row("姓名"), Row(text)));

        var finding = Assert.Single(template.Findings);
        Assert.Equal(place, finding.Place);
        Assert.Contains(says, finding.Sentence, StringComparison.Ordinal);
        Assert.Empty(Read(Table(Row("姓名"), Row("{{name}}"))).Findings);
    }

    [Fact]
    public void Read_template_tells_which_fields_it_uses()
    {
        Assert.Equal(["name", "resume.place"], Read(Paragraph("{{name}}{{resume", ".place}}")).Fields);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Starter_of_a_form_has_no_finding_and_is_filled_as_the_form_is(string programme, string file)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(file, notice.Identity.Year);
        if (!StarterTemplate.Of(layout, notice).TryGet(out var starter, out _))
        {
            var cells = LayoutFiles.Tables(layout).SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells);
            Assert.True(layout.Blocks is null || cells.Any(c => c.Each is not null));
            return;
        }

        var template = Template.Read(starter, notice, layout.About).Value;
        var docx = template.Fill(Sample.Of(notice, SampleSize.Short, layout.About));

        Assert.Empty(template.Findings);
        Assert.NotEmpty(template.Fields);
        Assert.Empty(Errors(docx));
        Assert.DoesNotContain(Paragraphs(docx), p => p.Contains("{{", StringComparison.Ordinal));
    }

    /// <summary>The cities' own forms.</summary>
    public static TheoryData<string, string> Forms => ReviewedGridTests.Annexes;

    private static Dictionary<string, Entry> Stage(string place, string from) =>
        new()
        {
            ["no"] = new TextEntry(
                place == "一厂" ? "1"
                : place == "二厂" ? "2"
                : "3"
            ),
            ["place"] = new TextEntry(place),
            ["from"] = new TextEntry(from),
        };

    private static Template Read(string body) => Template.Read(Of(body), _notice, About.Person).Value;

    private static byte[] Filled(string body) => Read(body).Fill(_filling);
}
