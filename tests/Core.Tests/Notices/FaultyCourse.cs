using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Conduct;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Faults of cascades, quotas, caps, rewards and aftercare: the long course with one thing made wrong.</summary>
public sealed class FaultyCourse
{
    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "under: [county]", "under: [town]", "“乡镇（街道）”的上级关系（under）成了一个圈" },
            { "max: 6, under", "max: 6, strength: prefer, under", "名额只能是 must 或 in-principle" },
            { "max: 6, under: [county]", "max: 6, under: []", "没有任何申报渠道通向“县（区）”" },
            { "per: 1000", "per: 0", "每多少会员人数一个名额至少为 1" },
            { "formula: {", "max: 5, formula: {", "max 和 formula 只能写一种" },
            { "most: 5", "most: 2, least: 3", "名额下限 3 大于上限 2" },
            {
                "max: 6, under",
                "max: 6, extra: [{ id: more, says: 青年, count: 0, source: { clause: 二 } }], under",
                "“青年”的名额至少为 1"
            },
            {
                "max: 6, under",
                "extra: [{ id: more, says: 青年, count: 1, source: { clause: 二 } }], under",
                "没有名额上限，另推名额没有意义"
            },
            {
                "by: [town-union], groups: [town], closes",
                "by: [town-union], groups: [county], closes",
                "没有一个机构列在 by 中"
            },
            {
                "level: city, by: [office], asking",
                "level: city, by: [office], groups: [town], asking",
                "不能写 groups"
            },
            { "opens: 2021-05-20", "opens: 2021-06-20", "晚于截止日" },
            { "opens: 2021-05-20", "opens: 2018-05-20", "不在本届期间" },
            { "yuan: 1999.99", "yuan: 1999.98", "各期合计 4999.99 元，不等于 5000 元" },
            { "yuan: 3000.01", "yuan: 3000.015", "须大于零，且精确到分" },
            { "dueYears: 1 }", "dueYears: -1 }", "年数不能为负" },
            { "part: 2/3", "part: 1/3", "负担比例合计为 2/3" },
            { "id: second, label", "id: first, label", "分期编号“first”在全部奖励中须唯一" },
            { "pays: [second]", "pays: [secnd]", "没有“secnd”这一期奖金。是不是“second”" },
            { "pays: [second]", "pays: [first]", "“首期”在“发放首期奖金”、“发放第二期奖金”重复发放" },
            { "pays: [first]", "pays: []", "没有写发放哪一期" },
            { "pays: [second]", "pays: [first, second]", "重复发放" },
            { "label: 奖章, source", "label: 奖章, payers: [{ organ: office, part: 100 }], source", "不是奖金" },
            { "months: 12", "months: 0", "期限至少为 1 个月" },
            { "reports: 2, reportedBy: employer-union", "reports: 2", "须写由谁报送" },
            { "withinMonths: 24", "withinMonths: 0", "撤销期限至少为 1 个月" },
            { "years: 3, register: bans", "years: 0, register: bans", "限制年数至少为 1" },
            { "years: 3, register: bans", "years: 3, register: schemes", "不是限制申报的名册" },
            { "years: 3, register: bans", "years: 3, register: bars", "“bars”" },
            { "of: duties", "of: duty", "“duty”" },
            {
                "poll: { present: pollPresent, for: pollFor }",
                "poll: { present: pollPresent, for: pollDate, atLeast: 2/3 }",
                "须是本环节 asks 中的数字"
            },
            { "composition:\n", $"{Cap("0", "employer", "unit-ranking", "must")}composition:\n", "人数上限至少为 1" },
            { "composition:\n", $"{Cap("1", "employer", "audit", "must")}composition:\n", "不产生名单" },
            {
                "composition:\n",
                $"{Cap("1", "employer", "unit-ranking", "emphasis")}composition:\n",
                "只能是 must 或 in-principle"
            },
            { "composition:\n", $"{Cap("1", "honours", "unit-ranking", "must")}composition:\n", "不是一个值" },
            { "composition:\n", $"{Cap("1", "tier", "unit-ranking", "must")}composition:\n", "在名单确定之后才有" },
            {
                "composition:\n",
                $"{Cap("1", "chanel", "unit-ranking", "must")}composition:\n",
                "没有“chanel”这个字段。是不是“channel”"
            },
            {
                "composition:\n",
                $"{Cap("1", "unit, when: { is: { fact: channel, value: selv } }", "unit-ranking", "must")}composition:\n",
                "“selv”"
            },
            {
                "composition:\n",
                $"{Cap("1", "unit, when: { all: [{ is: { fact: unitGroup, value: county } }, { not: { is: { fact: unitGroup, value: county } } }] }", "unit-ranking", "must")}composition:\n",
                "限制不到任何人"
            },
        };

    private static string Cap(string atMost, string of, string at, string strength) =>
        $"caps:\n  - {{ id: cap, says: 不超过, of: {of}, atMost: {atMost}, at: {at}, strength: {strength}, source: {{ clause: 二 }} }}\n\n";

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string good, string bad, string says)
    {
        var files = LongCourse.Files();
        Assert.Contains(good, files[NoticeReading.NoticeFile]);
        var at = files[NoticeReading.NoticeFile].IndexOf(good, StringComparison.Ordinal);
        files[NoticeReading.NoticeFile] =
            files[NoticeReading.NoticeFile][..at] + bad + files[NoticeReading.NoticeFile][(at + good.Length)..];

        var reading = NoticeReading.Read(files);

        Assert.True(
            reading.Findings.Any(f =>
                f.Severity == Severity.Fault && f.Line > 0 && f.Sentence.Contains(says, StringComparison.Ordinal)
            ),
            string.Join('\n', reading.Findings)
        );
    }

    [Fact]
    public void Without_a_fault_nothing_is_found()
    {
        var files = LongCourse.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace(
                "composition:\n",
                $"{Cap("1", "employer", "unit-ranking", "must")}composition:\n",
                StringComparison.Ordinal
            )
            .Replace(
                "poll: { present: pollPresent, for: pollFor }",
                "poll: { present: pollPresent, for: pollFor, moreThan: 1/2 }",
                StringComparison.Ordinal
            );
        Assert.Equal("", string.Join('\n', NoticeReading.Read(files).Findings));
    }

    [Theory]
    [InlineData("- { id: a, name: 甲乡, group: town }", "须写上级单位")]
    [InlineData("- { id: a, name: 甲乡, group: town, parent: b }", "上级单位“b”不在名册里")]
    [InlineData("- { id: a, name: 甲乡, group: town, parent: o }\n- { id: o, name: 机关, group: organs }", "类别不对")]
    [InlineData("- { id: a, name: 机关, group: organs, parent: a }", "直接归市")]
    [InlineData("- { id: a, name: 机械, group: industry }", "没有“members”")]
    [InlineData("- { id: a, name: 机械, group: industry, measures: { members: -5 } }", "不能是负数")]
    public void A_register_of_units_that_cannot_be_is_found(string text, string says)
    {
        var findings = UnitRegister.Read(text, LongCourse.Notice).Findings;
        Assert.Contains(findings, f => f.Sentence.Contains(says, StringComparison.Ordinal) && f.Line > 0);
        Places.AreWhole([.. findings]);
    }

    [Fact]
    public void A_register_with_parents_and_measures_is_right() =>
        Assert.Empty(
            UnitRegister
                .Read(
                    "- { id: a, name: 甲乡, group: town, parent: b }\n- { id: b, name: 乙县, group: county }\n"
                        + "- { id: c, name: 机械, group: industry, measures: { members: 5 } }",
                    LongCourse.Notice
                )
                .Findings
        );
}
