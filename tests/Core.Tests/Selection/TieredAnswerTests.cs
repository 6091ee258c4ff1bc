using System.Text;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Cities;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>A whole list divided among two titles: three masters, at most one of a sector, and eight craftsmen after them.</summary>
public sealed class TieredAnswerTests
{
    private const string Masters = "大工匠中同一行业类别至多一名";

    private static readonly Core.Notices.Notice s_notice = City.Of("several-titles").Reading.Notice!;

    // Persons 01, 02, … in the order of their sectors: m 制造, f 服务, h 传统手工.
    private static PoolAnswer Answer(string sectors)
    {
        var rows = sectors.Select((s, i) => $"{i + 1:D2},{i + 1},{Word(s)}\n");
        var reading = CandidateSheet.Read(
            s_notice,
            null,
            "C.csv",
            Encoding.UTF8.GetBytes($"编号,名次,行业类别\n{string.Concat(rows)}")
        );
        return reading.Pool is { } pool
            ? PoolAnswer.To(s_notice, pool, Selecting.DefaultSearchSteps)
            : PoolAnswer.To(reading);
    }

    private static string Word(char sector) =>
        sector switch
        {
            'm' => "制造",
            'f' => "服务",
            'h' => "传统手工",
            _ => "",
        };

    [Fact]
    public void The_higher_tier_is_taken_from_the_top_under_its_own_rules_and_the_rest_follow()
    {
        var answer = Answer("mmfmhmfffmfm");

        Assert.Equal(AnswerOutcome.Proposed, answer.Outcome);
        Assert.Equal(["名单共11人。"], answer.Says);
        Assert.Equal(
            ["master 大工匠 01 03 05", "craftsman 工匠 02 04 06 07 08 09 10 11"],
            answer.Tiers!.Select(t => $"{t.Id} {t.Label} {string.Join(' ', t.List)}")
        );
        var (masters, craftsmen) = (answer.Tiers![0], answer.Tiers[1]);
        Assert.Equal(["02:one-sector", "04:one-sector"], masters.Displaced.Select(d => $"{d.Id}:{d.By[0]}"));
        Assert.Equal(["传统手工 1", "制造 1", "服务 1"], masters.Rules.Select(r => $"{r.Group} {r.N}"));
        Assert.All(masters.Rules, r => Assert.Equal(("one-sector", 1, true), (r.Id, r.Limit, r.Met)));
        Assert.Empty(craftsmen.Displaced);
        Assert.Empty(craftsmen.Rules);
        Assert.Equal("handicraft", Assert.Single(answer.Rules).Id);
    }

    [Fact]
    public void It_is_said_tier_by_tier()
    {
        var lines = PoolText.Lines(Answer("mmfmhmfffmfm")).ToList();

        var at = lines.IndexOf("大工匠（3人）：");
        Assert.Equal(["  01", "  03", "  05", "排名在前而没有列入这一等次的："], lines[(at + 1)..(at + 5)]);
        Assert.StartsWith("  02：", lines[at + 5], StringComparison.Ordinal);
        Assert.Contains(Masters, lines[at + 5], StringComparison.Ordinal);
        Assert.Equal("这一等次的构成规则：", lines[at + 7]);
        Assert.Equal("工匠（8人）：", lines[at + 11]);
        Assert.True(at < lines.IndexOf("构成规则："));
    }

    [Fact]
    public void A_tier_that_cannot_be_filled_is_no_list()
    {
        var answer = Answer("mmmmffffffff");

        Assert.Equal(AnswerOutcome.Infeasible, answer.Outcome);
        Assert.Equal(["全部名额有名单，但不能从中选出“大工匠”。", "已证明没有符合全部规则的名单。"], answer.Says);
        Assert.Null(answer.List);
        Assert.Null(answer.Tiers);
        Assert.Equal(["one-sector", "one-sector"], answer.Relaxation!.Drops.Select(d => d[0].RuleId));
    }

    [Fact]
    public void Where_the_whole_cannot_be_filled_no_tier_is_asked()
    {
        var answer = Answer("hhhhhhhhhhhh");

        Assert.Equal(AnswerOutcome.Infeasible, answer.Outcome);
        Assert.Equal(["已证明没有符合全部规则的名单。"], answer.Says);
        Assert.All(answer.Relaxation!.Drops.SelectMany(d => d), r => Assert.Equal("handicraft", r.RuleId));
    }

    [Fact]
    public void A_notice_of_one_tier_has_no_tiers_in_its_answer()
    {
        var notice = Tests.Notices.Kaifeng.Notice;
        var rows = Enumerable.Range(1, 25).Select(i => $"{i},{i},先进制造业,否\n");
        var reading = CandidateSheet.Read(
            notice,
            null,
            "C.csv",
            Encoding.UTF8.GetBytes($"编号,名次,产业类别,是否企业负责人\n{string.Concat(rows)}")
        );

        var answer = PoolAnswer.To(notice, reading.Pool!, Selecting.DefaultSearchSteps);

        Assert.Equal(20, answer.List!.Count);
        Assert.Null(answer.Tiers);
    }
}
