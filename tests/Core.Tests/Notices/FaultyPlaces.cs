using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Kaifeng's definition with one thing made wrong: the place and the whole sentence of what is found.</summary>
public sealed class FaultyPlaces
{
    private const string Tier =
        "  - { id: craftsman, label: 开封工匠, places: 20, size: exact, source: { clause: 二 } }\n";

    private const string Second =
        Tier + "  - { id: second, label: 二等, places: 5, size: exact, source: { clause: 二 } }\n";

    private const string Third =
        Second + "  - { id: third, label: 三等, places: 5, size: exact, source: { clause: 二 } }\n";

    private static string Cap(string of, string at) =>
        $"\ncaps:\n  - {{ id: c, says: 同单位一名, of: {of}, atMost: 1, at: {at}, strength: must, source: {{ clause: 二 }} }}\n\nrewards:\n";

    private static string Tracks(string fact, string seats) =>
        $"\ntracks:\n  fact: {fact}\n  plans:\n    - {{ id: p, label: 方案, seats: {{ {seats} }} }}\n  source: {{ clause: 二 }}\n\nrewards:\n";

    private static string Group(int n, string under) =>
        $"  - {{ id: g{n}, label: 第{n}级, organs: [organs-union], {under}source: {{ clause: 二 }} }}\n";

