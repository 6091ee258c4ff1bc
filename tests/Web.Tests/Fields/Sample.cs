using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Tests.Fields;

/// <summary>A notice with nothing but facts, and generated people.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2021, 6, 1);

    public static Notice Notice(params Fact[] facts) =>
        new()
        {
            Id = "sample-2020",
            Identity = new Identity
            {
                City = "990000",
                CityName = "样例市",
                Honor = "样例工匠",
                Verb = "选树",
                Year = 2020,
                Label = "2020年度",
                Title = "样例通知",
                Announced = new DateOnly(2021, 5, 17),
                Prefix = "YL2020",
            },
            Organs = [],
            Clauses = [],
            Tiers = [],
            Scales =
            [
                new Scale
                {
                    Id = "skill",
                    Codes = ["初级工", "中级工", "高级工", "技师", "高级技师", "特级技师"],
                    Ordinal = true,
                },
            ],
            Facts = facts,
            Form =
            [
                new FormSection
                {
                    Key = "all",
                    Title = "全部",
                    Facts = [.. facts.Select(f => f.Key)],
                },
            ],
            Rules = [],
            Channels = [],
            UnitGroups = [],
            Materials = [],
            Summary = [],
            Stages = [],
            Consents = [],
        };

    public static Fact Fact(string key, FactKind kind, string? label = null) =>
        new()
        {
            Key = key,
            Label = label ?? key,
            Kind = kind,
            From = Supplier.Applicant,
        };

    /// <summary>A number with a valid check digit from a region that does not exist.</summary>
    public static string IdNumber(string birth = "19790203", string sequence = "001")
    {
        var first = $"990101{birth}{sequence}";
        return first + Core.People.IdNumber.CheckDigit(first);
    }

    public static IdNumberValue Seal(string number) =>
        new(
            $"{number[..4]}**********{number[14..]}",
            "hash of " + number[^4..],
            "sealed",
            DateOnly.ParseExact(number[6..14], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
            (number[16] - '0') % 2 == 1
        );

    /// <summary>One sample value per kind; a kind without one fails the test that walks them.</summary>
    public static IReadOnlyDictionary<Type, (FactKind Kind, Value Value)> Values { get; } =
        new (FactKind Kind, Value Value)[]
        {
            (new LineKind(), new TextValue("王“工匠” <b>&amp;")),
            (new ParagraphKind { Max = 800 }, new TextValue("第一行\n第二行 <script>")),
            (new ChoiceKind { Options = ["男", "女"] }, new TextValue("女")),
            (new ChoicesKind { Options = ["车工", "钳工", "焊工"], Max = 2 }, new CodesValue(["车工", "焊工"])),
            (new YesNoKind(), new YesNoValue(false)),
            (new NumberKind { Unit = "万元", Decimals = 2 }, new NumberValue(12.5m)),
            (new DayKind(), new DayValue(new DateOnly(2010, 1, 9))),
            (new MonthKind(), new MonthValue(2010, 1)),
            (new PhoneKind(), new TextValue("13800000000")),
            (new EmailKind(), new TextValue("wang@example.com")),
            (new IdNumberKind(), Seal(IdNumber())),
            (
                new TableKind { Columns = [Column("title", new LineKind()), Column("got", new MonthKind())] },
                new RowsValue([
                    new Dictionary<string, Value>
                    {
                        ["title"] = new TextValue("一等奖"),
                        ["got"] = new MonthValue(2018, 12),
                    },
                    new Dictionary<string, Value>
                    {
                        ["title"] = new TextValue("二等奖"),
                        ["got"] = new MonthValue(2019, 3),
                    },
                ])
            ),
            (
                new GridKind { Years = 3, Columns = [Column("gain", new NumberKind { Decimals = 2 })] },
                new RowsValue([
                    new Dictionary<string, Value>
                    {
                        [RowsValue.RowKey] = new TextValue("2019"),
                        ["gain"] = new NumberValue(3.25m),
                    },
                ])
            ),
            (
                new FilesKind { Accept = [FileSort.Pdf], Max = 3 },
                new FilesValue([new FileRef(new string('a', 64), "证书.pdf", "application/pdf", 123_456)])
            ),
            (new DeclarationKind { Says = "以上内容属实" }, new YesNoValue(true)),
        }.ToDictionary(p => p.Kind.GetType());

    public static Column Column(string key, FactKind kind) =>
        new()
        {
            Key = key,
            Label = key,
            Kind = kind,
        };
}
