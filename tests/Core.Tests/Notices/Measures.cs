using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Small standing measures, and Kaifeng's notice adopting sections of them.</summary>
public static class Measures
{
    public const string Text = """
        id: city-measures
        document: measures
        status: draft
        identity: { city: "410200", cityName: 开封市, honor: 开封工匠, verb: 选树, label: 管理办法, title: 开封工匠管理办法（稿） }
        organs:
          - { id: employer-hr, name: 所在单位人力资源部门, level: employer }
          - { id: office, name: 办公室, level: city }
        clauses:
          - { id: 第一条, gist: 培养期 }
          - { id: 第二条, gist: 不收费 }
          - { id: 第三条, gist: 撤销 }
        tiers: []
        facts: []
        rules: []
        stages: []
        stewardship:
          - id: cultivation
            label: 培养期
            months: 36
            reports: 3
            reportedBy: employer-hr
            reviewedBy: office
            source: { clause: 第一条, completedBy: [reports] }
        revocation:
          verifiedBy: office
          grounds:
            - { id: fraud, says: 弄虚作假, source: { clause: 第三条 } }
          source: { clause: 第三条 }
        fees: { says: 不收取任何费用, source: { clause: 第二条 } }
        """;

    public const string Decisions =
        "- { id: reports, question: 每年报送几次？, organ: office, answer: 一次。, reason: 办法写每年。 }";

    public const string Adoption = """
        adopts:
          - { from: city-measures, sections: [stewardship, fees], note: 正式文本未见。, source: { clause: 二 } }

        """;

    /// <summary>Kaifeng's files, with that adoption and the measures beside them.</summary>
    public static Dictionary<string, string> Files(
        string adoption = Adoption,
        string text = Text,
        string decisions = Decisions
    )
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace("identity:\n", adoption + "\nidentity:\n", StringComparison.Ordinal);
        files["city-measures/notice.yaml"] = text;
        files["city-measures/decisions.yaml"] = decisions;
        return files;
    }

    /// <summary>The measures read for themselves.</summary>
    public static NoticeReading Alone(string text = Text) =>
        NoticeReading.Read(
            new Dictionary<string, string>
            {
                [NoticeReading.NoticeFile] = text,
                [NoticeReading.DecisionsFile] = Decisions,
            }
        );
}