    public static TheoryData<string, string, string[]> Faults =>
        new()
        {
            {
                "revocation.grounds",
                "撤销称号没有写任何情形。",
                [
                    "\ncomposition:\n",
                    "\nrevocation:\n  verifiedBy: office\n  grounds: []\n  source: { clause: 二 }\n\ncomposition:\n",
                ]
            },
            {
                "form[empty].facts",
                "“空白”一节没有字段。",
                ["  - { key: skills, title", "  - { key: empty, title: 空白, facts: [] }\n  - { key: skills, title"]
            },
            {
                "caps[c].at",
                "“资格审查”不产生名单，人数限制只能写在推荐排序、入围名单或候选人名单环节。",
                ["\nrewards:\n", Cap("employer", "audit")]
            },
            {
                "caps[c].of",
                "“所获荣誉”不是一个值，不能按它限制人数。",
                ["\nrewards:\n", Cap("honours", "unit-ranking")]
            },
            {
                "composition[heads].predicate",
                "没有写出按哪个字段计数。",
                ["    predicate: { enterpriseHead: [是] }\n", ""]
            },
            {
                "composition[heads]",
                "“优先”只用于同分排序，不能作为构成比例。",
                ["in-principle\n    predicate: { enterpriseHead", "prefer\n    predicate: { enterpriseHead"]
            },
            { "composition[heads]", "限度按人数计，不写基数。", ["atMost: 10\n", "atMostPersons: 2\n"] },
            {
                "composition[heads]",
                "名单按排名产生时，构成规则应针对全部等次（不写 tiers）或其中一个等次。",
                [Tier, Third, "atMost: 10\n", "atMost: 10\n    tiers: [craftsman, second]\n"]
            },
            {
                "rules[belief].at",
                "“理想信念坚定”判断的环节里都不会问到认定“belief”，永远得不出结论。",
                [
                    "clause: 四/（一） }\n    strength: must\n    at: [unit-inspection, audit]",
                    "clause: 四/（一） }\n    strength: must\n    at: [inspection]",
                ]
            },
            {
                "identity.year",
                "通知须有所属年度（year）；办法请写 document: measures。",
                ["  year: 2020\n", "  year: 0\n"]
            },
            {
                "consents",
                "通知须有个人信息同意事项（consents）；办法请写 document: measures。",
                ["\nconsents:\n", "\nagreements:\n"]
            },
            {
                "tiers",
                "通知须有等次与名额（tiers）；办法请写 document: measures。",
                [$"tiers:\n{Tier}", "tiers: []\n"]
            },
            {
                "materials[work-photo]",
                "“工作照”既没有对应的字段，也没有纸质份数，无从提交。",
                ["label: 工作照, from: applicant, fact: workPhoto", "label: 工作照, from: applicant"]
            },
            {
                "stages[proposal].resolution",
                "“提出候选人名单”按排名产生，不经表决；表决规则写在会议决定或审定的环节。",
                ["    rankedBy: live\n", "    rankedBy: live\n    resolution: { quorum: 2/3 }\n"]
            },
            {
                "stages[naming].tiers",
                "“命名”的同一等次写了两次。",
                ["    tiers: [craftsman]\n", "    tiers: [craftsman, craftsman]\n"]
            },
            {
                "stages[naming].tiers",
                "“命名”授予“二等”，而“提出候选人名单”没有列入这个等次的人选。",
                [
                    Tier,
                    Second,
                    "    tiers: [craftsman]\n",
                    "    tiers: [craftsman, second]\n",
                    "    rankedBy: live\n",
                    "    rankedBy: live\n    tiers: [craftsman]\n",
                ]
            },
            {
                "stages[naming].of",
                "“命名”授予多个等次，而“提出入围名单”不是候选人名单（mode: final），不分等次。",
                [
                    Tier,
                    Second,
                    "    of: city-notice\n    tiers: [craftsman]\n",
                    "    of: shortlist-approval\n    tiers: [craftsman, second]\n",
                ]
            },
            {
                "stages[approval].resolution",
                "“审定候选人名单”的表决规则写了“3/2”，应大于 0，不超过全部。",
                ["    of: proposal\n", "    of: proposal\n    resolution: { quorum: 3/2 }\n"]
            },
            {
                "stages[naming].order",
                "“命名”按得分公布，而没有一个评审环节产生得分。",
                [
                    "    aggregation: mean\n",
                    "    aggregation: mean\n    ends: resolution\n",
                    "    tiers: [craftsman]\n",
                    "    tiers: [craftsman]\n    order: score\n",
                ]
            },
            {
                "stages[report].opens",
                "“报送”的开始日 2021-06-12 晚于截止日 2021-06-11。",
                ["    closes: 2021-06-11\n", "    opens: 2021-06-12\n    closes: 2021-06-11\n"]
            },
            {
                "stages[report].closes",
                "“报送”的截止日早于它前面的“县（区）人社部门意见”。",
                ["    after: [unit-notice]\n", "    after: [unit-notice]\n    closes: 2021-06-12\n"]
            },
            {
                "stages[nominate].poll.moreThan",
                "同意的比例不可能超过 100%。",
                ["for: pollFor }", "for: pollFor, moreThan: 100% }"]
            },
            {
                "rewards[prize]",
                "“奖金”在“再发”、“颁发奖金”重复发放。",
                [
                    "  - { id: reward, kind",
                    "  - { id: again, kind: reward, label: 再发, level: city, by: [office], pays: [prize], source: { clause: 五/（五） } }\n  - { id: reward, kind",
                ]
            },
            {
                "rewards[prize].yuan",
                "“奖金”不是奖金，不能分期或写由谁负担。",
                ["label: 奖金, yuan: 5000", "label: 奖金, instalments: [{ id: one, label: 一期, yuan: 100 }]"]
            },
            {
                "stages[live].indicators",
                "“现场展示评分”的指标代号“veto”是评分表的保留代号，请改用别的代号。",
                ["{ id: presence,", "{ id: veto,"]
            },
            {
                "stages",
                "须有且只有一个申报环节（apply），现有 2 个。",
                [
                    "  - id: nominate\n",
                    "  - { id: again, kind: apply, label: 再申报, level: employer, by: [], source: { clause: 五/（一） } }\n  - id: nominate\n",
                ]
            },
            {
                "stages[report].of",
                "“报送”是报送，须写 of（报送哪个名单）。",
                ["    of: unit-ranking\n    after: [unit-union", "    after: [unit-union"]
            },
            {
                "stages[report].of",
                "“报送”引用的“提出入围名单”不是推荐排序环节。",
                ["    of: unit-ranking\n    after: [unit-union", "    of: shortlist\n    after: [unit-union"]
            },
            {
                "stages[unit-notice].of",
                "“推荐单位公示”引用的“资格审查”不是名单环节。",
                ["    of: unit-ranking\n    minDays", "    of: audit\n    minDays"]
            },
            {
                "stages[city-notice].of",
                "“提名公示”与它引用的“择优排序”不在同一级。",
                ["    of: approval\n", "    of: unit-ranking\n"]
            },
            {
                "stages[unit-union].groups",
                "“推荐单位工会意见”谁也不会经过：没有申报渠道通向这些类别，也没有下级归它们管。",
                [
                    "groups: [county, industry, organs]",
                    "groups: [county, industry]",
                    "    by: [county-union, industry-union, organs-union]\n",
                    "    by: [county-union, industry-union, organs-union]\n    groups: [organs]\n",
                ]
            },
            {
                "unitGroups[organs].maxOf",
                "“x”单独规定的名额 1 小于下限。",
                ["[organs-union], min: 2, max: 5", "[organs-union], min: 2, max: 5, maxOf: { x: 1 }"]
            },
            {
                "unitGroups[organs].organs",
                "“市直机关工会”没有经办机构。",
                ["organs: [organs-union], min", "organs: [], min"]
            },
            {
                "unitGroups[g1].under",
                "“第1级”以上有 5 级，逐级推荐最多四级。",
                [
                    "\nunitGroups:\n",
                    "\nunitGroups:\n"
                        + Group(1, "under: [g2], ")
                        + Group(2, "under: [g3], ")
                        + Group(3, "under: [g4], ")
                        + Group(4, "under: [g5], ")
                        + Group(5, ""),
                ]
            },
            {
                "clauses[一]",
                "条款一在定义里没有任何一处引用，也没有用 noHome 说明原因。",
                [", noHome: 宣示目的，不产生程序能执行的规则", ""]
            },
            {
                "clauses[四/（一）].noHome",
                "条款四/（一）已在 rules[belief] 引用，请删去 noHome。",
                ["gist: 理想信念 }", "gist: 理想信念, noHome: 无 }"]
            },
            {
                "stages[audit].groups",
                "“资格审查”不在推荐单位一级办理，不能写 groups。",
                ["  - id: audit\n", "  - id: audit\n    groups: [organs]\n"]
            },
            { "tracks.fact", "“工作单位”不是单选，不能用来分赛道。", ["\nrewards:\n", Tracks("employer", "一厂: 20")] },
            {
                "tracks.plans[p].seats",
                "“方案”的名额合计 3 名，与等次的名额 20 名不符。",
                ["\nrewards:\n", Tracks("sector", "先进制造业: 1, 甲: 2")]
            },
            {
                "tracks.plans[p].seats",
                "“方案”的赛道写错了：选项中没有“甲”。",
                ["\nrewards:\n", Tracks("sector", "先进制造业: 1, 甲: 2")]
            },
            {
                "stages[care].of",
                "没有“nope”这个培养管理安排。",
                [
                    "  - { id: reward, kind",
                    "  - { id: care, kind: steward, of: nope, label: 培养, level: city, by: [office], source: { clause: 五/（五） } }\n  - { id: reward, kind",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_place_in_these_words(string path, string sentence, string[] swaps)
    {
        var files = Kaifeng.Files();
        var text = files[NoticeReading.NoticeFile];
        foreach (var swap in swaps.Chunk(2))
        {
            Assert.Contains(swap[0], text, StringComparison.Ordinal);
            text = text.Replace(swap[0], swap[1], StringComparison.Ordinal);
        }

        files[NoticeReading.NoticeFile] = text;
        var findings = NoticeReading.Read(files).Findings;

        var finding = findings.FirstOrDefault(f => f.Sentence == sentence);
        Assert.True(finding is not null, string.Join('\n', findings));
        Assert.Equal((path, Severity.Fault), (finding.Path, finding.Severity));
        Assert.Equal(NoticeReading.NoticeFile, finding.File);
    }

    [Fact]
    public void Four_levels_are_a_cascade()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace(
                "\nunitGroups:\n",
                $"\nunitGroups:\n{Group(1, "under: [g2], ")}{Group(2, "under: [g3], ")}{Group(3, "under: [g4], ")}{Group(4, "")}",
                StringComparison.Ordinal
            );
        Assert.DoesNotContain(
            NoticeReading.Read(files).Findings,
            f => f.Path.EndsWith("under", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("  answer: 不超过30名。\n", "尚未决定；决定之前不能启动本届。", Severity.Open)]
    [InlineData("  reason: ", "已决定，但没有写理由（reason）。", Severity.Fault)]
    public void A_decision_without_answer_or_reason_is_found_in_its_file(string line, string says, Severity severity)
    {
        var files = Kaifeng.Files();
        var text = files[NoticeReading.DecisionsFile];
        var at = text.IndexOf(line, StringComparison.Ordinal);
        var end = text.IndexOf('\n', at) + 1;
        files[NoticeReading.DecisionsFile] = text.Remove(at, end - at);

        var finding = Assert.Single(NoticeReading.Read(files).Findings);

        Assert.EndsWith(says, finding.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("“", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((NoticeReading.DecisionsFile, severity), (finding.File, finding.Severity));
        Assert.StartsWith("decisions[", finding.Path, StringComparison.Ordinal);
    }
}
