using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Kaifeng's definition with one thing made wrong: what is replaced, by what, and what the finding must say.</summary>
public static class FaultyTexts
{
    private const string Skill = "condition: { atLeast: { fact: skillLevel, value: 技师 } }";
    private const string Industry = "{ id: industry, label: 市产业工会, organs: [industry-union], min: 2, max: 5";
    private const string Audit = "determines: [sector, enterpriseHead, cadreRank]";
    private const string Name = "{ key: name, label: 姓名, kind: line, max: 30,";

    /// <summary>What strict reading finds.</summary>
    public static TheoryData<string, string, string> Reading =>
        new()
        {
            { "says: 职业精神崇高", "say: 职业精神崇高", "不认识的键“say”。是不是“says”" },
            {
                "kind: opine\n    label: 民主推荐",
                "kind: opin\n    label: 民主推荐",
                "没有“opin”这种类型。是不是“opine”"
            },
            { "kind: line, max: 30", "kind: lines, max: 30", "没有“lines”这种类型。是不是“line”" },
            { "kind: line, max: 30", "kind: line, max: 三十", "“三十”读不成：这里应写整数" },
            { "kind: line, max: 30", "kind: line, maximum: 30", "不认识的键“maximum”" },
            { Name, "{ key: name, kind: line, max: 30,", "缺少“label”" },
            { Name, "{ key: name, label: 姓名,", "缺少“kind”" },
            { "announced: 2021-05-17", "announced: 2021/5/17", "日期，写成 2021-06-11" },
            { "announced: 2021-05-17", "announced: 2021-02-30", "日期，写成 2021-06-11" },
            { "strength: emphasis", "strength: emphasise", "是不是“emphasis”" },
            { "ordinal: true", "ordinal: 是", "true 或 false" },
            { "yuan: 5000", "yuan: 5e3", "应写数字" },
            { "yuan: 5000", "yuan: 五千", "应写数字" },
            { "    tiers: [craftsman]\n", "", "缺少“tiers”" },
            { "    days: calendar\n    media: 工会", "    media: 工会", "缺少“days”" },
            { "codes: [企业级, 地厅级, 省部级, 国家级]", "codes: 企业级", "应写一个列表" },
            { "honor: 开封工匠", "honor: [开封工匠]", "应写一个值" },
            { "honor: 开封工匠", "honor:", "没有填写内容" },
            { "honor: 开封工匠", "honor: 开封工匠\n  honor: 开封工匠", "键“honor”写了两次" },
            {
                Skill,
                "condition: { atleast: { fact: skillLevel, value: 技师 } }",
                "没有“atleast”这种条件。是不是“atLeast”"
            },
            { Skill, "condition: { all: [], any: [] }", "只有一个键的对象" },
            { Skill, "condition: { atLeast: 技师 }", "这里应写成对象，需要：fact value" },
            { "of: [\"benefits.gain@{year}\"", "of: [\"benefits@{year}\"", "“表.列@行”" },
            { "填{year-2}、", "填{yaer-2}、", "不认识的占位“{yaer-2}”" },
            { "id: kaifeng-2020", "id: &a kaifeng-2020", "不支持 YAML 的锚点与引用" },
            { "id: kaifeng-2020", "id: *a", "不支持 YAML 的锚点与引用" },
            { "id: kaifeng-2020", "id: !!binary kaifeng", "不支持 YAML 的类型标记" },
            { "id: kaifeng-2020", "id: \"kaifeng-2020", "不符合 YAML 的写法" },
            { "id: kaifeng-2020", "id: kaifeng-2020\n fingerprint: 00", "不符合 YAML 的写法" },
            { "id: kaifeng-2020", "id: kaifeng-2020\nfingerprint: 00", "不认识的键“fingerprint”" },
        };

