using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>Facts written by people in a file: what is read, and everything that is refused.</summary>
public class FactsReadingTests
{
    private static readonly Notice Notice = Kaifeng.Notice with
    {
        Registers =
        [
            new KnownRegister
            {
                Id = "bans",
                Label = "限制申报",
                Purpose = RegisterPurpose.Bans,
                Source = new Source { Clause = "四" },
            },
        ],
    };

    private static FactsReading Read(string json) => FactsReading.OfJson("f.json", json, Notice);

    private static Value? Value(string key, string json)
    {
        var reading = Read("{\"facts\": {\"" + key + "\": " + json + "}}");
        Assert.True(reading.Findings.Count == 0, string.Join('\n', reading.Findings));
        return reading.Known!.Values.GetValueOrDefault(key);
    }

    [Fact]
    public void Values_are_read_as_people_write_them()
    {
        Assert.Equal(new TextValue("技师"), Value("skillLevel", "\"技师\""));
        Assert.Equal(new YesNoValue(true), Value("frontLine", "\"是\""));
        Assert.Equal(new YesNoValue(false), Value("frontLine", "false"));
        Assert.Equal(new NumberValue(3), Value("inventions", "3"));
        Assert.Equal(new NumberValue(3), Value("inventions", "\"3个\""));
        Assert.Equal(new DayValue(new DateOnly(2021, 5, 17)), Value("pollDate", "\"2021年5月17日\""));
        Assert.Equal(new YesNoValue(true), Value("truth", "true"));
        Assert.Equal(new YesNoValue(false), Value("truth", "\"否\""));
        Assert.Equal(
            ["a.pdf", "b.jpg"],
            ((FilesValue)Value("honourProof", "[\"a.pdf\", \"b.jpg\"]")!).Files.Select(f => f.Name)
        );
    }

    [Fact]
    public void An_id_number_is_read_or_told_by_birth_and_sex()
    {
        var birth = new DateOnly(1980, 1, 1);
        Assert.Equal(birth, ((IdNumberValue)Value("idNumber", $"\"{Fields.IdNumber}\"")!).Birth);
        var told = (IdNumberValue)Value("idNumber", """{"birth": "1980.1.1", "sex": "女"}""")!;
        Assert.Equal((birth, false), (told.Birth, told.Male));
    }

    [Theory]
    [InlineData("null", false, 0)]
    [InlineData("\"无\"", true, 0)]
    [InlineData("[]", true, 0)]
    [InlineData("""[{"kind": "工匠"}, {"kind": "其他荣誉", "year": 2019}]""", true, 2)]
    public void An_empty_table_is_not_an_unknown_one(string json, bool known, int rows)
    {
        var value = Value("honours", json) as RowsValue;
        Assert.Equal((known, rows), (value is not null, value?.Rows.Count ?? 0));
    }

    [Fact]
    public void A_grid_is_an_object_of_rows()
    {
        var value = (RowsValue)
            Value("benefits", """{"2019": {"gain": 12.5, "method": null}, "2020": {"saving": "3万元"}}""")!;
        Assert.Equal(["2019", "2020"], value.Rows.Select(r => ((TextValue)r[RowsValue.RowKey]).Text));
        Assert.Equal(new NumberValue(12.5m), value.Rows[0]["gain"]);
        Assert.False(value.Rows[0].ContainsKey("method"));
    }

    [Fact]
    public void The_day_registers_and_judgements_are_read()
    {
        var known = Read(
            """{"on": "2021-6-1", "facts": {"channel": "unit"}, "registers": {"bans": {"until": "2026-01-01"}}, "judged": {"belief": true, "四/（二）": "否"}}"""
        ).Known!;

        Assert.Equal(new DateOnly(2021, 6, 1), known.On);
        Assert.Equal(new RegisterAnswer(true, new DateOnly(2026, 1, 1)), known.Registers["bans"]);
        Assert.Equal((true, false), (known.Judged["belief"], known.Judged["devotion"]));
        Assert.Equal(new TextValue("unit"), known.Values["channel"]);
    }

    [Fact]
    public void The_day_of_the_notice_is_taken_where_none_is_given() =>
        Assert.Equal(new DateOnly(2021, 5, 17), Read("{}").Known!.On);

