using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>A notice with one fact of each kind that conditions look at, announced on 17 May 2021, and conditions written short.</summary>
internal static class Small
{
    public static readonly Notice Notice = Kaifeng.Notice with
    {
        Facts =
        [
            Asked("id", "身份证号", new IdNumberKind()),
            Derived("birth", "出生日期", new IdPartKind { Of = "id", Part = IdPart.Birth }),
            Derived("birthMonth", "出生年月", new IdPartKind { Of = "id", Part = IdPart.BirthMonth }),
            Derived("sex", "性别", new IdPartKind { Of = "id", Part = IdPart.Sex }),
            Asked("level", "技术等级", new ChoiceKind { Scale = "skill-levels" }),
            Asked("colour", "颜色", new ChoiceKind { Options = ["红", "绿", "蓝"] }),
            Asked("atWork", "一线岗位", new YesNoKind()),
            Asked("awards", "奖项", new ChoicesKind { Options = ["甲", "乙", "丙"] }),
            Asked("n", "专利", new NumberKind { Max = 10 }),
            Asked("big", "工时", new NumberKind { Max = 9999 }),
            Asked("half", "件数", new NumberKind { Min = 0.5m, Max = 2.5m }),
            Asked("w", "重量", new NumberKind { Max = 10, Decimals = 2 }),
            Asked("start", "入职日期", new DayKind { Min = new(2000, 1, 1), Max = new(2020, 12, 31) }),
            Asked("since", "从业年月", new MonthKind()),
            Asked("name", "姓名", new LineKind()),
            Asked("phone", "电话", new PhoneKind()),
            Asked("email", "邮箱", new EmailKind()),
            Asked("story", "说明", new ParagraphKind()),
            Asked("scan", "扫描件", new FilesKind { Accept = [FileSort.Pdf] }),
            Asked("promise", "承诺", new DeclarationKind { Says = "属实" }),
            Asked("honours", "荣誉", new TableKind { Max = 3, Columns = Columns }),
            Asked("grid", "效益", new GridKind { Rows = ["上年", "今年"], Columns = Columns }),
            Derived("sum", "合计", new SumKind { Of = [new("n"), new("w")] }),
            Derived("count", "工匠称号", new CountKind { Of = "honours", Where = Eq("kind", "工匠") }),
            Derived("seniority", "工龄", new AgeKind { Of = "start", On = new("announced") }),
            Derived("service", "从业年数", new AgeKind { Of = "since", On = new("announced") }),
            Derived("merited", "有业绩", new HoldsKind { Condition = All(Least("n", "3"), Eq("rank", "科级")) }),
            Asked("rank", "级别", new ChoiceKind { Options = ["科级", "处级"] }) with
            {
                From = Supplier.Office,
            },
        ],
        Rules = [],
        Registers = [],
    };

    private static IReadOnlyList<Column> Columns =>
        [
            new()
            {
                Key = "kind",
                Label = "类别",
                Kind = new ChoiceKind { Options = ["工匠", "能手", "其他"] },
            },
            new()
            {
                Key = "year",
                Label = "年份",
                Kind = new NumberKind { Min = 1970, Max = 2100 },
            },
        ];

    public static Known With(params (string Key, Value Value)[] values) =>
        new()
        {
            Notice = Notice,
            On = new DateOnly(2021, 6, 1),
            Values = values.ToDictionary(v => v.Key, v => v.Value),
        };

    public static Rule Rule(string id, Condition condition, RuleStrength strength = RuleStrength.Must) =>
        new()
        {
            Id = id,
            Source = new Source { Clause = "四" },
            Strength = strength,
            Condition = condition,
            Says = $"条件{id}",
        };

    public static KnownRegister Register(string id, string label, bool complete = true) =>
        new()
        {
            Id = id,
            Label = label,
            Purpose = RegisterPurpose.Bans,
            Complete = complete,
            Source = new Source { Clause = "四" },
        };

    public static Condition Eq(string fact, string value) => new Is { Fact = fact, Value = value };

    public static Condition In(string fact, params string[] values) => new In { Fact = fact, Values = values };

    public static Condition Least(string fact, string value) => new AtLeast { Fact = fact, Value = value };

    public static Condition Most(string fact, string value) => new AtMost { Fact = fact, Value = value };

    public static Condition Between(string fact, string from, string to) =>
        new Between
        {
            Fact = fact,
            From = from,
            To = to,
        };

    public static Condition Age(string of, string on, int? atLeast = null, int? atMost = null) =>
        new Age
        {
            Of = of,
            On = new(on),
            AtLeast = atLeast,
            AtMost = atMost,
        };

    public static Condition Years(string of, string on, int? atLeast = null, int? atMost = null) =>
        new Years
        {
            Of = of,
            On = new(on),
            AtLeast = atLeast,
            AtMost = atMost,
        };

    public static Condition Rows(string of, Condition? where, int? atLeast = null, int? atMost = null) =>
        new Count
        {
            Of = of,
            Where = where,
            AtLeast = atLeast,
            AtMost = atMost,
        };

    public static Condition Exists(string fact) => new Exists { Fact = fact };

    public static Condition Judged(string id, params string[] by) =>
        new Judged
        {
            Id = id,
            Says = $"认定{id}",
            By = by,
            At = ["audit"],
        };

    public static Condition Listed(string id) => new Register { Id = id };

    public static Condition Not(Condition part) => new Not { Part = part };

    public static Condition All(params Condition[] parts) => new All { Parts = parts };

    public static Condition Any(params Condition[] parts) => new Any { Parts = parts };

    private static Fact Asked(string key, string label, FactKind kind) =>
        new()
        {
            Key = key,
            Label = label,
            Kind = kind,
            From = Supplier.Applicant,
        };

    private static Fact Derived(string key, string label, FactKind kind) =>
        Asked(key, label, kind) with
        {
            From = Supplier.Derived,
        };
}
