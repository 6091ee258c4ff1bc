using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Kaifeng's definition with rules that cannot be kept, things that cannot be reached, declarations that make no sense.</summary>
public static class FaultyRules
{
    private const string First = "\nrules:\n";
    private const string Skill = "condition: { atLeast: { fact: skillLevel, value: 技师 } }";
    private const string Story = "    when: { is: { fact: specialTalent, value: 是 } }\n    askedFor: 供";
    private const string Tier = "places: 20, size: exact";
    private const string Before = "\nscales:\n";
    private const string Asks = "    poll: { present: pollPresent, for: pollFor }";
    private const string Ban = "{ id: untrue, says: 材料不实, years: 3, register: bans, source: { clause: 四 } }";
    private const string Bans = "{ id: bans, label: 限制申报, purpose: bans, source: { clause: 四 } }";

    /// <summary>Rules and conditions.</summary>
    public static TheoryData<string, string, string> Rules =>
        new()
        {
            {
                Skill,
                "condition: { all: [{ atLeast: { fact: skillLevel, value: 技师 } }, { atMost: { fact: skillLevel, value: 高级工 } }] }",
                "没有人能符合，请核对"
            },
            { Skill, "condition: { not: { in: { fact: frontLine, values: [是, 否] } } }", "没有人能符合，请核对" },
            { Skill, "condition: { count: { of: honours, atLeast: 21 } }", "没有人能符合，请核对" },
            {
                Skill,
                "condition: { all: [{ age: { of: idNumber, on: announced, atMost: 60 } }, { age: { of: idNumber, on: 2021-06-11, atLeast: 62 } }] }",
                "没有人能符合，请核对"
            },
            {
                Skill,
                $"when: {{ all: [{{ is: {{ fact: frontLine, value: 是 }} }}, {{ is: {{ fact: frontLine, value: 否 }} }}] }}\n    {Skill}",
                "这一条永远不起作用"
            },
            {
                Skill,
                $"{Skill}\n    waivedBy: {{ all: [{{ atLeast: {{ fact: inventions, value: \"2\" }} }}, {{ atMost: {{ fact: inventions, value: \"1\" }} }}] }}",
                "的例外（waivedBy）没有人能符合"
            },
            {
                First,
                First
                    + Must("many", "atLeast: { fact: inventions, value: \"3\" }")
                    + Must("few", "atMost: { fact: inventions, value: \"2\" }"),
                "“few”与“many”（many）互相矛盾"
            },
            {
                First,
                First
                    + Must("old", "age: { of: idNumber, on: 2021-06-30, atLeast: 62 }")
                    + Must("young", "age: { of: idNumber, on: announced, atMost: 60 }"),
                "互相矛盾"
            },
            {
                First,
                First
                    + Must("a", "in: { fact: skillLevel, values: [技师, 高级技师] }")
                    + Must("b", "in: { fact: skillLevel, values: [高级技师, 首席技师] }")
                    + Must("c", "in: { fact: skillLevel, values: [技师, 首席技师] }"),
                "以下各条放在一起没有人能同时符合：“a”（a）；“b”（b）；“c”（c）"
            },
            {
                "at: [audit]\n    condition: { not: { is: { fact: cadreRank",
                "at: [unit-inspection]\n    condition: { not: { is: { fact: cadreRank",
                "判断时“领导干部级别”还没有人填写"
            },
            {
                "when: { is: { fact: unitGroup, value: county } }",
                "when: { is: { fact: enterpriseHead, value: 是 } }",
                "进入“县（区）人社部门意见”时“是否企业负责人”还没有人填写"
            },
            {
                "when: { is: { fact: unitGroup, value: county } }",
                "when: { all: [{ is: { fact: unitGroup, value: county } }, { is: { fact: unitGroup, value: organs } }] }",
                "“县（区）人社部门意见”谁也进不去：没有人能符合"
            },
            {
                Story,
                Story
                    .Replace("value: 是", "value: 否", StringComparison.Ordinal)
                    .Replace(
                        "{ is: {",
                        "{ all: [{ is: { fact: specialTalent, value: 是 } }, { is: {",
                        StringComparison.Ordinal
                    )
                    .Replace("} }\n", "} }] }\n", StringComparison.Ordinal),
                "“绝招绝技说明”永远不会出现"
            },
            {
                "    max: 20\n    noneLabel: 无工作经历",
                "    max: 20\n    when: { count: { of: honours, atLeast: 21 } }\n    noneLabel: 无工作经历",
                "“个人简历”一节里的字段全都不会出现"
            },
            {
                Skill,
                "condition: { age: { of: idNumber, on: 2012-05-17, atMost: 60 } }",
                "计算年龄或年限的日期 2012-05-17 离发文日期"
            },
            { Skill, "condition: { register: laureates }", "没有“laureates”这个名册" },
            {
                Skill,
                "condition: { count: { of: honours, where: { register: laureates }, atLeast: 1 } }",
                "名册查的是人"
            },
            {
                Skill,
                "condition: { count: { of: honours, where: { judged: { id: x, says: 好, by: [office], at: [audit] } }, atLeast: 1 } }",
                "人工认定不能写在表格的行条件里"
            },
        };

