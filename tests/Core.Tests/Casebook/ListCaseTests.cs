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

    private const string Approval = """
        - kind: resolution
          title: 审定
          clauses: [五/（三）]
          stage: approval
          candidates: [{ who: 1-5 }]
          list: [{ who: 1-4 }]
          reasons: { "5": 材料不实 }
          members: 9
          present: 6
          for: 5
          minutes: 纪要3号
          expect: accepted
          leftOut: [5]
        """;

    private const string Cut = """
        - kind: pool
          title: 按名次入围
          clauses: [五/（二）]
          stage: shortlist
          candidates: [{ who: 1-40 }]
          list: [1-30]
        """;

    [Theory]
    [InlineData(Approval, "")]
    [InlineData(Cut, "")]
    [InlineData(Approval, "[0].expect", "for: 5", "for: 4")]
    [InlineData(Approval, "[0].expect", "present: 6", "present: 5")]
    [InlineData(Approval, "[0].expect", "  minutes: 纪要3号\n", "")]
    [InlineData(Approval, "[0].expect", "  reasons: { \"5\": 材料不实 }\n", "")]
    [InlineData(Approval, "", "  reasons: { \"5\": 材料不实 }\n", "", "expect: accepted", "expect: needs-reason")]
    [InlineData(Approval, "[0].leftOut", "leftOut: [5]", "leftOut: [4]")]
    [InlineData(Approval, "[0].list", "{ who: 1-4 }", "{ who: 1-4, tier: craftsman }")]
    [InlineData(Cut, "[0].list", "list: [1-30]", "list: [1-29]")]
    [InlineData(Cut, "[0].stage", "stage: shortlist", "stage: live")]
    [InlineData(Cut, "[0].seats", "stage: shortlist", "stage: shortlist\n  seats: 3")]
    [InlineData(
        Cut,
        "[0].expect",
        "candidates: [{ who: 1-40 }]",
        "candidates: [{ who: 1-29 }, { who: 30-40, rank: 30 }]"
    )]
    public void An_organ_decides_and_a_shortlist_is_cut_by_rank(string text, string path, params string[] changes)
    {
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Contains(changes[i], text, StringComparison.Ordinal);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }
        var notice = Programme.Read("kaifeng-2020").Notice;
        var rule = new ResolutionRule
        {
            Quorum = Portion.Read("2/3")!,
            MoreThan = Portion.Percent(50),
            Of = MajorityOf.Members,
        };
        notice = notice with
        {
            Stages =
            [
                .. notice.Stages.Select(s =>
                    s is ApproveStage a ? a with { Resolution = rule }
                    : s is ProposeStage { Mode: ProposeMode.Shortlist } p
                        ? p with
                        {
                            How = ProposeHow.Rank,
                            RankedBy = "live",
                        }
                    : s
                ),
            ],
        };
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        IReadOnlyList<Finding> findings = [.. file.Findings, .. file.Run(notice, WorkCalendar.Official())];

        Assert.True(
            path.Length == 0 ? findings.Count == 0 : findings.Any(f => f.Path == path),
            string.Join('\n', findings)
        );
    }

    [Fact]
    public void A_shortlist_by_choice_is_no_pool()
    {
        var finding = Assert.Single(Run("kaifeng-2020", Cut));
        Assert.Equal("[0].stage", finding.Path);
        Assert.Contains("resolution", finding.Sentence);
    }

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
