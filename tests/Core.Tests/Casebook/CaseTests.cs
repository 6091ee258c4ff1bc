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
    [InlineData(
        Person,
        "expect: with-justification",
        "expect: may-submit",
        "[0].expect",
        "期望 may-submit，实际为 with-justification。"
    )]
    [InlineData(
        Person,
        "skill-level: fails",
        "skill-level: holds",
        "[0].rules.skill-level",
        "期望 holds，实际为 fails。技术等级为高级工，未满足“不低于技师”"
    )]
    [InlineData(
        Person,
        "skill-level: fails",
        "skil-level: fails",
        "[0].rules.skil-level",
        "没有“skil-level”这条规则。是不是“skill-level”？"
    )]
    [InlineData(Person, "skill-level: fails", "repute: fails", "[0].rules.repute", "规则“repute”不在这个环节判断。")]
    [InlineData(Person, "[frontLine]", "[cadreRank]", "[0].missing.front-line", "期望 cadreRank，实际为 frontLine。")]
    [InlineData(
        Person,
        "says: [技师]",
        "says: [高级技师]",
        "[0].says",
        "期望说到“高级技师”，实际为：以下一般性要求未达到，可以提交，但须附书面说明，由审核人员决定：一般要有二级（技师）或更高的职业资格、技能等级（通知四）。；“是否为企业生产一线在职职工”尚未填写是或否；技术等级为高级工，未满足“不低于技师”；工匠或技术能手称号有1项，不少于1项；不受此限的情形：须同时具备：“是否以绝招绝技人才申报”为“否”；须由审核人员认定：属于身怀绝招绝技的特殊技能人才"
    )]
    [InlineData(
        Person,
        "skillLevel: 高级工",
        "skillLevel: 高级",
        "[0].given.facts.skillLevel",
        "技术等级没有“高级”这个选项，请重新选择。"
    )]
    [InlineData(
        Quota,
        "expect: refused",
        "expect: accepted",
        "[0].expect",
        "期望 accepted，实际为 refused。超出名额：某单位最多推荐5名，现有6名。请减少1名。"
    )]
    [InlineData(
        Quota,
        "says: [5名]",
        "says: [4名]",
        "[0].says",
        "期望说到“4名”，实际为：超出名额：某单位最多推荐5名，现有6名。请减少1名。（通知二）"
    )]
    [InlineData(Quota, "channel: unit", "channel: units", "[0].nominees[0].channel", "没有“units”这个申报渠道。")]
    [InlineData(Scores, "甲: 80 }", "甲: 80.01 }", "[0].totals.甲", "案例“评分”：期望 80.01，实际为 80。")]
    [InlineData(
        Scores,
        "ranks: { 甲: 1 }",
        "ranks: { 乙: 1 }",
        "[0].ranks.乙",
        "案例“评分”：期望 第1，实际为 没有名次。"
    )]
    [InlineData(Scores, "unranked: [乙]", "unranked: []", "[0].unranked", "案例“评分”：期望 （没有），实际为 乙。")]
    [InlineData(
        Scores,
        "unranked: [乙]",
        "unranked: [乙]\n  ties: [[甲, 乙]]",
        "[0].ties",
        "案例“评分”：期望 乙 甲，实际为 （没有）。"
    )]
    [InlineData(
        Scores,
        "marks: [70, 70, 70, 70, 70]",
        "marks: [70, 70, 70, 70]",
        "[0].sheets[3].marks",
        "案例“评分”：应有5个分数（craft innovation leadership results presence），写了4个。"
    )]
    [InlineData(
        Pool,
        "list: [1-5, 7-21]",
        "list: [1-20]",
        "[0].list",
        "案例“名单”：期望 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20，实际为 1 2 3 4 5 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21。"
    )]
    [InlineData(
        Pool,
        "[pillar-sector]",
        "[handicraft]",
        "[0].displaced",
        "案例“名单”：期望 6:handicraft，实际为 6:pillar-sector。"
    )]
    [InlineData(
        Pool,
        "heads: true",
        "heads: false",
        "[0].met.heads",
        "案例“名单”：期望 未达到，实际为 达到。企业负责人原则上至多占10%：名单有0人，上限10%×20=2人，符合。"
    )]
    [InlineData(
        Pool,
        "who: 7-25",
        "who: 7-12",
        "[0].expect",
        "案例“名单”：期望 list，实际为 no-list。候选人只有12人，少于名额20人，不执行任何规则也排不满。符合全部规则的名单最多8人，比名额少12人。"
    )]
    [InlineData(
        Publicity,
        "last: 2021-05-28",
        "last: 2021-05-27",
        "[0].last",
        "案例“公示”：期望 2021-05-27，实际为 2021-05-28。"
    )]
    [InlineData(
        Publicity,
        ", 2021-05-28]",
        "]",
        "[0].days",
        "案例“公示”：期望 2021-05-24 2021-05-25 2021-05-26 2021-05-27，实际为 2021-05-24 2021-05-25 2021-05-26 2021-05-27 2021-05-28。"
    )]
    [InlineData(Publicity, "stage: city-notice", "stage: live", "[0].stage", "案例“公示”：“live”不是公示环节。")]
    [InlineData(
        Publicity,
        "from: 2021-05-24",
        "from: 2031-05-24",
        "[0].from",
        "案例“公示”：系统中没有2031年的放假安排，无法计算涉及该年的日期。请领导小组办公室在“本届设置”的“工作日历”里，按国务院办公厅公布的2031年放假安排录入后再试。"
    )]
    [InlineData(
        Deadline,
        "23:59",
        "24:00",
        "[0].at",
        "“2021-06-11 24:00”读不成：这里应写时刻，写成 2021-06-11 23:59。"
    )]
    [InlineData(
        Deadline,
        "expect: open",
        "expect: closed",
        "[0].expect",
        "案例“截止”：期望 closed，实际为 open。截止日：2021-06-11"
    )]
    [InlineData(
        Answer,
        "expect: refused",
        "expect: accepted",
        "[0].expect",
        "期望 accepted，实际为 refused。主要业绩限800字以内，现有801字，请删去1字。"
    )]
    [InlineData(Answer, "words: 801", "words: 800", "[0].words", "案例“字数”：期望 800字，实际为 801字。")]
    [InlineData(
        Answer,
        "clauses: [附件1]",
        "clauses: [附件9]",
        "[0].clauses",
        "没有“附件9”这个条款（clauses 中未列）。是不是“附件1”？"
    )]
    [InlineData(
        Answer,
        "clauses: [附件1]",
        "clauses: []",
        "[0]",
        "案例须在 clauses 或 decisions 里写明它说明的是哪一条款或哪项决定。"
    )]
    [InlineData(
        Answer,
        "kind: text",
        "kind: texts",
        "[0].kind",
        "没有“texts”这种类型。是不是“text”？可用：deadline person pool publicity quota resolution scores text。"
    )]
    [InlineData(
        Answer,
        "says:",
        "say:",
        "[0].say",
        "不认识的键“say”。是不是“says”？这里可写：kind title clauses decisions fact typed length expect words says。"
    )]
    [InlineData(
        Person,
        "[frontLine]",
        "[frontLine, cadreRank]",
        "[0].missing.front-line",
        "期望 cadreRank frontLine，实际为 frontLine。"
    )]
    [InlineData(
        Quota,
        "expect: refused",
        "expect: needs-reason",
        "[0].expect",
        "期望 needs-reason，实际为 refused。超出名额：某单位最多推荐5名，现有6名。请减少1名。"
    )]
    [InlineData(
        Quota,
        "times: 6 }]",
        "times: 6, given: { facts: { skillLevel: 高级 } } }]",
        "[0].nominees[0].given.facts.skillLevel",
        "技术等级没有“高级”这个选项，请重新选择。"
    )]
    [InlineData(
        Scores,
        "unranked: [乙]",
        "unranked: [乙]\n  says: [三名评委]",
        "[0].says",
        "期望说到“三名评委”，实际为：有效评分1份，少于规定的3份，不能排名；请补评，或由领导小组研究决定并记录。"
    )]
    [InlineData(Scores, "stage: live", "stage: city-notice", "[0].stage", "“city-notice”不是评审环节。")]
    [InlineData(
        Scores,
        "{ who: 乙, judge: 一, marks",
        "{ who: 乙, track: 产业, judge: 一, marks",
        "[0].sheets[3].track",
        "没有“产业”这一类，可用：all。"
    )]
    [InlineData(Scores, "totals: { 甲: 80 }", "totals: { 乙: 80 }", "[0].totals.乙", "期望 80，实际为 没有得分。")]
    [InlineData(
        Scores,
        "乙, judge: 一, marks",
        "甲, judge: 一, marks",
        "[0].sheets",
        "评分不能汇总：评委一给甲的评分表有2份，只能有一份，请删去多余的。"
    )]
    [InlineData(
        Pool,
        "  met:",
        "  says: [不够]\n  met:",
        "[0].says",
        "企业负责人原则上至多占10%：名单有0人，上限10%×20=2人，符合。"
    )]
    [InlineData(Pool, "{ heads: true }", "{ head: true }", "[0].met.head", "期望 达到，实际为 没有这条规则。")]
    [InlineData(
        Pool,
        "enterpriseHead: 否 } }\n    - { who: 7-25",
        "enterpriseHeads: 否 } }\n    - { who: 7-25",
        "[0].candidates[0].facts.enterpriseHeads",
        "没有“enterpriseHeads”这个字段。是不是“enterpriseHead”？"
    )]
    [InlineData(
        Pool,
        "who: 7-25",
        "who: 25-7",
        "[0].candidates[1].who",
        "“25-7”读不成：这里应写一个序号或一段序号，写成 7 或 1-11。"
    )]
    [InlineData(
        Answer,
        "says: [800字]",
        "says: [900字]",
        "[0].says",
        "期望说到“900字”，实际为：主要业绩限800字以内，现有801字，请删去1字。"
    )]
    [InlineData(
        Answer,
        "length: 801",
        "length: 801, typed: 字",
        "[0].fact",
        "须写 typed 或 length 之一，字段不能是推算的。"
    )]
    [InlineData(Answer, "length: 801, ", "", "[0].fact", "须写 typed 或 length 之一，字段不能是推算的。")]
    public void What_is_not_as_expected_is_found_where_it_stands(
        string text,
        string good,
        string bad,
        string path,
        string says
    )
    {
        Assert.Contains(good, text, StringComparison.Ordinal);

        var findings = Run(text.Replace(good, bad, StringComparison.Ordinal));

        var finding = findings.FirstOrDefault(f => f.Path == path);
        Assert.True(finding is not null, string.Join('\n', findings));
        Assert.EndsWith(says, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(Severity.Fault, finding.Severity);
        Assert.Equal("cases/test.yaml", finding.File);
        Assert.True(finding.Line >= 1 && finding.Column >= 1);
    }

    [Fact]
    public void The_smallest_sets_of_rules_to_drop_are_compared()
    {
        const string Alike = """
            - kind: pool
              title: 都是传统支柱产业
              clauses: [三]
              candidates: [{ who: 1-25, facts: { sector: 传统支柱产业, enterpriseHead: 否 } }]
              expect: no-list
              drops: [[pillar-sector, modern-sectors]]
            """;
        Assert.Equal("", string.Join('\n', Run(Alike)));

        var finding = Assert.Single(Run(Alike.Replace("pillar-sector, ", "", StringComparison.Ordinal)));

        Assert.Equal("[0].drops", finding.Path);
        Assert.EndsWith(
            "期望 modern-sectors，实际为 modern-sectors+pillar-sector。",
            finding.Sentence,
            StringComparison.Ordinal
        );
    }

    private static IReadOnlyList<Finding> Run(string text)
    {
        var file = CaseFile.Read("cases/test.yaml", text, Kaifeng.Notice);
        return [.. file.Findings, .. file.Run(Kaifeng.Notice, WorkCalendar.Official())];
    }
}
