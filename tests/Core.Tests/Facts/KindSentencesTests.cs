using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>What people read when an answer will not do, and what just does.</summary>
public sealed class KindSentencesTests
{
    // Fields are filled in on 20 May 2021.
    private static string Read(FactKind kind, params string[] posted) =>
        string.Join(
            '|',
            kind.Read(Fields.Post([.. posted.Select(p => $"f.x={p}")]), "f.x", Fields.Of())
                .Problems.Select(p => p.Sentence)
        );

    private static string Check(FactKind kind, Value value) =>
        string.Join('|', kind.Check(value, "f.x", Fields.Of()).Select(p => p.Sentence));

    [Fact]
    public void Lines_and_choices()
    {
        Assert.Equal("", Read(new LineKind { Max = 5 }, "开封工匠𬭎"));
        Assert.Equal("字段最多5个字，现有6个字，请精简。", Read(new LineKind { Max = 5 }, "开封市工匠𬭎"));
        Assert.Equal("字段填写的“？”无法识别，请重新填写。", Check(new LineKind(), new RawValue("？")));
        var level = new ChoiceKind { Scale = "skill-levels" };
        Assert.Equal("字段没有“技工”这个选项，请重新选择。", Read(level, "技工"));
        Assert.Equal("字段没有“技工”这个选项，请重新选择。", Check(level, new TextValue("技工")));
        Assert.Equal("字段没有“甲”这个选项，请重新选择。", Read(new ChoiceKind(), "甲"));
        Assert.Equal("字段没有“甲”这个选项，请重新选择。", Read(new ChoiceKind { Scale = "none" }, "甲"));
        var several = new ChoicesKind { Options = ["甲", "乙", "丙"], Max = 2 };
        Assert.Equal("", Read(several, "乙", " 甲", "", "甲"));
        Assert.Equal("字段最多选2项，现选了3项。", Read(several, "甲", "乙", "丙"));
        Assert.Equal("字段没有“丁”这个选项，请重新选择。", Read(several, "甲", "丁"));
        Assert.Equal("字段含有名单以外的选项，请重新选择。", Check(several, new CodesValue(["甲", "丁"])));
    }

    [Fact]
    public void Yes_and_no()
    {
        Assert.Equal("字段请选择“是”或“否”。", Read(new YesNoKind(), "对"));
        Assert.Equal("字段请选择“是”或“否”。", Check(new YesNoKind(), new TextValue("对")));
        Assert.Equal("是", new YesNoKind().Text(new YesNoValue(true), Kaifeng.Notice));
        Assert.Equal("请阅读并勾选“字段”。", Check(new DeclarationKind { Says = "属实" }, new YesNoValue(false)));
    }