    /// <summary>What the check of a text that reads well finds.</summary>
    public static TheoryData<string, string, string> Meaning =>
        new()
        {
            { Audit, "determines: [sectr, sector, enterpriseHead, cadreRank]", "没有“sectr”这个字段。是不是“sector”" },
            { "asks: [unitNoticeShot]", "asks: [unitNoticeShot, title]", "“职称”由申报人提供，不能在这里问" },
            { Audit, "determines: [sector, enterpriseHead]", "“领导干部级别”没有在任何一处填写" },
            { Audit, "determines: [sector, enterpriseHead, cadreRank, sector]", "“产业类别”问了两次" },
            {
                "by: [review-group, office]",
                "by: [review-grp, office]",
                "没有“review-grp”这个机构。是不是“review-group”"
            },
            { "by: [review-group, office]", "by: [county-union]", "“县（区）总工会”属于推荐单位一级" },
            { "by: [review-group, office]", "by: []", "没有写由谁办理" },
            { "source: { clause: 六/报送, ", "source: { clause: 七, ", "没有“七”这个条款" },
            { "source: { clause: 六/报送, ", "source: { ", "出处须写一条" },
            { "source: { clause: 六/报送, ", "source: { clause: 六/报送, decision: quota-min, ", "出处须写一条" },
            { "completedBy: [live-scoring,", "completedBy: [live-score,", "没有“live-score”这个决定" },
            { "gist: 理想信念 }", "gist: 理想信念, noHome: 无 }", "条款四/（一）已在" },
            { ", noHome: 宣示目的，不产生程序能执行的规则", "", "条款一在定义里没有任何一处引用" },
            { "of: shortlist\n", "of: shortlst\n", "没有“shortlst”这个环节。是不是“shortlist”" },
            { "of: shortlist\n", "of: audit\n", "不是提出名单的环节" },
            { "rankedBy: live", "rankedBy: audit", "不是评审环节" },
            { "of: city-notice", "of: unit-ranking", "不是公示或审定环节" },
            { "    of: unit-ranking\n    minDays", "    minDays", "须写 of（公示哪个名单）" },
            { "    size: 30\n", "", "须写 size" },
            {
                "kind: choice, scale: education",
                "kind: choice, scale: eduction",
                "没有“eduction”这个代码表。是不是“education”"
            },
            { "kind: choice, scale: education,", "kind: choice,", "须且只须写一个" },
            { "weight: 25", "weight: 35", "权重之和为 110" },
            { "quorum: 3", "quorum: 6", "有效评分人数 6 应在 1 到评委人数 5 之间" },
            { "quorum: 3", "quorum: 2\n    aggregation: trimmed-mean", "键“aggregation”写了两次" },
            { "marks: { min: 0", "marks: { min: 100", "最低分 100 应小于最高分 100" },
            { "step: 1, places", "step: 7, places", "能整除分值范围" },
            { "tieBreak: [craft, ", "tieBreak: [crafts, ", "同分时比较的“crafts”不是本环节的指标。是不是“craft”" },
            {
                "minDays: 5\n    days: calendar\n    media: 工会",
                "minDays: 0\n    days: calendar\n    media: 工会",
                "公示天数至少为 1"
            },
            {
                Industry,
                "{ id: industry, label: 市产业工会, organs: [industry-union], min: 6, max: 5",
                "名额下限 6 大于上限 5"
            },
            {
                Industry,
                "{ id: industry, label: 市产业工会, organs: [office], min: 2, max: 5",
                "不是推荐单位一级的机构"
            },
            {
                "groups: [county, industry, organs]",
                "groups: [county, industry]",
                "没有任何申报渠道通向“市直机关工会”"
            },
            { "groups: [county, industry, organs]", "groups: [country, industry, organs]", "是不是“county”" },
            { "after: [apply, employer-notice, employer-hr]", "after: [apply, report]", "谁也进不去" },
            { "closes: 2021-06-11", "closes: 2018-06-11", "不在本届期间" },
            { "announced: 2021-05-17", "announced: 2012-05-17", "与 2020 年度相差太远" },
            { "atLeast: 55", "atLeast: 155", "百分比应在 0 到 100 之间" },
            { "atLeast: 55", "atLeast: 55\n    atMost: 50", "不能同时满足" },
            { "    atLeast: 55\n", "", "至少要写一个" },
            { "sector: [传统支柱产业]", "sector: [支柱产业]", "选项中没有“支柱产业”" },
            { "predicate: { enterpriseHead: [是] }", "predicate: { frontLine: [是] }", "是申报人自己填的" },
            { "predicate: { enterpriseHead: [是] }", "predicate: { resume: [是] }", "不是单选或是否" },
            { "    atMost: 25\n", "    atLeast: 50\n", "各项下限合计 105%" },
            { "places: 20", "places: 0", "名额至少为 1" },
            {
                Skill,
                "condition: { atLeast: { fact: skillLvl, value: 技师 } }",
                "没有“skillLvl”这个字段。是不是“skillLevel”"
            },
            {
                Skill,
                "condition: { atLeast: { fact: skillLevel, value: 技工 } }",
                "“技术等级”选项中没有“技工”。是不是“技师”"
            },
            { Skill, "condition: { atLeast: { fact: ethnicity, value: 汉族 } }", "“民族”没有高低先后之分" },
            { Skill, "condition: { is: { fact: resume, value: 有 } }", "不能与一个值比较" },
            { Skill, "condition: { count: { of: name, atLeast: 1 } }", "“姓名”不是表格" },
            { Skill, "condition: { count: { of: honours } }", "至少要写一个" },
            { Skill, "condition: { age: { of: name, on: today, atMost: 60 } }", "“姓名”不是日期" },
            { Skill, "condition: { all: [] }", "“all”里没有任何条件" },
            { "value: unit } }\n    asks", "value: units } }\n    asks", "选项中没有“units”" },
            { "in: { fact: kind,", "in: { fact: knd,", "没有“knd”这个列。是不是“kind”" },
            { "{ id: craft, says: 长期", "{ id: belief, says: 长期", "认定“belief”在两处写得不一样" },
            { "{ id: repute, says: 在", "{ id: honours, says: 在", "与字段重名" },
            { "of: [utilityModels, designs]", "of: [utilityModels, name]", "“name”不是数字" },
            { "of: idNumber, part: sex", "of: name, part: sex", "“name”不是身份证号" },
            { "max: 20\n    printLimit: 6", "max: 5\n    printLimit: 6", "printLimit 应在 1 到 5 之间" },
            { "years: 3\n    from: applicant\n    hint: 没有", "from: applicant\n    hint: 没有", "须且只须写一个" },
            { Name, "{ key: Name, label: 姓名, kind: line, max: 30,", "只能用英文字母和数字" },
            { Name, "{ key: name, label: 姓名, kind: line, max: 0,", "max 至少为 1" },
            { Name, "{ key: unit, label: 姓名, kind: line, max: 30,", "是系统已知的字段" },
            { "fact: media.count@地厅级", "fact: media.count@地级", "“media”没有“地级”这一行" },
            { "{ label: 姓名, fact: name }", "{ label: 姓名 }", "须写 fact 或 columns" },
            { "fact: presentation, format", "format", "无从提交" },
            { "- key: employer\n", "- key: company\n", "缺少字段“employer”" },
            { "- id: devotion", "- id: belief", "“belief”在这个列表里写了两次" },
            { "id: unit-ranking\n", "id: Unit_Ranking\n", "只能用小写字母、数字和连字符" },
        };
}
