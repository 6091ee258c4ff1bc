namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>
/// Kaifeng's text with everything it lacks: towns under counties with a level of recommending of their own, a clearance, a showing, a reward
/// in two instalments borne by two, a year of stewardship between them, revocation, bans.
/// </summary>
internal static class LongText
{
    /// <summary>Two counties with two towns each, an industry and the organs directly under the city.</summary>
    public const string Units = """
        - { id: lankao, name: 兰考县总工会, group: county }
        - { id: lankao-east, name: 兰考东乡工会, group: town, parent: lankao }
        - { id: lankao-west, name: 兰考西乡工会, group: town, parent: lankao }
        - { id: qixian, name: 杞县总工会, group: county }
        - { id: qixian-east, name: 杞县东乡工会, group: town, parent: qixian }
        - { id: qixian-west, name: 杞县西乡工会, group: town, parent: qixian }
        - { id: machinery, name: 市机械冶金产业工会, group: industry, measures: { members: 3100 } }
        - { id: organs, name: 市直机关工会, group: organs }
        """;

    private const string Upper = "groups: [county, industry, organs]";
    private const string By = "    by: [county-union, county-hr, industry-union, organs-union]\n";

    private static readonly (string Old, string New)[] Changes =
    [
        (
            "\nrules:\n",
            """

            rules:
              - { id: looked-up, source: { clause: 三 }, strength: emphasis, condition: { not: { any: [{ register: bans }, { register: schemes }] } }, says: 未受限制，未入选人才计划 }

            """
        ),
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
        (
            "  - id: unit-notice\n",
            """
              - { id: same-level, kind: clear, label: 同级部门审核, level: unit, by: [county-hr, industry-union, organs-union], groups: [county, industry, organs], asking: 请同级部门审核是否同意上报, asks: [reply], source: { clause: 二 } }
              - id: unit-notice

            """
        ),
        (
            "  - { key: pollPresent,",
            """
              - { key: reply, label: 同级部门复函, kind: files, accept: [pdf, image], max: 1, from: unit, source: { clause: 二 } }
              - { key: pollPresent,
            """
        ),
        ("closes: 2021-06-11", "closes: 2021-06-25"),
        (
            "  - id: shortlist\n",
            """
              - { id: clearance, kind: clear, label: 联审, level: city, by: [office], asking: 请有关部门核查, source: { clause: 五/（二） } }
              - { id: showcase, kind: showcase, label: 宣传推介, level: city, by: [office], media: 工会信息平台, source: { clause: 五/（二） } }
              - id: shortlist

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

    /// <summary>The text made of Kaifeng's.</summary>
    public static string Of(string kaifeng)
    {
        var text = kaifeng;
        foreach (var (old, now) in Changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            if (at < 0)
            {
                throw new InvalidOperationException($"The definition no longer contains “{old}”.");
            }

            text = string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
        }

        return text;
    }
}
