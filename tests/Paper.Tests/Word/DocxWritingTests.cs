using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Given;
using Jiangxuan.Paper.Word;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Tests.Word;

public sealed class DocxWritingTests
{
    [Theory]
    [MemberData(nameof(ReviewedGridTests.Annexes), MemberType = typeof(ReviewedGridTests))]
    [MemberData(nameof(ReviewedGridTests.Papers), MemberType = typeof(ReviewedGridTests))]
    public void Of_every_layout_however_it_is_filled_is_valid_and_the_same_each_time(string programme, string file)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(file, notice.Identity.Year);
        foreach (var size in Enum.GetValues<SampleSize>())
        {
            var filling = Sample.Of(notice, size, layout.About);

            var docx = DocxWriting.Of(layout, filling);

            Assert.Empty(DocxFiles.Errors(docx));
            Assert.Equal(docx, DocxWriting.Of(layout, filling));
        }
    }

    [Fact]
    public void Errors_of_a_document_with_an_element_in_the_wrong_place_are_found()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new W.Document(new W.Body(new W.TableRow()));
        }

        Assert.NotEmpty(DocxFiles.Errors(file.ToArray()));
    }

    [Fact]
    public void Of_merged_cells_spans_the_columns_and_rows_of_the_grid()
    {
        var body = Written(
            """
            - table:
                width: 100
                rows:
                  - { cells: [{ width: 20, label: 姓名 }, { width: 30, field: "{name}" }, { width: 50, rows: 2, label: 照片 }] }
                  - { cells: [{ width: 25, label: 性别 }, { field: "{sex}" }] }
            """,
            ("name", "张三")
        );

        var rows = body.Descendants<W.TableRow>().ToList();
        var first = rows[0].Elements<W.TableCell>().ToList();
        var second = rows[1].Elements<W.TableCell>().ToList();
        Assert.Equal(4, body.Descendants<W.GridColumn>().Count());
        Assert.Equal(["姓名", "张三", "照片"], first.Select(c => c.InnerText));
        Assert.Equal(2, first[1].TableCellProperties!.GridSpan!.Val!.Value);
        Assert.Equal(W.MergedCellValues.Restart, first[2].TableCellProperties!.VerticalMerge!.Val!.Value);
        Assert.Equal(W.MergedCellValues.Continue, second[2].TableCellProperties!.VerticalMerge!.Val!.Value);
        Assert.All(rows, r => Assert.Equal("5669", Sum(r.Elements<W.TableCell>())));
    }

    [Fact]
    public void Of_table_after_a_break_begins_the_page_with_a_carrier()
    {
        var body = Written(
            """
            - para: { text: 封面 }
            - break: page
            - table: { width: 100, rows: [{ cells: [{ label: 一 }] }] }
            - table: { width: 100, rows: [{ cells: [{ label: 二 }] }] }
            """
        );

        var kinds = body.ChildElements.Select(c => c.GetType().Name);
        Assert.Equal(
            ["Paragraph", "Paragraph", "Table", "Paragraph", "Table", "Paragraph", "SectionProperties"],
            kinds
        );
        var carriers = body.Elements<W.Paragraph>().ToList();
        Assert.Null(carriers[0].ParagraphProperties!.PageBreakBefore);
        Assert.NotNull(carriers[1].ParagraphProperties!.PageBreakBefore);
        Assert.Null(carriers[2].ParagraphProperties!.PageBreakBefore);
    }

    [Theory]
    [InlineData(10, 12)]
    [InlineData(400, 9)]
    [InlineData(5000, 7)]
    public void Of_much_text_shrinks_down_to_the_smallest_size_named(int length, int atMost)
    {
        var body = Written(
            """- table: { width: 100, rows: [{ height: 60, exact: true, cells: [{ field: "{name}", shrink: 7 }] }] }""",
            ("name", SampleWords.OfLength(length, SampleSize.Long))
        );

        var size = body.Descendants<W.Run>().First().RunProperties!.FontSize!.Val!.Value!;
        var points = decimal.Parse(size, System.Globalization.CultureInfo.InvariantCulture) / 2;
        Assert.InRange(points, 7, atMost);
        Assert.True(length > 10 || points == 12);
    }

    [Fact]
    public void Of_stretch_takes_what_the_page_has_left_and_nothing_on_a_full_page()
    {
        var cover = Written(
            "- para: { text: 一 }\n- stretch: 1\n- para: { text: 二 }\n- stretch: 3\n- para: { text: 三 }"
        );
        var full = Written("- space: 245\n- stretch: 1\n- para: { text: 二 }");

        var spaces = cover.Elements<W.Paragraph>().Where(p => p.InnerText.Length == 0).Select(Line).ToList();
        Assert.Equal(2, spaces.Count);
        Assert.InRange(spaces[1] - (3 * spaces[0]), -3, 3);
        Assert.Single(full.Elements<W.Paragraph>(), p => p.InnerText.Length == 0);
    }

    [Fact]
    public void Of_opinion_box_puts_seal_and_date_at_the_foot()
    {
        const string Box = """
            - table: { width: 100, rows: [{ height: 70, exact: true, cells: [{ opinion: { field: "{name}", sign: 签字：, stamp: （盖章）, date: "{day|　年　月　日}" } }] }] }
            """;

        var paragraphs = Written(Box, ("name", "同意推荐。"))
            .Descendants<W.TableCell>()
            .Single()
            .Elements<W.Paragraph>();
        var blank = Written(Box).Descendants<W.TableCell>().Single().Elements<W.Paragraph>().ToList();

        Assert.Equal(["同意推荐。", "签字：", "（盖章）", "　年　月　日"], paragraphs.Select(p => p.InnerText));
        var before = int.Parse(blank[1].ParagraphProperties!.SpacingBetweenLines!.Before!.Value!, null);
        Assert.InRange(before, 2000, 3969);
    }

    [Fact]
    public void Of_official_paper_numbers_left_and_right_pages_apart()
    {
        var layout = Read(
            "id: t\ntitle: 表\nabout: person\nsheet: { margins: [37, 26, 35, 28], size: 16, official: true, numbers: plain }\nblocks: [{ para: { text: 一 } }]"
        );
        using var file = new MemoryStream(DocxWriting.Of(layout, Filling.Blank));
        using var document = WordprocessingDocument.Open(file, false);

        var part = document.MainDocumentPart!;
        Assert.Equal(2, part.FooterParts.Count());
        Assert.NotNull(part.DocumentSettingsPart!.Settings.GetFirstChild<W.EvenAndOddHeaders>());
        var line = int.Parse(
            part.Document.Body!.Elements<W.Paragraph>().First().ParagraphProperties!.SpacingBetweenLines!.Line!.Value!,
            null
        );
        // 22 lines stand between the margins, and not 23.
        Assert.InRange(line, 225m * 72 / 25.4m * 20 / 23, 225m * 72 / 25.4m * 20 / 22);
    }

    [Fact]
    public void Of_picture_keeps_its_proportions_and_its_label_stands_while_there_is_none()
    {
        const string Photo =
            "- table: { width: 100, rows: [{ height: 40, cells: [{ width: 35, photo: photo, label: 照片 }, { label: 甲 }] }] }";
        var layout = Layout(Photo);
        var filling = new Filling(new Dictionary<string, Entry> { ["photo"] = SamplePicture.Photo });
        using var file = new MemoryStream(DocxWriting.Of(layout, filling));
        using var document = WordprocessingDocument.Open(file, false);

        var extent = document
            .MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>()
            .Single();
        Assert.Equal(extent.Cx!.Value, extent.Cy!.Value);
        Assert.Equal(33 * 36000, extent.Cx.Value);
        Assert.Contains("照片", Written(Photo).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_text_with_characters_no_xml_can_hold_leaves_them_out()
    {
        var body = Written("""- para: { text: "{name}" }""", ("name", "张\u0001三\uFFFE𠮷\n第二段"));

        Assert.Equal(["张三𠮷", "第二段"], body.Elements<W.Paragraph>().Select(p => p.InnerText));
    }

    [Fact]
    public void Of_every_part_has_one_fixed_time()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriting.Of(Layout("- para: { text: 一 }"), Filling.Blank)));

        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.Single(zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct());
    }

    private static string Sum(IEnumerable<W.TableCell> cells) =>
        cells
            .Sum(c => int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!, null))
            .ToString((IFormatProvider?)null);

    private static int Line(W.Paragraph paragraph) =>
        int.Parse(paragraph.ParagraphProperties!.SpacingBetweenLines!.Line!.Value!, null);

    private static W.Body Written(string blocks, params (string Name, string Text)[] fields)
    {
        var entries = fields.ToDictionary(f => f.Name, Entry (f) => new TextEntry(f.Text));
        using var file = new MemoryStream(DocxWriting.Of(Layout(blocks), new Filling(entries)));
        using var document = WordprocessingDocument.Open(file, false);
        return (W.Body)document.MainDocumentPart!.Document.Body!.CloneNode(true);
    }

    private static Layout Layout(string blocks) => Read($"id: t\ntitle: 表\nabout: person\nblocks:\n{blocks}\n");

    private static Layout Read(string text)
    {
        var reading = Core.Notices.DefinitionText<Layout>.Read("forms/t.yaml", text, 2020);
        Assert.Empty(reading.Findings);
        return reading.Value!;
    }
}