    [Theory]
    [InlineData("""{"fact": {}}""", "不认识的键“fact”。是不是“facts”？这里可写：on facts registers judged。")]
    [InlineData("""{"facts": {"skillLvl": "技师"}}""", "没有“skillLvl”这个字段。是不是“skillLevel”")]
    [InlineData("""{"facts": {"chanel": "unit"}}""", "没有“chanel”这个字段。是不是“channel”？")]
    [InlineData("""{"facts": {"skillLevel": "技工"}}""", "没有“技工”这个选项")]
    [InlineData("""{"facts": {"skillLevel": 3}}""", "没有“3”这个选项")]
    [InlineData("""{"facts": {"skillLevel": ["技师"]}}""", "应写一个值，不是列表")]
    [InlineData("""{"facts": {"frontLine": "也许"}}""", "请选择“是”或“否”")]
    [InlineData("""{"facts": {"inventions": "很多"}}""", "请填写数字")]
    [InlineData("""{"facts": {"inventions": -1}}""", "应在 0 到 999 个之间")]
    [InlineData("""{"facts": {"birth": "1980-01"}}""", "由系统推算，不能直接写；请写它所依据的 idNumber")]
    [InlineData("""{"facts": {"idNumber": "990101198001010011"}}""", "校验")]
    [InlineData("""{"facts": {"idNumber": {"birth": "1980-01-01"}}}""", "{birth: 1980-05-17, sex: 男}")]
    [InlineData(
        """{"facts": {"idNumber": {"birth": "1980-01", "sex": "男"}}}""",
        "birth 应写出生日期，如 1980-05-17。"
    )]
    [InlineData("""{"facts": {"idNumber": {"birth": "1980-01-01", "sex": "男性"}}}""", "身份证号可写成号码，或写成")]
    [InlineData("""{"facts": {"photo": ["a.jpg", null]}}""", "“证件照”是附件，应写文件名或文件名的列表；没有写“无”。")]
    [InlineData("""{"facts": {"honours": {"kind": "工匠"}}}""", "是表格，应写一个列表")]
    [InlineData("""{"facts": {"honours": ["工匠"]}}""", "第1行应写成“列: 值”的对象，列为：")]
    [InlineData("""{"facts": {"honours": [{"knd": "工匠"}]}}""", "没有“knd”这一列。是不是“kind”")]
    [InlineData("""{"facts": {"honours": [{"kind": "大师"}]}}""", "没有“大师”这个选项")]
    [InlineData("""{"facts": {"honours": [{"kind": null}]}}""", "一列也没有填")]
    [InlineData("""{"facts": {"benefits": [{"gain": 1}]}}""", "的行是固定的")]
    [InlineData("""{"facts": {"benefits": {"2017": {"gain": 1}}}}""", "没有“2017”这一行")]
    [InlineData("""{"facts": {"photo": {"name": "a.jpg"}}}""", "是附件，应写文件名")]
    [InlineData("""{"facts": {"photo": ["a.jpg", "b.jpg"]}}""", "最多上传1个文件")]
    [InlineData("""{"facts": {"channel": "post"}}""", "“申报渠道”选项中没有“post”")]
    [InlineData("""{"facts": {"channel": ["unit"]}}""", "“申报渠道”应写一个编号")]
    [InlineData("""{"facts": []}""", "“facts”应写成“键: 值”的对象")]
    [InlineData("""{"on": "昨天"}""", "应写一个日期")]
    [InlineData("""{"on": "2021.5"}""", "应写一个日期")]
    [InlineData("""{"registers": {"ban": true}}""", "没有“ban”这个名册。是不是“bans”")]
    [InlineData("""{"registers": {"bans": "有"}}""", "有期限的写成 {until: 2026-01-01}")]
    [InlineData("""{"judged": {"beleif": true}}""", "没有“beleif”这项认定，也没有这一条款的认定。是不是“belief”")]
    [InlineData("""{"judged": {"四": true}}""", "条款“四”有几项认定，请分别写编号：")]
    [InlineData("""{"judged": {"belief": true, "四/（一）": true}}""", "认定“belief”写了两次")]
    [InlineData("""{"judged": {"belief": "大概"}}""", "认定符合写 true")]
    [InlineData("""[]""", "应写成对象")]
    [InlineData("""{"facts": {"name": "甲", "name": "乙"}}""", "键“name”写了两次")]
    public void What_cannot_be_is_found(string json, string says)
    {
        var reading = Read(json);

        Assert.Null(reading.Known);
        Assert.Contains(says, Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_found_at_once_where_it_stands()
    {
        var reading = Read(
            "{\n  \"facts\": {\n    \"姓名\": \"甲\",\n    \"honours\": [{\"kind\": \"大师\", \"年\": 3}]\n  },\n  \"on\": 7\n}"
        );

        Assert.Equal([(3, 5), (4, 26), (4, 37), (6, 9)], reading.Findings.Select(f => (f.Line, f.Column)));
        Assert.Equal("facts.honours[0].kind", reading.Findings[1].Path);
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{\n \"facts\": {},\n}", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("// {}", 1)]
    [InlineData("{\"facts\": {\"name\": \"\\ud800\"}}", 1)]
    [InlineData("", 1)]
    public void What_is_no_json_is_said_with_its_line(string text, int line)
    {
        var reading = Read(text);

        Assert.False(reading.Readable);
        Assert.Equal(line, Assert.Single(reading.Findings).Line);
    }
}
