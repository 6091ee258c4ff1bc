using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Intake;
using Jiangxuan.Paper.Sheets.Uploads;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

public sealed class IntakeReadingTests
{
    private static readonly string[] Heads =
    [
        "序号",
        "姓名",
        "性别",
        "年龄",
        "民族",
        "政治面貌",
        "工作单位",
        "身份证号码",
        "职业（工种）",
        "技能等级",
        "文化程度",
        "联系电话",
        "通讯地址",
    ];

    private static readonly string Id = Given.IdNumber("19830605", 1);

    private static readonly string[] Good =
    [
        "1",
        "王大锤",
        "男",
        "40",
        "汉族",
        "中共党员",
        "赣州某某机械有限公司",
        Id,
        "车工",
        "技师",
        "大学专科",
        "13800000000",
        "赣州市某区某路1号",
    ];

    [Fact]
    public async Task Read_template_filled_as_asked_gives_drafts_without_problems()
    {
        var table = SummaryTemplate.Of(Given.Summary(), Given.Ganzhou, Filling.Blank) with { MinRows = 20 };
        var file = await Given.Written(table, Given.Person(), Given.Person(2, "李巧手"));
        var intake = Read(file);

        Assert.Empty(SheetWritingTests.Errors(file));
        Assert.Empty(intake.All);
        Assert.Equal([4, 5], intake.Rows.Select(r => r.Number));
        Assert.Equal(new TextValue("李巧手"), intake.Rows[1].Values["name"]);
        Assert.Equal(
            "hash of " + Given.IdNumber("19830605", 3),
            ((IdNumberValue)intake.Rows[0].Values["idNumber"]).Hash
        );
    }

