using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>Cases about lists made in meetings and lists by seat plan; each fault with the right expectation as control.</summary>
public class ListCaseTests
{
    private const string Experts = """
        - kind: resolution
          title: 初步名单
          clauses: [四/（三）]
          stage: experts-meeting
          candidates: [{ who: 1-32 }]
          list: [{ who: 32 }, { who: 1-29 }]
          members: 9
          present: 7
          for: 4
          minutes: 纪要1号
          expect: accepted
          leftOut: [30-31]
        """;

    private const string Final = """
        - kind: resolution
          title: 建议名单
          clauses: [四/（四）]
          stage: proposal
          candidates:
            - { who: 1-17, facts: { category: 制造业高技能人才 } }
            - { who: 18-22, facts: { category: 传统手工艺匠人 } }
          places: { craftsman: 22 }
          list: [{ who: 1-22 }]
          minutes: 纪要2号
          expect: refused
          says: [名单有5人]
        """;

    private const string Short = """
        - kind: resolution
          title: 名额暂缺
          clauses: [四/（四）]
          stage: proposal
          candidates: [{ who: 1-20, facts: { category: 制造业高技能人才 } }]
          list: [{ who: 1-19 }]
          minutes: 纪要2号
          expect: needs-reason
        """;

    private const string Planned = """
        - kind: pool
          title: 方案
          clauses: [二]
          plan: plan-12-3
          candidates:
            - { who: 1-13, facts: { track: 产业, manufacturing: 是 } }
            - { who: 101-103, facts: { track: 非遗, manufacturing: 否 } }
          list: [1-12, 101-103]
        """;

    [Theory]
    [InlineData("yueyang-2023", Experts)]
    [InlineData("yueyang-2023", Final)]
    [InlineData("yueyang-2023", Short)]
    [InlineData("ganzhou-2024", Planned)]
    public void A_case_that_comes_out_is_silent(string programme, string text) =>
        Assert.Equal("", string.Join('\n', Run(programme, text)));

    [Theory]
    [InlineData("yueyang-2023", Experts, "for: 4", "for: 3", "[0].expect")]
    [InlineData("yueyang-2023", Experts, "present: 7", "present: 6", "[0].expect")]
    [InlineData("yueyang-2023", Experts, "  minutes: 纪要1号\n", "", "[0].expect")]
    [InlineData("yueyang-2023", Experts, "leftOut: [30-31]", "leftOut: [29-31]", "[0].leftOut")]
    [InlineData("yueyang-2023", Experts, "{ who: 32 }", "{ who: 33 }", "[0].list")]
    [InlineData("yueyang-2023", Experts, "{ who: 32 }", "{ who: 32, tier: gold }", "[0].list[0].tier")]
    [InlineData("yueyang-2023", Experts, "stage: experts-meeting", "stage: audit", "[0].stage")]
    [InlineData("yueyang-2023", Final, "expect: refused", "expect: accepted", "[0].expect")]
    [InlineData("yueyang-2023", Final, "名单有5人", "名单有4人", "[0].says")]
    [InlineData(
        "yueyang-2023",
        Final,
        "category: 传统手工艺匠人",
        "category: 手工艺",
        "[0].candidates[1].facts.category"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "category: 传统手工艺匠人",
        "kind: 传统手工艺匠人",
        "[0].candidates[1].facts.kind"
    )]
    [InlineData("yueyang-2023", Final, "craftsman: 22", "craftsman: 23", "[0].says")]
    [InlineData(
        "yueyang-2023",
        Short,
        "needs-reason",
        "needs-reason\n  reasons: { places.craftsman: 缺 }",
        "[0].expect"
    )]
    [InlineData("ganzhou-2024", Planned, "plan-12-3", "plan-13-2", "[0].list")]
    [InlineData("ganzhou-2024", Planned, "plan-12-3", "plan-14-1", "[0].expect")]
    [InlineData("ganzhou-2024", Planned, "  plan: plan-12-3\n", "", "[0].list")]
    public void What_is_not_as_expected_is_found(string programme, string text, string good, string bad, string path)
    {
        Assert.Contains(good, text, StringComparison.Ordinal);

        var findings = Run(programme, text.Replace(good, bad, StringComparison.Ordinal));

        Assert.True(findings.Any(f => f.Path == path), string.Join('\n', findings));
    }

    private static IReadOnlyList<Finding> Run(string programme, string text)
    {
        var notice = Programme.Read(programme).Notice;
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        return [.. file.Findings, .. file.Run(notice, WorkCalendar.Official())];
    }
}
