using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>One sample per kind of field: settings, what is posted, what must come out, and what cannot be read.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Posted">Posted fields under <c>f.x</c>.</param>
/// <param name="Value">The value read; null for kinds that read nothing.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Bad">Posted fields that cannot be read as the kind; empty when there are none.</param>
public sealed record Sample(FactKind Kind, string[] Posted, Value? Value, string Text, string[] Bad)
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new(new LineKind { Max = 5 }, ["f.x=开封\t工匠"], new TextValue("开封 工匠"), "开封 工匠", []),
        new(new ParagraphKind { Max = 6 }, ["f.x=一\t行\r\n二行"], new TextValue("一 行\n二行"), "一 行\n二行", []),
        new(new ChoiceKind { Scale = "skill-levels" }, ["f.x=技师"], new TextValue("技师"), "技师", ["f.x=技工"]),
        new(
            new ChoicesKind { Options = ["甲", "乙", "丙"] },
            ["f.x=丙", "f.x=甲"],
            new CodesValue(["甲", "丙"]),
            "甲、丙",
            ["f.x=甲", "f.x=丁"]
        ),
        new(new YesNoKind(), ["f.x=否"], new YesNoValue(false), "否", ["f.x=也许"]),
        new(new DayKind(), ["f.x=2021年5月17日"], new DayValue(new(2021, 5, 17)), "2021年5月17日", ["f.x=前天"]),
        new(new MonthKind(), ["f.x=1998.7"], new MonthValue(1998, 7), "1998.07", ["f.x=98年"]),
        new(
            new NumberKind { Unit = "万元", Decimals = 2 },
            ["f.x=１,200.50万元"],
            new NumberValue(1200.5m),
            "1200.5",
            ["f.x=很多"]
        ),
        new(
            new IdNumberKind(),
            [$"f.x={Fields.IdNumber}"],
            Fields.Seal(Fields.IdNumber),
            Fields.Seal(Fields.IdNumber).Masked,
            ["f.x=990101198001010011"]
        ),
        new(new PhoneKind(), ["f.x=138 0000 0000"], new TextValue("13800000000"), "13800000000", ["f.x=12345"]),
        new(
            new EmailKind(),
            ["f.x=gong@example.com"],
            new TextValue("gong@example.com"),
            "gong@example.com",
            ["f.x=gong.example.com"]
        ),
        new(
            Fields.Table,
            ["f.x.3.name=劳动模范", "f.x.3.year=2019", "f.x.1.name=技术能手", "f.x.1.year=2018", "f.x.2.name="],
            new RowsValue([Fields.Row("技术能手", 2018), Fields.Row("劳动模范", 2019)]),
            "技术能手\u30002018\n劳动模范\u30002019",
            ["f.x.0.name=技术能手", "f.x.0.year=去年"]
        ),
        new(
            new GridKind
            {
                Years = 2,
                Columns =
                [
                    new Column
                    {
                        Key = "gain",
                        Label = "创效",
                        Kind = new NumberKind(),
                    },
                ],
            },
            ["f.x.2019.gain=3", "f.x.2020.gain=4"],
            new RowsValue([Fields.GridRow("2019", 3), Fields.GridRow("2020", 4)]),
            "2019年：3\n2020年：4",
            ["f.x.2019.gain=三"]
        ),
        new(new FilesKind { Accept = [FileSort.Pdf], Max = 2 }, [], new FilesValue([Fields.Pdf]), "证书.pdf", []),
        new(new DeclarationKind { Says = "属实" }, ["f.x=1"], new YesNoValue(true), "已承诺", []),
        new(new CountKind { Of = "honours" }, ["f.x=9"], null, "", []),
        new(new SumKind { Of = [new FactReference("inventions")] }, ["f.x=9"], null, "", []),
        new(new JoinKind { Of = [new FactReference("name")] }, ["f.x=9"], null, "", []),
        new(new AgeKind { Of = "idNumber", On = new("today") }, ["f.x=9"], null, "", []),
        new(new HoldsKind { Condition = new Exists { Fact = "name" } }, ["f.x=是"], null, "", []),
        new(new IdPartKind { Of = "idNumber", Part = IdPart.Sex }, ["f.x=男"], null, "", []),
    ];

    /// <summary>The field these samples are read with; a files field keeps what is stored.</summary>
    public Field Field => Fields.Of(Kind is FilesKind ? Value : null);
}

/// <summary>What the samples are made of.</summary>
public static class Fields
{
    /// <summary>A generated number with a valid check digit and a region that does not exist.</summary>
    public const string IdNumber = "990101198001010014";

    public static FileRef Pdf { get; } = new(new string('a', 64), "证书.pdf", "application/pdf", 1000);

    public static TableKind Table { get; } =
        new()
        {
            Max = 3,
            Columns =
            [
                new Column
                {
                    Key = "name",
                    Label = "名称",
                    Kind = new LineKind(),
                },
                new Column
                {
                    Key = "year",
                    Label = "年份",
                    Kind = new NumberKind { Min = 1970, Max = 2100 },
                },
            ],
        };

    public static Field Of(Value? previous = null) =>
        new("字段", Kaifeng.Notice, new DateOnly(2021, 5, 20), Seal) { Previous = previous };

    public static IdNumberValue Seal(string number)
    {
        var birth = new DateOnly(1980, 1, 1);
        return new IdNumberValue($"{number[..3]}***********{number[14..]}", "hash", "cipher", birth, true);
    }

    public static Posted Post(params string[] fields) =>
        new(
            fields
                .Select(f => f.Split('=', 2))
                .GroupBy(f => f[0])
                .Select(g => KeyValuePair.Create(g.Key, (IReadOnlyList<string>)[.. g.Select(f => f[1])]))
        );

    public static IReadOnlyDictionary<string, Value> Row(string name, int year) =>
        new Dictionary<string, Value> { ["name"] = new TextValue(name), ["year"] = new NumberValue(year) };

    public static IReadOnlyDictionary<string, Value> GridRow(string row, int gain) =>
        new Dictionary<string, Value> { ["gain"] = new NumberValue(gain), [RowsValue.RowKey] = new TextValue(row) };
}
