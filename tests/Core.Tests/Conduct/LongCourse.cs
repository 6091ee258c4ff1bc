using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>
/// Kaifeng's text with everything it lacks: towns under counties with a level of recommending of their own, a clearance, a showing, a reward
/// in two instalments borne by two, a year of stewardship between them, revocation, bans. And a simulated run of it.
/// </summary>
internal static class LongCourse
{
    private static readonly Lazy<Notice> s_notice = new(Read);
    private static readonly Lazy<SimulationResult> s_whole = new(() =>
        Simulating.Run(
            Notice,
            new SimulationOptions
            {
                Edition = "long",
                Units = Units,
                Applicants = 70,
            }
        )
    );

    /// <summary>The notice.</summary>
    public static Notice Notice => s_notice.Value;

    /// <summary>The whole course.</summary>
    public static SimulationResult Whole => s_whole.Value;

    /// <summary>Two counties with two towns each, and an industry directly under the city.</summary>
    public static ImmutableList<Unit> Units =>
        [
            .. from county in new[] { "lankao", "qixian" }
            from unit in new[]
            {
                new Unit
                {
                    Id = county,
                    Name = county,
                    Group = "county",
                },
                new Unit
                {
                    Id = $"{county}-east",
                    Name = $"{county}东乡",
                    Group = "town",
                    Parent = county,
                },
                new Unit
                {
                    Id = $"{county}-west",
                    Name = $"{county}西乡",
                    Group = "town",
                    Parent = county,
                },
            }
            select unit,
            new Unit
            {
                Id = "machinery",
                Name = "市机械冶金产业工会",
                Group = "industry",
                Measures = new Dictionary<string, int> { ["members"] = 3100 },
            },
            new Unit
            {
                Id = "organs",
                Name = "市直机关工会",
                Group = "organs",
            },
        ];

    /// <summary>The state just before the first entry of that description.</summary>
    public static World Before(Func<World, Entry, bool> entry)
    {
        var world = World.Empty(Notice);
        foreach (var next in Whole.Entries)
        {
            if (entry(world, next))
            {
                return world;
            }

            world = world.Apply(next);
        }

        throw new InvalidOperationException("no such entry");
    }

    /// <summary>An act of the office on that day.</summary>
    public static Act Act(DateOnly day, string? reason = null) =>
        Simulation.Kaifeng.Act(day, reason, Whole.Cast.Office);

    /// <summary>Kaifeng's files with those parts replaced.</summary>
    public static Dictionary<string, string> Files()
    {
        var files = Notices.Kaifeng.Files();
        var text = files[NoticeReading.NoticeFile];
        foreach (var (old, now) in Changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidOperationException($"The definition no longer contains “{old}”.");
            }

            text = string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
        }

