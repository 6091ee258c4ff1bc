using System.Text;
using Jiangxuan.Paper.Sheets.Uploads;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

public sealed class BookReadingTests
{
    [Theory]
    [InlineData("", "空的")]
    [InlineData("姓名,性别\n王,男\n", "CSV")]
    [InlineData("<html><table></table></html>", "网页或XML")]
    [InlineData("\uFEFF <?xml version='1.0'?><a/>", "网页或XML")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("PK\u0003\u0004 and then nothing", "损坏")]
    [InlineData("ab\0cd", "不是Excel表格")]
    public void Read_file_of_another_format_is_refused_by_what_it_is(string content, string says) =>
        Refused(Encoding.UTF8.GetBytes(content), says);

    [Theory]
    [InlineData("Workbook", "旧格式（.xls）")]
    [InlineData("EncryptedPackage", "打开密码")]
    public void Read_old_or_encrypted_file_is_refused(string inside, string says) =>
        Refused(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(inside)],
            says
        );

    [Theory]
    [InlineData("word/document.xml", "Word文档")]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("content.xml", "ODS")]
    [InlineData("xl/vbaProject.bin", "宏")]
    [InlineData("名单.txt", "压缩包")]
    public void Read_zip_of_something_else_is_refused(string part, string says) =>
        Refused(Books.Zip((part, "x")), says);

    [Fact]
    public void Read_hand_made_book_finds_shared_inline_numbers_days_and_results()
    {
        var sheet = Read(
            Books.Of(
                """
                <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>王</t></r><r><t>大锤</t></r><rPh><t>wang</t></rPh></is></c></row>
                <row r="5"><c r="B5"><v>1983.0999999999999</v></c><c r="D5" s="1"><v>30472</v></c><c r="E5" s="2"><v>30472</v></c>
                <c r="F5" t="str"><f>A1&amp;B1</f><v>合</v></c><c r="G5"><f>1+1</f></c><c r="H5" t="e"><v>#REF!</v></c><c r="I5" t="b"><v>1</v></c>
                <c r="J5"><v>1.38E10</v></c><c r="K5"/><c r="L5" t="inlineStr"><is><t/></is></c></row>
                """,
                shared: "<si><t>姓名</t></si>"
            )
        );

        Assert.Equal([1, 5], sheet.Rows.Select(r => r.Number));
        Assert.Equal(["姓名", "王大锤"], sheet.Rows[0].Cells.Values.Select(c => c.Text));
        Assert.Equal(
            [
                (1, new ReadCell("1983.1", ReadKind.Number)),
                (3, new ReadCell("1983-06-05", ReadKind.Date)),
                (4, new ReadCell("1983-06", ReadKind.Date)),
                (5, new ReadCell("合", ReadKind.Words)),
                (6, new ReadCell("", ReadKind.Uncomputed)),
                (7, new ReadCell("#REF!", ReadKind.Fault)),
                (8, new ReadCell("是", ReadKind.Words)),
                (9, new ReadCell("13800000000", ReadKind.Number)),
            ],
            sheet.Rows[1].Cells.Select(c => (c.Key, c.Value))
        );
    }

    [Fact]
    public void Read_book_of_the_other_calendar_counts_from_1904() =>
        Assert.Equal(
            "1987-06-06",
            Read(Books.Of("""<row><c s="1"><v>30472</v></c></row>""", properties: "<workbookPr date1904=\"1\"/>"))
                .Rows[0]
                .Cells[0]
                .Text
        );

    [Fact]
    public void Read_hidden_sheet_is_not_looked_at()
    {
        var row = """<row><c><v>1</v></c></row>""";
        Assert.Single(BookReading.Read(Books.Of(row), new ReadLimits()).Value.Sheets);
        Assert.Empty(BookReading.Read(Books.Of(row, state: "hidden"), new ReadLimits()).Value.Sheets);
        Assert.Empty(BookReading.Read(Books.Of(row, state: "veryHidden"), new ReadLimits()).Value.Sheets);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("part")]
    [InlineData("total")]
    [InlineData("parts")]
    [InlineData("rows")]
    [InlineData("columns")]
    [InlineData("cell")]
    [InlineData("merges")]
    [InlineData("sheets")]
    public void Read_beyond_a_limit_is_refused_and_at_it_is_read(string which)
    {
        var file = Books.Of(
            """<row><c t="inlineStr"><is><t>四个汉字</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row>""",
            after: """<mergeCells><mergeCell ref="A5:B5"/><mergeCell ref="A6:B6"/></mergeCells>"""
        );
        var (largest, all) = Books.Sizes(file);
        var at = new ReadLimits
        {
            File = file.Length,
            Part = largest,
            Total = all,
            Parts = 7,
            Rows = 2,
            Columns = 2,
            Cell = 4,
            Merges = 2,
            Sheets = 1,
        };
        var beyond = which switch
        {
            "file" => at with { File = at.File - 1 },
            "part" => at with { Part = at.Part - 1 },
            "total" => at with { Total = at.Total - 1 },
            "parts" => at with { Parts = 6 },
            "rows" => at with { Rows = 1 },
            "columns" => at with { Columns = 1 },
            "cell" => at with { Cell = 3 },
            "merges" => at with { Merges = 1 },
            _ => at with { Sheets = 0 },
        };

        Assert.False(BookReading.Read(file, at).IsRefused, BookReading.Read(file, at).Refusal?.Sentence);
        Assert.True(BookReading.Read(file, beyond).IsRefused);
    }

    [Fact]
    public void Read_bomb_is_refused_before_it_is_unzipped()
    {
        var bomb = Books.Of($"<row><c><v>{new string('1', 100 << 20)}</v></c></row>");
        var before = GC.GetTotalAllocatedBytes();

        Refused(bomb, "解压后过大");

        Assert.InRange(bomb.Length, 0, 1 << 20);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 800L << 20);
    }

    [Fact]
    public void Read_document_type_is_refused()
    {
        const string Bare = "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>";
        Assert.False(BookReading.Read(Books.Of(Bare), new ReadLimits()).IsRefused);
        Refused(Books.Of(Bare, before: "<!DOCTYPE worksheet [<!ENTITY a \"b\">]>"), "损坏");
    }

    [Theory]
    [InlineData("""<row r="2"/><row r="2"/>""")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""")]
    [InlineData("""<row><c r="AAAA1"><v>1</v></c></row>""")]
    [InlineData("""<row><c t="s"><v>7</v></c></row>""")]
    [InlineData("""<row><c><v>1</c></row>""")]
    public void Read_sheet_that_contradicts_itself_is_refused(string rows) => Refused(Books.Of(rows), "损坏");

    private static ReadSheet Read(byte[] file) => BookReading.Read(file, new ReadLimits()).Value.Sheets.Single();

    private static void Refused(byte[] file, string says) =>
        Assert.Contains(
            says,
            BookReading.Read(file, new ReadLimits()).Refusal?.Sentence ?? "",
            StringComparison.Ordinal
        );
}
