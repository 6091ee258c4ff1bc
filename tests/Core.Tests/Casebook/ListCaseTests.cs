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
    [InlineData(Approval, "", "")]
    [InlineData(Cut, "", "")]
    [InlineData(
        Approval,
        "[0].expect",
        "期望 accepted，实际为 refused。应到9人，同意4人，未超过50%（至少5人），不能通过。（通知五/（三））",
        "for: 5",
        "for: 4"
    )]
    [InlineData(
        Approval,
        "[0].expect",
        "期望 accepted，实际为 refused。应到9人，到会5人，不足2/3（6人），会议不能作出决定。（通知五/（三））",
        "present: 6",
        "present: 5"
    )]
    [InlineData(
        Approval,
        "[0].expect",
        "期望 accepted，实际为 refused。请填写会议纪要编号或审定意见。（通知五/（三））",
        "  minutes: 纪要3号\n",
        ""
    )]
    [InlineData(
        Approval,
        "[0].expect",
        "期望 accepted，实际为 needs-reason。未同意第5号列入名单，请写明理由。（通知五/（三））",
        "  reasons: { \"5\": 材料不实 }\n",
        ""
    )]
    [InlineData(Approval, "", "", "  reasons: { \"5\": 材料不实 }\n", "", "expect: accepted", "expect: needs-reason")]
    [InlineData(Approval, "[0].leftOut", "期望 4，实际为 5。", "leftOut: [5]", "leftOut: [4]")]
    [InlineData(
        Approval,
        "[0].list",
        "审定不改变人选的等级，不写 tier。",
        "{ who: 1-4 }",
        "{ who: 1-4, tier: craftsman }"
    )]
    [InlineData(
        Cut,
        "[0].list",
        "期望 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29，实际为 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30。",
        "list: [1-30]",
        "list: [1-29]"
    )]
    [InlineData(Cut, "[0].stage", "“live”不是按排名提出名单的环节。", "stage: shortlist", "stage: live")]
    [InlineData(
        Cut,
        "[0].seats",
        "写了 stage，名额就是该环节的，不再写 seats。",
        "stage: shortlist",
        "stage: shortlist\n  seats: 3"
    )]
    [InlineData(
        Cut,
        "[0].expect",
        "期望 list，实际为 ties。30、31、32、33、34、35、36、37、38、39、40名次同为第30，先后决定谁能列入名单，已定的排序办法分不出先后，须由领导小组决定并记录理由。",
        "candidates: [{ who: 1-40 }]",
        "candidates: [{ who: 1-29 }, { who: 30-40, rank: 30 }]"
    )]
    public void An_organ_decides_and_a_shortlist_is_cut_by_rank(
        string text,
        string path,
        string says,
        params string[] changes
    )
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

        var finding = findings.FirstOrDefault(f => f.Path == path);
        Assert.True(path.Length == 0 ? findings.Count == 0 : finding is not null, string.Join('\n', findings));
        Assert.EndsWith(says, finding?.Sentence ?? "", StringComparison.Ordinal);
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
    [InlineData(
        "yueyang-2023",
        Experts,
        "for: 4",
        "for: 3",
        "[0].expect",
        "期望 accepted，实际为 refused。到会7人，同意3人，未超过1/2（至少4人），不能通过。（通知四/（三））"
    )]
    [InlineData(
        "yueyang-2023",
        Experts,
        "present: 7",
        "present: 6",
        "[0].expect",
        "期望 accepted，实际为 refused。评审组9人，到会不少于7人有效，填写的是6人。（通知四/（三））"
    )]
    [InlineData(
        "yueyang-2023",
        Experts,
        "  minutes: 纪要1号\n",
        "",
        "[0].expect",
        "期望 accepted，实际为 refused。请填写会议纪要编号。（通知四/（三））"
    )]
    [InlineData(
        "yueyang-2023",
        Experts,
        "leftOut: [30-31]",
        "leftOut: [29-31]",
        "[0].leftOut",
        "期望 29 30 31，实际为 30 31。"
    )]
    [InlineData("yueyang-2023", Experts, "{ who: 32 }", "{ who: 33 }", "[0].list", "人选中没有第33号。")]
    [InlineData(
        "yueyang-2023",
        Experts,
        "{ who: 32 }",
        "{ who: 32, tier: gold }",
        "[0].list[0].tier",
        "没有“gold”这个等次。"
    )]
    [InlineData(
        "yueyang-2023",
        Experts,
        "stage: experts-meeting",
        "stage: audit",
        "[0].stage",
        "“audit”的名单不是由人或会议确定的。"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "expect: refused",
        "expect: accepted",
        "[0].expect",
        "期望 accepted，实际为 refused。不符合“传统手工艺匠人和其他类型匠人合计不超过20%”：名单有5人，不超过20%（4人）。（通知一）"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "名单有5人",
        "名单有4人",
        "[0].says",
        "期望说到“名单有4人”，实际为：不符合“传统手工艺匠人和其他类型匠人合计不超过20%”：名单有5人，不超过20%（4人）。（通知一）"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "category: 传统手工艺匠人",
        "category: 手工艺",
        "[0].candidates[1].facts.category",
        "匠人类型没有“手工艺”这个选项，请重新选择。"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "category: 传统手工艺匠人",
        "kind: 传统手工艺匠人",
        "[0].candidates[1].facts.kind",
        "没有“kind”这个字段。"
    )]
    [InlineData(
        "yueyang-2023",
        Final,
        "craftsman: 22",
        "craftsman: 23",
        "[0].says",
        "期望说到“名单有5人”，实际为：巴陵工匠的名额应在18至22名之间，填写的是23名。（通知一）"
    )]
    [InlineData(
        "yueyang-2023",
        Short,
        "needs-reason",
        "needs-reason\n  reasons: { places.craftsman: 缺 }",
        "[0].expect",
        "期望 needs-reason，实际为 accepted。"
    )]
    [InlineData(
        "yueyang-2023",
        Experts,
        "  present: 7\n",
        "",
        "[0].expect",
        "请填写到会评委人数，不少于7人评审有效。（通知四/（三））"
    )]
    [InlineData("yueyang-2023", Experts, "  for: 4\n", "", "[0].expect", "请填写同意人数。（通知四/（三））")]
    [InlineData(
        "yueyang-2023",
        Experts,
        "  members: 9\n  present: 7\n  for: 4\n",
        "",
        "[0].expect",
        "请填写到会评委人数，不少于7人评审有效。（通知四/（三））"
    )]
    [InlineData(
        "ganzhou-2024",
        Planned,
        "plan-12-3",
        "plan-13-2",
        "[0].list",
        "期望 1 2 3 4 5 6 7 8 9 10 11 12 101 102 103，实际为 1 2 3 4 5 6 7 8 9 10 11 12 13 101 102。"
    )]
    [InlineData(
        "ganzhou-2024",
        Planned,
        "plan-12-3",
        "plan-14-1",
        "[0].expect",
        "期望 list，实际为 refused。请选择通知允许的名额分配方案。"
    )]
    [InlineData(
        "ganzhou-2024",
        Planned,
        "  plan: plan-12-3\n",
        "",
        "[0].list",
        "期望 1 2 3 4 5 6 7 8 9 10 11 12 101 102 103，实际为 1 2 3 4 5 6 7 8 9 10 11 12 13 101 102。"
    )]
    public void What_is_not_as_expected_is_found(
        string programme,
        string text,
        string good,
        string bad,
        string path,
        string says
    )
    {
        Assert.Contains(good, text, StringComparison.Ordinal);

        var findings = Run(programme, text.Replace(good, bad, StringComparison.Ordinal));

        var finding = findings.FirstOrDefault(f => f.Path == path);
        Assert.True(finding is not null, string.Join('\n', findings));
        Assert.EndsWith(says, finding.Sentence, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Run(string programme, string text)
    {
        var notice = Programme.Read(programme).Notice;
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        return [.. file.Findings, .. file.Run(notice, WorkCalendar.Official())];
    }
}