    [Fact]
    public void Days_and_months()
    {
        var day = new DayKind { Min = new DateOnly(2020, 1, 1), Max = new DateOnly(2021, 5, 10) };
        Assert.StartsWith("字段：看不懂日期“去年”", Read(day, "去年"), StringComparison.Ordinal);
        Assert.Equal("字段请写到日，如2010年1月1日。", Read(day, "2020年1月"));
        Assert.Equal("字段不能早于2020年1月1日，请检查。", Read(day, "2019-12-31"));
        Assert.Equal("", Read(day, "2020-1-1"));
        Assert.Equal("", Read(day, "2021-5-10"));
        Assert.Equal("字段不能晚于2021年5月10日，请检查。", Read(day, "2021-5-11"));
        Assert.Equal("", Read(new DayKind(), "2021-5-20"));
        Assert.Equal("字段不能晚于今天，请检查。", Read(new DayKind(), "2021-5-21"));
        Assert.Equal("", Read(new DayKind { Future = true }, "2021-5-21"));
        Assert.Equal("", Read(new MonthKind(), "2021.5"));
        Assert.Equal("字段不能晚于本月，请检查。", Read(new MonthKind(), "2021.6"));
        Assert.Equal("", Read(new MonthKind { Future = true }, "2021.6"));
        Assert.StartsWith("字段：看不懂日期“去年”", Read(new MonthKind(), "去年"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers()
    {
        var money = new NumberKind
        {
            Unit = "万元",
            Decimals = 2,
            Max = 100,
        };
        Assert.Equal("字段请填写数字（如 12.5），不要写“很多”。", Read(money, "很多"));
        Assert.Equal("字段请填写数字（如 12），不要写“很多”。", Read(new NumberKind(), "很多"));
        Assert.Equal("字段应在 0 到 100 万元之间，现为 100.01。", Read(money, "100.01"));
        Assert.Equal("", Read(money, "100"));
        Assert.Equal("", Read(money, "0"));
        Assert.Equal("字段最多保留 2 位小数。", Read(money, "1.005"));
        Assert.Equal("字段请填写整数。", Read(new NumberKind(), "1.5"));
        Assert.Equal("1.250001", money.Text(new NumberValue(1.2500010m), Kaifeng.Notice));
    }

    [Fact]
    public void Numbers_of_identity_are_kept_secret_even_when_wrong()
    {
        var kind = new IdNumberKind();
        Assert.Equal(
            "身份证号的校验码不对，说明其中有数字填错；请逐位对照证件检查。",
            Check(kind, new RawValue("990101198001010011"))
        );
        Assert.Equal("请重新填写字段。", Check(kind, new RawValue(Fields.IdNumber)));
        Assert.Equal("请重新填写字段。", Check(kind, new TextValue(Fields.IdNumber)));
        Assert.Equal("990101", kind.Text(new RawValue("990101"), Kaifeng.Notice));
        Assert.Equal("990****", kind.Text(new RawValue("9901011"), Kaifeng.Notice));
    }

    [Fact]
    public void Files_and_tables()
    {
        var kind = new FilesKind
        {
            Accept = [FileSort.Pdf, FileSort.Image],
            Max = 1,
            MaxMb = 1,
        };
        var film = Fields.Pdf with { Name = "a.mp4", Type = "video/mp4", Size = 1024 * 1024 };
        var large = Fields.Pdf with { Size = 1024 * 1024 + 1 };
        Assert.Equal(
            "字段最多上传1个文件，现有2个，请删去多余的。|字段只收PDF、图片（JPG、PNG、WebP），“a.mp4”不是，请更换。"
                + "|“证书.pdf”超过1MB，请压缩后重新上传。",
            Check(kind, new FilesValue([film, large]))
        );
        var last = Fields.Of(new FilesValue([Fields.Pdf]));
        Assert.Null(kind.Read(Fields.Post($"f.x.drop={Fields.Pdf.Hash}"), "f.x", last).Value);
        Assert.Equal(
            "字段既勾选了“无”又填写了内容，请保留一种。",
            Assert
                .Single(
                    Fields
                        .Table.Read(Fields.Post("f.x.none=1", "f.x.0.name=甲", "f.x.0.year=2000"), "f.x", Fields.Of())
                        .Problems
                )
                .Sentence
        );
        Assert.Equal(
            "甲",
            Fields.Table.Text(
                new RowsValue([
                    new Dictionary<string, Value> { ["name"] = new TextValue("甲"), ["year"] = new TextValue("") },
                ]),
                Kaifeng.Notice
            )
        );
    }

    [Fact]
    public void Sorts_of_files_and_their_types()
    {
        Assert.Equal(
            [
                "image/jpeg",
                "image/png",
                "image/webp",
                "application/pdf",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "video/mp4",
                "video/webm",
            ],
            FileSorts.Types([FileSort.Image, FileSort.Pdf, FileSort.Office, FileSort.Video])
        );
        Assert.Equal(
            "办公文档（Word、Excel、PPT）、视频（MP4、WebM）",
            FileSorts.Named([FileSort.Office, FileSort.Video])
        );
    }

    [Fact]
    public void A_row_of_a_grid_is_named_in_its_sentences()
    {
        GridKind Grid(IReadOnlyList<string>? rows, int? years) =>
            new()
            {
                Columns = [Fields.Table.Columns[1]],
                Rows = rows,
                Years = years,
            };
        string Said(GridKind grid, string row) =>
            Assert.Single(grid.Read(Fields.Post($"f.x.{row}.year=早"), "f.x", Fields.Of()).Problems).Sentence;
        Assert.Equal("2019年年份请填写数字（如 12），不要写“早”。", Said(Grid(null, 2), "2019"));
        Assert.Equal("省级年份请填写数字（如 12），不要写“早”。", Said(Grid(["省级"], null), "省级"));
        Assert.Equal("字段省级没有填写年份。", Check(Grid(["省级"], null), new RowsValue([])));
    }

    [Fact]
    public void Rows_posted_are_numbered_below_a_thousand()
    {
        var posted = Fields.Post(
            "t.999.a=1",
            "t.1000.a=1",
            "t.-1.a=1",
            "t.x.a=1",
            "t.0.a=1",
            "other.3.a=1",
            "t9.4.a=1"
        );
        Assert.Equal([0, 999], posted.Rows("t"));
        Assert.Null(new Posted([KeyValuePair.Create("e", (IReadOnlyList<string>)[])]).One("e"));
    }
}
