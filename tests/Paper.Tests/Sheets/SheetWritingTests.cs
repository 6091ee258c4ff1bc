using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Uploads;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

public sealed class SheetWritingTests
{
    private static readonly SheetTable Three = new()
    {
        Name = "名单",
        Columns =
        [
            new SheetColumn { Label = "姓名" },
            new SheetColumn { Label = "得分", Kind = SheetKind.Number },
            new SheetColumn { Label = "日期", Kind = SheetKind.Day },
        ],
    };

    [Fact]
    public async Task Write_text_number_and_day_are_cells_of_their_kind()
    {
        var file = await Given.Written(Three, ["13800000000", 92.50m, new DateOnly(2024, 3, 20)]);

        Assert.Empty(Errors(file));
        var row = Read(file).Sheets[0].Rows[1].Cells;
        Assert.Equal(new ReadCell("13800000000", ReadKind.Words), row[0]);
        Assert.Equal(new ReadCell("92.5", ReadKind.Number), row[1]);
        Assert.Equal(new ReadCell("2024-03-20", ReadKind.Date), row[2]);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@sum", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("＋1", true)]
    [InlineData("－1", true)]
    [InlineData("＠a", true)]
    [InlineData("1=1", false)]
    [InlineData("王大锤", false)]
    public async Task Write_text_that_begins_like_a_formula_is_marked_as_words(string text, bool marked)
    {
        var file = await Given.Written(Three, [text, 1, ""]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cell = book.WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Cell>()
            .First(c => c.CellReference == "A2");
        var format = book
            .WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(49u, format.NumberFormatId!.Value);
        Assert.Equal(marked, format.QuotePrefix?.Value ?? false);
        Assert.Equal(text, Read(file).Sheets[0].Rows[1].Cells[0].Text);
    }

    [Fact]
    public void Write_any_text_is_read_back_as_it_was() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string[]>().Filter(t => t.Length > 0),
                texts =>
                {
                    var all = texts.Select(t => t ?? "").Append("_x0041\u0001_x005F_ \uD800 𠮷\u0000\r\n").ToList();
                    var table = Three with
                    {
                        Columns = [new SheetColumn { Label = "文字" }, new SheetColumn { Label = "行" }],
                    };
                    var file = Given.Written(table, [.. all.Select(t => (IReadOnlyList<SheetCell>)[t, "行"])]).Result;
                    var rows = Read(file).Sheets[0].Rows.Skip(1).ToList();
                    Assert.Equal(all, rows.Select(r => r.Cells.TryGetValue(0, out var cell) ? cell.Text : ""));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Write_any_number_of_fifteen_digits_is_read_back_as_it_was() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(long Digits, byte Places)>(),
                n =>
                {
                    var number = new decimal(n.Digits % 1_000_000_000_000_000) / (decimal)Math.Pow(10, n.Places % 10);
                    var file = Given.Written(Three, ["a", number, ""]).Result;
                    Assert.Equal(SheetTextOf(number), Read(file).Sheets[0].Rows[1].Cells[1].Text);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task Write_the_same_twice_gives_the_same_bytes()
    {
        var first = await Given.Written(Three, ["王", 1, Given.Today]);
        await Task.Delay(2100);

        Assert.Equal(first, await Given.Written(Three, ["王", 1, Given.Today]));
        Assert.NotEqual(first, await Given.Written(Three, ["王", 2, Given.Today]));
    }

    [Fact]
    public async Task Write_to_a_target_that_cannot_seek_sends_rows_before_the_last_is_made()
    {
        var target = new OneWay();
        var sent = 0L;
        IEnumerable<IReadOnlyList<SheetCell>> Rows()
        {
            for (var i = 0; i < 20_000; i++)
            {
                yield return [Guid.NewGuid().ToString(), i, Given.Today];
            }
            sent = target.Sent;
        }

        await SheetWriting.WriteAsync(Three, Rows(), target);

        Assert.InRange(sent, 100_000, target.Sent - 1);
    }

    [Fact]
    public async Task Write_row_of_another_length_is_a_broken_promise() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Given.Written(Three, ["王", 1]));

    [Fact]
    public async Task Write_text_too_long_for_a_cell_says_that_it_was_cut()
    {
        var file = await Given.Written(Three, [new string('长', 40_000), 1, ""]);

        Assert.Empty(Errors(file));
        var text = Read(file).Sheets[0].Rows[1].Cells[0].Text;
        Assert.Equal(32_767, text.Length);
        Assert.EndsWith("（超出一格可容纳的字数）", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_wrapped_text_makes_its_row_as_high_as_its_lines()
    {
        var table = Three with { Columns = [new SheetColumn { Label = "事迹", Width = 20 }] };
        var file = await Given.Written(table, ["十字以内"], [new string('字', 35)], ["一\n二\n三"]);

        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var heights = book.WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Row>()
            .Skip(1)
            .Select(r => r.Height!.Value);
        Assert.Equal([21, 66, 51], heights);
    }

    [Fact]
    public async Task Write_choices_offers_a_list_and_hides_where_it_stands()
    {
        var table = Three with
        {
            Columns =
            [
                new SheetColumn
                {
                    Label = "民族",
                    Choices = ["汉族", "畲族"],
                    Prompt = "请选择",
                },
            ],
        };
        var file = await Given.Written(table with { MinRows = 3 });

        Assert.Empty(Errors(file));
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var rule = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DataValidation>())
            .Single();
        Assert.Equal("选项!$A$1:$A$2", rule.Formula1!.Text);
        Assert.Equal(
            SheetStateValues.Hidden,
            book.WorkbookPart.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Last().State!.Value
        );
        Assert.Equal("名单", Assert.Single(Read(file).Sheets).Name);
    }

    internal static IReadOnlyList<string> Errors(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(book)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];
    }

    internal static ReadBook Read(byte[] file) => BookReading.Read(file, new ReadLimits { Cell = 40_000 }).Value;

    private static string SheetTextOf(decimal number) =>
        number.ToString("0.###############", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class OneWay : Stream
    {
        public long Sent { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        /// <summary>As a web server does: only without waiting.</summary>
        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException("synchronous");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Sent += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