    /// <summary>Facts, numbers of places, tracks, registers and what else is declared.</summary>
    public static TheoryData<string, string, string> Declarations =>
        new()
        {
            {
                "\nform:\n",
                "  - { key: old, label: 年长, kind: holds, condition: { all: [{ is: { fact: frontLine, value: 是 } }, { is: { fact: frontLine, value: 否 } }] }, from: derived }\n\nform:\n",
                "“年长”永远是“否”"
            },
            {
                "\nform:\n",
                "  - { key: old, label: 年长, kind: holds, condition: { is: { fact: older, value: 是 } }, from: derived }\n  - { key: older, label: 更长, kind: holds, condition: { is: { fact: old, value: 是 } }, from: derived }\n\nform:\n",
                "条件绕回到这个字段自己"
            },
            {
                "\nform:\n",
                "  - { key: old, label: 年长, kind: holds, condition: { is: { fact: nobody, value: 是 } }, from: derived }\n\nform:\n",
                "没有“nobody”这个字段"
            },
            {
                "\nform:\n",
                "  - { key: many, label: 几项, kind: count-of, of: honours, where: { is: { fact: knd, value: 工匠 } }, from: derived }\n\nform:\n",
                "没有“knd”这个列"
            },
            {
                "\nform:\n",
                "  - { key: many, label: 几项, kind: count-of, of: honours, when: { is: { fact: frontLine, value: 是 } }, from: derived }\n\nform:\n",
                "when 对它不起作用"
            },
            { "id: kaifeng-2020", "id: kaifeng-2020\ndocument: measures", "办法里不能有申报表" },
            { "  prefix: KF2020\n", "", "通知须有编号前缀" },
            { "  announced: 2021-05-17\n", "", "通知须有发文日期" },
            { "{ id: publication,", "{ id: publicity,", "须有一项公开的单独同意" },
            { Tier, "places: 20, size: about", "须写 tolerance" },
            { Tier, "places: 20, size: exact, tolerance: 2", "不是“左右”" },
            { Tier, "places: 20, size: about, tolerance: 20", "等于可以一名不选" },
            { Tier, "places: 20, size: exact, cumulative: { total: 10, by: 2025 }", "累计目标 10 名少于本届的 20 名" },
            { Tier, "places: 20, size: exact, cumulative: { total: 100, by: 2019 }", "累计目标的年份 2019 早于" },
            { Tier, "places: 20, size: exact, runnerUp: true", "没有正式的称号" },
            { Before, Tracks("name", "甲: 20"), "“姓名”不是单选" },
            { Before, Tracks("skillLevel", "技师: 20"), "只有申报人自己填写" },
            { Before, Tracks("cadreRank", "非领导干部: 10, 乡科级及以下: 5, 县处级及以上: 0"), "名额合计 15 名" },
            { Before, Tracks("cadreRank", "非领导干部: 20, 乡科级: 0, 县处级及以上: 0"), "赛道写错了" },
            { Before, Tracks("cadreRank", "非领导干部: 21, 乡科级及以下: -1, 县处级及以上: 0"), "名额不能为负" },
            { Before, Tracks("cadreRank", "非领导干部: 20, 县处级及以上: 0"), "没有写“乡科级及以下”有几名" },
            {
                Before,
                "\ntracks: { fact: cadreRank, plans: [], source: { clause: 二 } }\n" + Before,
                "没有写任何名额分配方案"
            },
            { Before, $"\nregisters: [{Bans}]\n" + Before, "名册“限制申报”没有任何条件查它" },
            { Before, $"\nregisters: [{Bans}]\nbans: [{Ban}]\n" + Before, "没有任何条件查这个名册" },
            {
                Before,
                "\nstewardship: [{ id: tutoring, label: 培养, months: 12, reviewedBy: office, source: { clause: 二 } }]\n"
                    + Before,
                "“培养”没有任何环节实施"
            },
            {
                "{ key: name, label: 姓名, kind: line, max: 30, from: applicant, source: { clause: 附件1 } }",
                "{ key: name, label: 姓名, kind: line, max: 30, from: applicant }",
                "没有出处（source）"
            },
            { Asks, Poll("present: pollDate, for: pollFor"), "“民主推荐日期”不是数字" },
            { Asks, Poll("present: inventions, for: pollFor"), "没有问“发明专利”" },
            { Asks, Poll("present: pollFor, for: pollFor"), "是同一个字段" },
            { Asks, Poll("present: pollPresent, for: pollFor, atLeast: 1/2, moreThan: 1/2"), "只能写一个" },
            { Asks, Poll("present: pollPresent, for: pollFor, atLeast: 101"), "不超过 100%" },
            { Asks, Poll("present: pollPresent, for: pollFor, moreThan: 1/1"), "不可能超过" },
        };

    /// <summary>What is odd and prevents nothing.</summary>
    public static TheoryData<string, string, string> Notes =>
        new()
        {
            { Skill, "condition: { atLeast: { fact: inventions, value: \"0\" } }", "没有人会不符合，等于没有规定" },
            {
                First,
                First
                    + When("heads", "frontLine", "atLeast: { fact: inventions, value: \"3\" }")
                    + When("workers", "specialTalent", "atMost: { fact: inventions, value: \"2\" }"),
                "都适用的人，不可能同时符合两条"
            },
            { "\norgans:\n", "\norgans:\n  - { id: idle, name: 闲置办公室, level: city }\n", "在任何一处都不办理" },
        };

    private static string Must(string id, string condition) =>
        $"  - {{ id: {id}, source: {{ clause: 三 }}, strength: must, condition: {{ {condition} }}, says: {id} }}\n";

    private static string When(string id, string fact, string condition) =>
        $"  - {{ id: {id}, source: {{ clause: 三 }}, strength: must, when: {{ is: {{ fact: {fact}, value: 是 }} }}, condition: {{ {condition} }}, says: {id} }}\n";

    private static string Tracks(string fact, string seats) =>
        $"\ntracks: {{ fact: {fact}, plans: [{{ id: plan, label: 方案, seats: {{ {seats} }} }}], source: {{ clause: 二 }} }}\n{Before}";

    private static string Poll(string poll) => $"    poll: {{ {poll} }}";
}
