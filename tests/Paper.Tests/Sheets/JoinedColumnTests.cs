using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Intake;
using Jiangxuan.Paper.Sheets.Uploads;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

/// <summary>Columns of a filled summary that put several answers together.</summary>
public sealed class JoinedColumnTests
{
    [Fact]
    public async Task Read_Lianyungang_takes_the_honours_it_wrote_itself_into_the_table()
    {
        var notice = Given.Programme("lianyungang-2019");
        var awards = new RowsValue([
            new Dictionary<string, Value>
            {
                ["date"] = new MonthValue(2016, 5),
                ["name"] = new TextValue("市劳动模范"),
            },
            new Dictionary<string, Value>
            {
                ["date"] = new MonthValue(2018, 12),
                ["name"] = new TextValue("省技术能手"),
            },
        ]);
        var known = new Known
        {
            Notice = notice,
            On = Given.Today,
            Values = new Dictionary<string, Value> { ["awards"] = awards },
        };
        var text = ((TextValue)((JoinKind)notice.Fact("honoursText").Kind).Compute(known)!).Text;

        var row = await Honoured(notice, text);

        Assert.Equal(
            awards.Rows.Select(r => (r["date"], r["name"])),
            ((RowsValue)row.Values["awards"]).Rows.Select(r => (r["date"], r["name"]))
        );
        Assert.Equal("港城某厂", ((TextValue)row.Values["employer"]).Text);
        Assert.Empty(row.Others);
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData("2016年5月获市劳动模范")]
    [InlineData("2016.05　全市　劳动模范")]
    [InlineData("市劳动模范　2016.05")]
    [InlineData("2016.05　2018.12")]
    [InlineData("2016.05　市劳动模范；省技术能手")]
    [InlineData("2016.13　市劳动模范")]
    public async Task Read_honours_of_which_it_is_not_certain_are_listed_and_not_taken(string text)
    {
        var row = await Honoured(Given.Programme("lianyungang-2019"), text);

        Assert.DoesNotContain("awards", row.Values.Keys);
        Assert.Equal(text, row.Others["何时获何种荣誉"]);
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData("1998.07　某机床厂", true)]
    [InlineData("1998年7月、某机床厂", true)]
    [InlineData("某机床厂　1998.07", false)]
    [InlineData("1998.07", false)]
    public void Read_date_and_place_in_one_cell_are_two_answers_in_their_order(string cell, bool certain)
    {
        var added = new[]
        {
            Answer("startedOn", "参加工作时间", new MonthKind()),
            Answer("startedAt", "参加工作单位", new LineKind { Max = 40 }),
            Answer("started", "何时何地参加工作", new JoinKind { Of = [new("startedOn"), new("startedAt")] }),
        };
        var notice = Given.Ganzhou with
        {
            Facts = [.. Given.Ganzhou.Facts, .. added],
            Summary =
            [
                .. Given.Ganzhou.Summary.Where(c =>
                    c.Fact?.Key is not ("idNumber" or "phone" or "address" or "ethnicity" or "sex" or "age")
                ),
                new SummaryColumn { Label = "何时何地参加工作", Fact = new FactReference("started") },
            ],
        };

        var row = Read(
            Books.Table([
                ["姓名", "工作单位", "职业（工种）", "技能等级", "文化程度", "政治面貌", "何时何地参加工作"],
                ["王大锤", "赣州某厂", "车工", "技师", "大学专科", "群众", cell],
            ]),
            notice
        )
            .Rows.Single();

        Assert.Equal(certain ? new MonthValue(1998, 7) : null, row.Values.GetValueOrDefault("startedOn"));
        Assert.Equal(certain ? new TextValue("某机床厂") : null, row.Values.GetValueOrDefault("startedAt"));
        Assert.Equal(!certain, row.Others.ContainsKey("何时何地参加工作"));
    }

    private static Fact Answer(string key, string label, FactKind kind) =>
        Given.Ganzhou.Fact("address") with
        {
            Key = key,
            Label = label,
            Kind = kind,
        };

    private static async Task<IntakeRow> Honoured(Notice notice, string text)
    {
        var summary = SummarySheet.Of(
            Given.Summary(),
            notice,
            Given.List(
                new Dictionary<string, string>
                {
                    ["name"] = "王大锤",
                    ["employerAndPost"] = "港城某厂　班长",
                    ["sex"] = "男",
                    ["birth"] = "1980年5月",
                    ["politicalStatus"] = "群众",
                    ["education"] = "大学专科",
                    ["skillLevel"] = "技师",
                    ["honoursText"] = text,
                    ["brief"] = "解决深孔加工变形难题",
                }
            )
        );
        return Assert.Single(Read(await Given.Written(summary.Table, [.. summary.Rows()]), notice).Rows);
    }

    private static SummaryIntake Read(byte[] file, Notice notice) =>
        IntakeReading.Read(file, Given.Asked(notice), new ReadLimits()).Value;
}