    [Theory]
    [InlineData("姓名", "", "没有填写")]
    [InlineData("身份证号码", "990101198306050010", "校验码")]
    [InlineData("身份证号码", "#9.9010119830605E+17", "被Excel改写")]
    [InlineData("身份证号码", "9.9E+17", "被Excel改写")]
    [InlineData("身份证号码", "990101830605001", "15位")]
    [InlineData("性别", "女", "与身份证号不一致：按身份证号应为男")]
    [InlineData("年龄", "#35", "与身份证号不一致：按身份证号应为40")]
    [InlineData("联系电话", "1380000", "")]
    [InlineData("民族", "汉", "没有“汉”这个选项，请重新选择。是不是“汉族”？")]
    [InlineData("技能等级", "级技师", "是不是“技师”？")]
    [InlineData("文化程度", "大专", "可填：")]
    [InlineData("姓名", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "最多30个字，现有31个字")]
    public void Read_wrong_cell_is_one_problem_with_its_place(string head, string cell, string says)
    {
        var at = Array.IndexOf(Heads, head);
        var row = Good.ToArray();
        row[at] = cell;

        Assert.Empty(Read(Books.Table([Heads, Good])).All);
        var problem = Assert.Single(Read(Books.Table([Heads, row])).All);
        Assert.Equal((2, at, head), (problem.Row, problem.Column, problem.Label));
        Assert.Contains(says, problem.Sentence, StringComparison.Ordinal);
        Assert.StartsWith($"第2行{(char)('A' + at)}列“{head}”", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_problem_of_an_id_number_does_not_show_it()
    {
        var row = Good.ToArray();
        row[7] = "990101198306050010";

        Assert.DoesNotContain(
            "19830605",
            Read(Books.Table([Heads, row])).All.Single().ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_person_who_is_there_twice_is_told_the_row()
    {
        var other = Good.ToArray();
        other[7] = Given.IdNumber("19830605", 3);

        Assert.Empty(Read(Books.Table([Heads, Good, other])).All);
        var problem = Assert.Single(Read(Books.Table([Heads, Good, other, Good])).All);
        Assert.Equal((4, 7), (problem.Row, problem.Column));
        Assert.StartsWith("与第2行重复", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_moved_columns_rows_above_numbers_as_text_and_full_width_are_understood()
    {
        string[] heads = ["*姓　名", "身份证号码", .. Heads[2..7], .. Heads[8..12], "通讯地址（详细）"];
        string[] row =
        [
            "王大锤",
            Id[..6] + " " + Id[6..],
            "男性",
            "４０岁",
            .. Good[4..7],
            .. Good[8..11],
            "#13800000000",
            "某路",
        ];
        var intake = Read(
            Books.Table([
                ["赣州工匠推荐汇总表"],
                [],
                heads,
                row,
                ["填表人：张三"],
                ["说明：按推荐顺序填写"],
            ])
        );

        Assert.Empty(intake.All);
        var values = Assert.Single(intake.Rows).Values;
        Assert.Equal(new TextValue("13800000000"), values["phone"]);
        Assert.Equal(new TextValue("王大锤"), values["name"]);
    }

    [Fact]
    public void Read_missing_unknown_and_double_columns_are_said()
    {
        string[] heads = [.. Heads[..8], "工种类别", "技能等级", "文化程度", "手机", "通讯地址", "姓名"];
        var problems = Read(Books.Table([heads, [.. Good, "王"]])).Problems;

        Assert.Equal(["职业（工种）", "联系电话", "姓名", "工种类别", "手机"], problems.Select(p => p.Label));
        Assert.Equal(
            [Severity.Fault, Severity.Fault, Severity.Fault, Severity.Note, Severity.Note],
            problems.Select(p => p.Severity)
        );
        Assert.Contains("只读入B列", problems[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_table_without_the_heads_is_refused()
    {
        Assert.Contains(
            "没有找到汇总表的表头",
            Refused(
                Books.Table([
                    ["甲", "乙"],
                    ["1", "2"],
                ])
            ),
            StringComparison.Ordinal
        );
        Assert.Contains("没有填写人选", Refused(Books.Table([Heads, ["1"], ["2"]])), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_formula_that_failed_or_was_not_computed_is_said()
    {
        var file = Books.Of(
            $"<row>{string.Concat(Heads.Select(h => $"<c t=\"inlineStr\"><is><t>{h}</t></is></c>"))}</row>"
                + """<row r="2"><c r="B2" t="str"><f>X</f><v>王大锤</v></c><c r="I2"><f>X</f></c><c r="J2" t="e"><v>#N/A</v></c></row>"""
        );
        var row = Read(file).Rows.Single();

        Assert.Equal(new TextValue("王大锤"), row.Values["name"]);
        Assert.Contains(
            row.Problems,
            p => p.Column == 8 && p.Sentence.StartsWith("公式没有算出结果", StringComparison.Ordinal)
        );
        Assert.Contains(
            row.Problems,
            p => p.Column == 9 && p.Sentence.StartsWith("公式出错（#N/A）", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Read_Kaifeng_tells_leaves_of_the_same_name_apart_by_their_groups()
    {
        var summary = SummarySheet.Of(
            Given.Summary(),
            Given.Kaifeng,
            Given.List(
                new Dictionary<string, string>
                {
                    ["name"] = "王大锤",
                    ["employerAndPost"] = "开封某厂　班长",
                    ["levelTitleQualification"] = "技师/工程师",
                    ["contests.place@国家级"] = "第1名",
                    ["projectAwards.count@国家级"] = "3",
                    ["training.agreements@2019"] = "2",
                    ["inventions"] = "1",
                }
            )
        );
        var intake = Read(await Given.Written(summary.Table, [.. summary.Rows()]), Given.Kaifeng);

        Assert.Empty(intake.Problems);
        var row = Assert.Single(intake.Rows);
        Assert.Equal("开封某厂", Text(row, "employer"));
        Assert.Equal("班长", Text(row, "post"));
        Assert.Equal("技师", Text(row, "skillLevel"));
        Assert.Equal("第1名", Cell(row, "contests", "国家级", "place"));
        Assert.Equal("3", Cell(row, "projectAwards", "国家级", "count"));
        Assert.Equal("2", Cell(row, "training", "2019", "agreements"));
        Assert.Equal(new NumberValue(1), row.Values["inventions"]);
        Assert.Equal("技师/工程师", row.Others["技术等级/职称/执业资格"]);
    }

    [Theory]
    [InlineData("1983年6月", true)]
    [InlineData("1983.06", true)]
    [InlineData("#198306", true)]
    [InlineData("#30472", true)]
    [InlineData("$30472", true)]
    [InlineData("1983年7月", false)]
    [InlineData("#1983.1", false)]
    [InlineData("八三年六月", false)]
    public void Read_birth_however_written_is_compared_with_the_id_number(string cell, bool good)
    {
        var notice = Given.Ganzhou with
        {
            Summary =
            [
                .. Given.Ganzhou.Summary,
                new SummaryColumn { Label = "出生年月", Fact = new FactReference("birth") },
            ],
        };
        var intake = Read(
            Books.Table([
                [.. Heads, "出生年月"],
                [.. Good, cell],
            ]),
            notice
        );

        Assert.Equal(good, !intake.All.Any());
        Assert.All(intake.All, p => Assert.Equal(13, p.Column));
    }

    [Fact]
    public void Annotated_copy_colours_wrong_cells_adds_what_is_wrong_and_keeps_the_rest()
    {
        var row = Good.ToArray();
        row[2] = "女";
        row[8] = "";
        var file = Books.Table([Heads, Good, row], """<mergeCells count="1"><mergeCell ref="A9:C9"/></mergeCells>""");
        var intake = Read(file);

        var copy = AnnotatedCopy.Of(file, intake, new ReadLimits()).Value;

        Assert.Empty(SheetWritingTests.Errors(copy));
        using var book = SpreadsheetDocument.Open(new MemoryStream(copy), false);
        var coloured = book.WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Cell>()
            .Where(c => Coloured(book, c))
            .Select(c => c.CellReference!.Value);
        Assert.Equal(["N1", "C3", "H3", "I3", "N3"], coloured);
        var (before, after) = (SheetWritingTests.Read(file).Sheets[0], SheetWritingTests.Read(copy).Sheets[0]);
        Assert.Equal(before.Merges, after.Merges);
        Assert.Equal("问题", after.Rows[0].Cells[13].Text);
        Assert.Equal(
            "C列“性别”：与身份证号不一致：按身份证号应为男，请核对是哪一项填错。\nH列“身份证号码”：与第2行重复；同一人只能推荐一次，请删去一行或更正。\nI列“职业（工种）”：没有填写，请补填。",
            after.Rows[2].Cells[13].Text
        );
        Assert.All(
            before.Rows.Zip(after.Rows),
            r => Assert.Equal(r.First.Cells, r.Second.Cells.Where(c => c.Key < 13))
        );
    }

    [Fact]
    public async Task Annotated_copy_mended_and_uploaded_again_is_read_without_problems()
    {
        var table = SummaryTemplate.Of(Given.Summary(), Given.Ganzhou, Filling.Blank);
        var wrong = Given.Person();
        wrong[2] = "女";
        var (bad, good) = (await Given.Written(table, wrong), await Given.Written(table, Given.Person()));
        var copy = AnnotatedCopy.Of(bad, Read(bad), new ReadLimits()).Value;
        var again = AnnotatedCopy.Of(copy, Read(copy), new ReadLimits()).Value;

        Assert.Empty(SheetWritingTests.Errors(copy));
        Assert.Equal(Read(bad).All.Select(p => p.ToString()), Read(copy).All.Select(p => p.ToString()));
        Assert.Equal(
            SheetWritingTests.Read(copy).Sheets[0].Rows[3].Cells,
            SheetWritingTests.Read(again).Sheets[0].Rows[3].Cells
        );
        Assert.Empty(Read(good).All);
    }

    private static bool Coloured(SpreadsheetDocument book, Cell cell) =>
        book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)(cell.StyleIndex?.Value ?? 0))
            .FillId?.Value == 2;

    private static string Text(IntakeRow row, string key) => ((TextValue)row.Values[key]).Text;

    private static string? Cell(IntakeRow row, string key, string line, string column) =>
        new FactReference(key, column, line).Text(Given.Kaifeng, k => row.Values.GetValueOrDefault(k));

    private static SummaryIntake Read(byte[] file, Notice? notice = null) =>
        IntakeReading.Read(file, Given.Asked(notice ?? Given.Ganzhou), new ReadLimits()).Value;

    private static string Refused(byte[] file) =>
        IntakeReading.Read(file, Given.Asked(Given.Ganzhou), new ReadLimits()).Refusal!.Sentence;
}
