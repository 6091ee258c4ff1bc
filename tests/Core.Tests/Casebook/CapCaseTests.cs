using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Cities;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>Caps on shared values in cases: a value that is not known is shared with nobody, and a cap counts only whom it is about.</summary>
public class CapCaseTests
{
    private const string Pool = """
        - kind: pool
          title: 同一工种
          clauses: [三]
          candidates:
            - { who: 1-3, facts: { sector: 先进制造业, enterpriseHead: 否, speciality: 焊工 } }
            - { who: 4-25, facts: { sector: 先进制造业, enterpriseHead: 否 } }
          list: [1-2, 4-21]
          displaced: { "3": [trade] }
          says: [同一工种至多2人（焊工）]
        """;

    private const string Heads = """
        - kind: pool
          title: 负责人
          clauses: [三]
          candidates:
            - { who: 1-2, facts: { sector: 先进制造业, enterpriseHead: 是, speciality: 焊工 } }
            - { who: 3-25, facts: { sector: 先进制造业, enterpriseHead: 否, speciality: 焊工 } }
          list: [1, 3-21]
          displaced: { "2": [trade] }
        """;

    private const string Quota = """
        - kind: quota
          title: 自荐
          clauses: [三]
          group: county
          nominees: [{ channel: unit, times: 5 }, { channel: self, times: 2 }]
          expect: refused
          says: [申报渠道“个人自荐”有2人（第6人、第7人）]
        """;

    [Fact]
    public void A_pool_is_capped_where_the_value_is_known() =>
        Assert.Equal("", Run(Kaifeng.Notice with { Caps = [Trade] }, Pool));

    [Fact]
    public void With_the_same_trade_everywhere_the_cap_fails_the_pool() =>
        Assert.Contains(
            "expect",
            Run(
                Kaifeng.Notice with
                {
                    Caps = [Trade],
                },
                Pool.Replace(
                    "enterpriseHead: 否 } }",
                    "enterpriseHead: 否, speciality: 焊工 } }",
                    StringComparison.Ordinal
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_fact_that_the_notice_has_not_is_a_fault() =>
        Assert.Contains(
            "没有“specialityy”这个字段",
            Run(
                Kaifeng.Notice with
                {
                    Caps = [Trade],
                },
                Pool.Replace("speciality:", "specialityy:", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cap_counts_in_a_pool_only_whom_its_condition_is_about()
    {
        var heads = Trade with
        {
            AtMost = 1,
            When = new Is { Fact = "enterpriseHead", Value = "是" },
        };
        Assert.Equal("", Run(Kaifeng.Notice with { Caps = [heads] }, Heads));
    }

    [Fact]
    public void A_list_of_a_unit_is_held_against_the_caps_on_its_ranking()
    {
        var notice = City.Of("self-nominees").Notice;
        Assert.Equal("", Run(notice, Quota));
        var one = Quota.Replace("self, times: 2", "self, times: 1", StringComparison.Ordinal);
        Assert.Contains("实际为 accepted", Run(notice, one), StringComparison.Ordinal);
    }

    private static Cap Trade =>
        new()
        {
            Id = "trade",
            Says = "同一工种至多2人",
            Of = "speciality",
            AtMost = 2,
            At = "proposal",
            Strength = RuleStrength.Must,
            Source = new Source { Clause = "三" },
        };

    private static string Run(Notice notice, string text)
    {
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        return string.Join('\n', file.Findings.Concat(file.Run(notice, WorkCalendar.Official())));
    }
}
