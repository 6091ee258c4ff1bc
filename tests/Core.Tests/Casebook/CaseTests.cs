using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>A case that does not come out is found where its expectation stands; each with the right expectation as control.</summary>
public class CaseTests
{
    private const string Person = """
        - kind: person
          title: 某人
          clauses: [四]
          given: { facts: { skillLevel: 高级工, specialTalent: 否, honours: [{ kind: 工匠, level: 企业, name: 甲, year: 2018 }] } }
          expect: with-justification
          rules: { skill-level: fails }
          missing: { front-line: [frontLine] }
          says: [技师]
        """;

    private const string Quota =
        "- { kind: quota, title: 六名, clauses: [二], group: county, nominees: [{ channel: unit, times: 6 }], expect: refused, says: [5名] }";

    private const string Scores = """
        - kind: scores
          title: 评分
          clauses: [五/（三）]
          stage: live
          sheets:
            - { who: 甲, judge: 一, marks: [80, 80, 80, 80, 80] }
            - { who: 甲, judge: 二, marks: [80, 80, 80, 80, 80] }
            - { who: 甲, judge: 三, marks: [80, 80, 80, 80, 80] }
            - { who: 乙, judge: 一, marks: [70, 70, 70, 70, 70] }
          totals: { 甲: 80 }
          ranks: { 甲: 1 }
          unranked: [乙]
        """;

    private const string Pool = """
        - kind: pool
          title: 名单
          clauses: [三]
          candidates:
            - { who: 1-6, facts: { sector: 传统支柱产业, enterpriseHead: 否 } }
            - { who: 7-25, facts: { sector: 先进制造业, enterpriseHead: 否 } }
          list: [1-5, 7-21]
          displaced: { "6": [pillar-sector] }
          met: { heads: true }
        """;

    private const string Publicity =
        "- { kind: publicity, title: 公示, clauses: [五/（四）], stage: city-notice, from: 2021-05-24, last: 2021-05-28, days: [2021-05-24, 2021-05-25, 2021-05-26, 2021-05-27, 2021-05-28] }";

    private const string Deadline =
        "- { kind: deadline, title: 截止, clauses: [六/报送], stage: report, at: 2021-06-11 23:59, expect: open }";

    private const string Answer =
        "- { kind: text, title: 字数, clauses: [附件1], fact: achievements, length: 801, expect: refused, words: 801, says: [800字] }";

    [Theory]
    [InlineData(Person)]
    [InlineData(Quota)]
    [InlineData(Scores)]
    [InlineData(Pool)]
    [InlineData(Publicity)]
    [InlineData(Deadline)]
    [InlineData(Answer)]
    public void A_case_that_comes_out_is_silent(string text) => Assert.Equal("", string.Join('\n', Run(text)));

    [Theory]
    [InlineData(Person, "expect: with-justification", "expect: may-submit", "[0].expect")]
    [InlineData(Person, "skill-level: fails", "skill-level: holds", "[0].rules.skill-level")]
    [InlineData(Person, "skill-level: fails", "skil-level: fails", "[0].rules.skil-level")]
    [InlineData(Person, "skill-level: fails", "repute: fails", "[0].rules.repute")]
    [InlineData(Person, "[frontLine]", "[cadreRank]", "[0].missing.front-line")]
    [InlineData(Person, "says: [技师]", "says: [高级技师]", "[0].says")]
    [InlineData(Person, "skillLevel: 高级工", "skillLevel: 高级", "[0].given.facts.skillLevel")]
    [InlineData(Quota, "expect: refused", "expect: accepted", "[0].expect")]
    [InlineData(Quota, "says: [5名]", "says: [4名]", "[0].says")]
    [InlineData(Quota, "channel: unit", "channel: units", "[0].nominees[0].channel")]
    [InlineData(Scores, "甲: 80 }", "甲: 80.01 }", "[0].totals.甲")]
    [InlineData(Scores, "ranks: { 甲: 1 }", "ranks: { 乙: 1 }", "[0].ranks.乙")]
    [InlineData(Scores, "unranked: [乙]", "unranked: []", "[0].unranked")]
    [InlineData(Scores, "unranked: [乙]", "unranked: [乙]\n  ties: [[甲, 乙]]", "[0].ties")]
    [InlineData(Scores, "marks: [70, 70, 70, 70, 70]", "marks: [70, 70, 70, 70]", "[0].sheets[3].marks")]
    [InlineData(Pool, "list: [1-5, 7-21]", "list: [1-20]", "[0].list")]
    [InlineData(Pool, "[pillar-sector]", "[handicraft]", "[0].displaced")]
    [InlineData(Pool, "heads: true", "heads: false", "[0].met.heads")]
    [InlineData(Pool, "who: 7-25", "who: 7-12", "[0].expect")]
    [InlineData(Publicity, "last: 2021-05-28", "last: 2021-05-27", "[0].last")]
    [InlineData(Publicity, ", 2021-05-28]", "]", "[0].days")]
    [InlineData(Publicity, "stage: city-notice", "stage: live", "[0].stage")]
    [InlineData(Publicity, "from: 2021-05-24", "from: 2031-05-24", "[0].from")]
    [InlineData(Deadline, "23:59", "24:00", "[0].at")]
    [InlineData(Deadline, "expect: open", "expect: closed", "[0].expect")]
    [InlineData(Answer, "expect: refused", "expect: accepted", "[0].expect")]
    [InlineData(Answer, "words: 801", "words: 800", "[0].words")]
    [InlineData(Answer, "clauses: [附件1]", "clauses: [附件9]", "[0].clauses")]
    [InlineData(Answer, "clauses: [附件1]", "clauses: []", "[0]")]
    [InlineData(Answer, "kind: text", "kind: texts", "[0].kind")]
    [InlineData(Answer, "says:", "say:", "[0].say")]
    public void What_is_not_as_expected_is_found_where_it_stands(string text, string good, string bad, string path)
    {
        Assert.Contains(good, text, StringComparison.Ordinal);

        var findings = Run(text.Replace(good, bad, StringComparison.Ordinal));

        var finding = findings.FirstOrDefault(f => f.Path == path);
        Assert.True(finding is not null, string.Join('\n', findings));
        Assert.Equal(Severity.Fault, finding.Severity);
        Assert.Equal("cases/test.yaml", finding.File);
        Assert.True(finding.Line >= 1 && finding.Column >= 1);
    }

    private static IReadOnlyList<Finding> Run(string text)
    {
        var file = CaseFile.Read("cases/test.yaml", text, Kaifeng.Notice);
        return [.. file.Findings, .. file.Run(Kaifeng.Notice, WorkCalendar.Official())];
    }
}
