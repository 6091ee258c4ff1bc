using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

public class KindDetailTests
{
    private static string[] Problems(FactKind kind, Value value) =>
        [.. kind.Check(value, "f.x", Fields.Of()).Select(p => $"{p.Id} {p.Sentence}")];

    [Fact]
    public void A_paragraph_counts_words_as_the_limit_means_them()
    {
        var kind = new ParagraphKind { Max = 4 };
        Assert.Empty(Problems(kind, new TextValue("使用CNC车床".Replace("车床", "", StringComparison.Ordinal))));
        Assert.Equal(["f.x 字段限4字以内，现有5字，请删去1字。"], Problems(kind, new TextValue("使用CNC车床")));
    }

    [Theory]
    [InlineData("-1", "之间")]
    [InlineData("1000", "之间")]
    [InlineData("1.234", "小数")]
    public void A_number_outside_its_settings_is_kept_with_a_problem(string typed, string says)
    {
        var kind = new NumberKind { Max = 999, Decimals = 2 };
        var reading = kind.Read(Fields.Post($"f.x={typed}"), "f.x", Fields.Of());

        Assert.IsType<NumberValue>(reading.Value);
        Assert.Contains(says, Assert.Single(reading.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_masked_id_number_posted_unchanged_keeps_the_stored_one()
    {
        var stored = Fields.Seal(Fields.IdNumber);
        Assert.Same(
            stored,
            new IdNumberKind().Read(Fields.Post($"f.x={stored.Masked}"), "f.x", Fields.Of(stored)).Value
        );
    }

    [Fact]
    public void A_wrong_id_number_is_never_written_in_clear() =>
        Assert.Equal("990***************", new IdNumberKind().Text(new RawValue("990101198001010011"), Kaifeng.Notice));

    [Fact]
    public void A_table_marked_none_is_empty_and_an_untouched_one_is_unknown()
    {
        Assert.Equal(
            new RowsValue([]),
            Fields.Table.Read(Fields.Post("f.x.none=1", "f.x.0.name="), "f.x", Fields.Of()).Value
        );
        Assert.Null(Fields.Table.Read(Fields.Post("f.x.0.name="), "f.x", Fields.Of()).Value);
        Assert.Equal("无", Fields.Table.Text(new RowsValue([]), Kaifeng.Notice));
    }

    [Fact]
    public void Rows_and_the_tick_none_together_are_a_problem_and_the_rows_stay()
    {
        var reading = Fields.Table.Read(
            Fields.Post("f.x.none=1", "f.x.0.name=甲", "f.x.0.year=2000"),
            "f.x",
            Fields.Of()
        );

        Assert.Equal(new RowsValue([Fields.Row("甲", 2000)]), reading.Value);
        Assert.Equal("f.x.none", Assert.Single(reading.Problems).Id);
    }

    [Fact]
    public void Problems_of_a_row_point_at_the_cell_as_it_will_be_shown_again()
    {
        var reading = Fields.Table.Read(Fields.Post("f.x.5.name=甲", "f.x.5.year=早"), "f.x", Fields.Of());
        Assert.Equal("f.x.0.year", Assert.Single(reading.Problems).Id);
        Assert.Equal(
            ["f.x.0.year 字段第1行的年份填写的“早”无法识别，请重新填写。"],
            Problems(Fields.Table, reading.Value!)
        );
    }

    [Fact]
    public void An_incomplete_row_and_too_many_rows_are_problems()
    {
        var half = new Dictionary<string, Value> { ["name"] = new TextValue("甲") };
        Assert.Equal(["f.x.0.year 字段第1行没有填写年份。"], Problems(Fields.Table, new RowsValue([half])));
        var four = new RowsValue([.. Enumerable.Range(0, 4).Select(i => Fields.Row("甲", 2000 + i))]);
        Assert.Equal(["f.x 字段最多3行，现有4行，请删去1行。"], Problems(Fields.Table, four));
    }

    [Fact]
    public void A_grid_names_the_empty_cells_of_each_year()
    {
        var kind = (GridKind)Kaifeng.Notice.Fact("benefits").Kind;
        var value = kind.Read(Fields.Post("f.x.2019.gain=1", "f.x.2019.saving=0"), "f.x", Fields.Of()).Value!;
        Assert.Equal(
            ["f.x.2018.gain", "f.x.2018.saving", "f.x.2020.gain", "f.x.2020.saving"],
            kind.Check(value, "f.x", Fields.Of()).Select(p => p.Id)
        );
    }

    [Fact]
    public void Files_of_a_wrong_sort_size_or_number_are_problems()
    {
        var kind = new FilesKind
        {
            Accept = [FileSort.Pdf],
            Max = 1,
            MaxMb = 1,
        };
        var exe = Fields.Pdf with { Name = "a.jpg", Type = "application/x-msdownload" };
        var large = Fields.Pdf with { Size = 1024 * 1024 + 1 };
        Assert.Equal(3, Problems(kind, new FilesValue([exe, large])).Length);
    }

    [Fact]
    public void Fewer_files_than_the_fewest_are_a_problem_and_just_enough_are_not()
    {
        var other = Fields.Pdf with { Hash = new string('b', 64) };
        var kind = new FilesKind
        {
            Accept = [FileSort.Pdf],
            Min = 2,
            Max = 3,
        };
        Assert.Contains(
            "要上传2个文件，现有1个",
            Assert.Single(kind.Check(new FilesValue([Fields.Pdf]), "f.x", Fields.Of())).Sentence
        );
        Assert.Empty(Problems(kind, new FilesValue([Fields.Pdf, other])));
        Assert.Empty(kind.Faults(Fields.Of().Notice));
        Assert.Contains("min 应在 1 到 3 之间", Assert.Single((kind with { Min = 4 }).Faults(Fields.Of().Notice)));
        Assert.Single((kind with { Min = 0 }).Faults(Fields.Of().Notice));
    }

    [Fact]
    public void A_dropped_file_is_gone_and_the_others_stay()
    {
        var other = Fields.Pdf with { Hash = new string('b', 64) };
        var kind = new FilesKind { Accept = [FileSort.Pdf], Max = 2 };
        var field = Fields.Of(new FilesValue([Fields.Pdf, other]));
        Assert.Equal(
            new FilesValue([other]),
            kind.Read(Fields.Post($"f.x.drop={Fields.Pdf.Hash}"), "f.x", field).Value
        );
    }

    [Fact]
    public void Derived_facts_follow_what_they_rest_on()
    {
        var known = new Known
        {
            Notice = Kaifeng.Notice,
            On = new DateOnly(2021, 6, 1),
            Values = new Dictionary<string, Value>
            {
                ["idNumber"] = Fields.Seal(Fields.IdNumber),
                ["employer"] = new TextValue("某厂"),
                ["post"] = new TextValue("车工"),
                ["utilityModels"] = new NumberValue(2),
                ["benefits"] = new RowsValue([Cells("2019", 1.25m, 0.5m), Cells("2020", 7, 0)]),
                ["sex"] = new TextValue("女"),
            },
        };
        string? Text(string key) =>
            known.Find(key) is { } value ? Kaifeng.Notice.Fact(key).Kind.Text(value, Kaifeng.Notice) : null;

        Assert.Equal("男", Text("sex"));
        Assert.Equal("1980年1月", Text("birth"));
        Assert.Equal("某厂\u3000车工", Text("employerAndPost"));
        Assert.Equal("2", Text("utilityAndDesigns"));
        Assert.Equal("1.75", Text("benefitBefore1"));
        Assert.Null(Text("benefitBefore2"));
        Assert.Null(Text("honoursAndYears"));
        Assert.Equal("7", new FactReference("benefits", "gain", "2020").Text(Kaifeng.Notice, known.Find));
    }

    private static Dictionary<string, Value> Cells(string year, decimal gain, decimal saving) =>
        new()
        {
            [RowsValue.RowKey] = new TextValue(year),
            ["gain"] = new NumberValue(gain),
            ["saving"] = new NumberValue(saving),
        };
}
