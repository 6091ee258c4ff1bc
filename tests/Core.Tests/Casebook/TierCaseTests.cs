using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Tests.Cities;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>Rules on one tier bind in a pool case as in the course.</summary>
public class TierCaseTests
{
    private const string Titles = """
        - kind: pool
          title: 大工匠不重行业
          clauses: [一]
          candidates:
            - { who: 1-2, facts: { sector: 制造 } }
            - { who: 3, facts: { sector: 服务 } }
            - { who: 4, facts: { sector: 传统手工 } }
            - { who: 5-14, facts: { sector: 制造 } }
          list: [1-11]
          tiers: { master: [1, 3-4], craftsman: [2, 5-11] }
          met: { one-sector: true, handicraft: true }
          says: [大工匠中同一行业类别至多一名（制造）]
        """;

    [Fact]
    public void The_list_is_divided_by_the_rules_of_its_tiers() => Assert.Equal("", Run(Titles));

    [Theory]
    [InlineData("master: [1, 3-4]", "master: [1-3]", "[0].tiers.master")]
    [InlineData("craftsman: [2, 5-11]", "craftsmen: [2, 5-11]", "没有这个等次")]
    [InlineData("one-sector: true", "one-sector: false", "[0].met.one-sector")]
    [InlineData("list: [1-11]", "seats: 11\n  list: [1-11]", "没有这条规则")]
    [InlineData("sector: 服务", "sector: 制造", "实际为 no-list")]
    public void What_is_not_so_is_found(string good, string bad, string says)
    {
        Assert.Contains(good, Titles, StringComparison.Ordinal);
        Assert.Contains(says, Run(Titles.Replace(good, bad, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Run(string text)
    {
        var notice = City.Of("several-titles").Notice;
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        return string.Join('\n', file.Findings.Concat(file.Run(notice, WorkCalendar.Official())));
    }
}