        files[NoticeReading.NoticeFile] = text;
        return files;
    }

    private const string Upper = "groups: [county, industry, organs]";
    private const string By = "    by: [county-union, county-hr, industry-union, organs-union]\n";

    private static readonly (string Old, string New)[] Changes =
    [
        (
            "  - { id: industry-union,",
            "  - { id: town-union, name: 乡镇（街道）总工会, level: unit, part: 推荐 }\n  - { id: industry-union,"
        ),
        ("groups: [county, industry, organs], source", "groups: [town, industry, organs], source"),
        ("groups: [county, industry], source", "groups: [town, industry], source"),
        (
            "  - { id: county, label: 县（区）,",
            "  - { id: town, label: 乡镇（街道）, organs: [town-union], max: 6, under: [county], source: { clause: 二 } }\n  - { id: county, label: 县（区）,"
        ),
        (
            "organs: [industry-union], min: 2, max: 5,",
            "organs: [industry-union], min: 2, formula: { of: members, label: 会员人数, per: 1000, roundUp: true, most: 5 },"
        ),
        (
            "by: [county-union, county-hr, industry-union, organs-union]\n    after: [apply",
            "by: [town-union, county-union, county-hr, industry-union, organs-union]\n    after: [apply"
        ),
        (
            "  - id: unit-ranking\n",
            """
              - { id: town-ranking, kind: recommend, step: rank, label: 乡镇推荐排序, level: unit, by: [town-union], groups: [town], opens: 2021-05-20, closes: 2021-05-31, source: { clause: 二 } }
              - { id: town-report, kind: recommend, step: report, of: town-ranking, label: 乡镇报送, level: unit, by: [town-union], groups: [town], closes: 2021-06-01, source: { clause: 二 } }
              - id: unit-ranking

            """
        ),
        ($"    label: 择优排序\n    level: unit\n{By}", $"    label: 择优排序\n    level: unit\n{By}    {Upper}\n"),
        (
            $"    label: 推荐单位公示\n    level: unit\n{By}",
            $"    label: 推荐单位公示\n    level: unit\n{By}    {Upper}\n"
        ),
        (
            "    by: [county-union, industry-union, organs-union]\n",
            $"    by: [county-union, industry-union, organs-union]\n    {Upper}\n"
        ),
        (
            "    by: [county-hr]\n    when: { is: { fact: unitGroup, value: county } }\n",
            "    by: [county-hr]\n    groups: [county]\n"
        ),
        ($"    label: 报送\n    level: unit\n{By}", $"    label: 报送\n    level: unit\n{By}    {Upper}\n"),
        ("closes: 2021-06-11", "closes: 2021-06-25"),
        (
            "  - id: shortlist\n",
            """
              - { id: clearance, kind: clear, label: 联审, level: city, by: [office], asking: 请有关部门核查, source: { clause: 五/（二） } }
              - { id: showcase, kind: showcase, label: 宣传推介, level: city, by: [office], media: 工会信息平台, source: { clause: 五/（二） } }
              - id: shortlist

            """
        ),
        (
            "\nrules:\n",
            """

            rules:
              - { id: looked-up, source: { clause: 三 }, strength: emphasis, condition: { not: { any: [{ register: bans }, { register: schemes }] } }, says: 未受限制，未入选人才计划 }

            """
        ),
        ("places: 20, size: exact", "places: 6, size: at-most"),
        ("size: 30", "size: 12"),
        (
            "  - { id: prize, label: 奖金, yuan: 5000, source: { clause: 五/（五） } }",
            """
              - id: prize
                label: 奖金
                yuan: 5000
                instalments:
                  - { id: first, label: 首期, yuan: 3000.01 }
                  - { id: second, label: 第二期, yuan: 1999.99, dueYears: 1 }
                payers:
                  - { organ: city-union, part: 1/3 }
                  - { organ: city-hr, part: 2/3 }
                source: { clause: 五/（五） }
              - { id: medal, label: 奖章, source: { clause: 五/（五） } }
            """
        ),
        (
            "  - { id: reward, kind: reward, label: 颁发奖金, level: city, by: [office], pays: [prize], source: { clause: 五/（五） } }",
            """
              - { id: reward, kind: reward, label: 发放首期奖金, level: city, by: [office], pays: [first], source: { clause: 五/（五） } }
              - { id: year, kind: steward, label: 履职考核, level: city, by: [office], of: duties, source: { clause: 五/（五） } }
              - { id: later-reward, kind: reward, label: 发放第二期奖金, level: city, by: [office], pays: [second], source: { clause: 五/（五） } }

            stewardship:
              - { id: duties, label: 带徒传艺, months: 12, reports: 2, reportedBy: employer-union, assessment: true, reviewedBy: office, source: { clause: 五/（五） } }

            registers:
              - { id: bans, label: 限制申报人员, purpose: bans, source: { clause: 六/（四） } }
              - { id: schemes, label: 人才计划, purpose: schemes, complete: false, source: { clause: 六/（四） } }

            bans:
              - { id: false-materials, says: 弄虚作假, years: 3, register: bans, source: { clause: 六/（四） } }

            revocation:
              verifiedBy: office
              approvedBy: leading-group
              withinMonths: 24
              grounds:
                - { id: fraud, says: 骗取称号, recoversCertificate: true, recoversMoney: true, source: { clause: 六/（四） } }
                - { id: leave, says: 脱离岗位, source: { clause: 六/（四） } }
              source: { clause: 六/（四） }
            """
        ),
    ];

    private static Notice Read()
    {
        var reading = NoticeReading.Read(Files());
        return reading.Notice ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
