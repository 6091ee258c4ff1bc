using System.Text;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Cities;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Caps that look at a derived fact: a table gives its outcome, not what it is derived from.</summary>
public sealed class SharedOutcomesTests
{
    private static readonly Cap s_cap = City.Of("self-nominees").Notice.Caps[1];

    // At most one on the final list who shares that fact, of those who meet the condition.
    private static string List(Notice notice, string of, Condition? when, string header, params string[] rows)
    {
        var at = Composing.Final(notice)!.Id;
        var capped = notice with
        {
            Composition = [],
            Tracks = null,
            Caps = [s_cap with { Id = "one", Of = of, When = when, At = at, AtMost = 1 }],
            Tiers = [notice.Tiers[0] with { Places = 2 }],
        };
        var text = $"id,rank,{header}\n{string.Concat(rows.Select((r, i) => $"c{i + 1},{i + 1},{r}\n"))}";
        var reading = CandidateSheet.Read(capped, null, "C.csv", Encoding.UTF8.GetBytes(text));
        Assert.Empty(reading.Findings);
        return string.Join(' ', Assert.IsType<Proposal>(Selecting.Propose(reading.Pool!)).List);
    }

    [Fact]
    public void Whether_a_condition_holds_is_yes_or_no()
    {
        var notice = City.Of("absolute-minima").Notice;
        Assert.Equal("c1 c3", List(notice, "woman", null, "woman", "是", "是", "否"));
        var women = new Is { Fact = "woman", Value = "是" };
        Assert.Equal("c1 c2", List(notice, "woman", women, "woman", "否", "否", "是"));
        Assert.Equal("c1 c3", List(notice, "woman", women, "woman", "是", "是", "否"));
    }

    [Fact]
    public void A_derived_figure_is_a_number()
    {
        var notice = Programme.Read("lianyungang-2019").Notice;
        Assert.Equal("c1 c3", List(notice, "tradeYears", null, "tradeYears", "20", "20", "21"));
        var old = new AtLeast { Fact = "tradeYears", Value = "20" };
        Assert.Equal("c1 c2", List(notice, "tradeYears", old, "tradeYears", "19", "19", "30"));
    }

    [Fact]
    public void A_derived_text_is_a_text_and_white_space_parts_nobody()
    {
        var notice = Kaifeng.Notice;
        Assert.Equal(
            "c1 c3",
            List(notice, "employerAndPost", null, "employerAndPost", "一厂 车工", "一厂车工", "二厂车工")
        );
    }

    [Fact]
    public void An_empty_cell_is_shared_with_nobody_and_a_stated_fact_is_read_as_it_is()
    {
        var notice = Kaifeng.Notice;
        Assert.Equal("c1 c2", List(notice, "employer", null, "employer", "", "", "一厂"));
        Assert.Equal("c1 c3", List(notice, "employer", null, "employer", "一厂", "一厂", "二厂"));
    }

    [Fact]
    public void The_columns_are_those_of_the_caps_of_the_final_list_alone()
    {
        var notice = City.Of("caps").Notice;
        var reading = CandidateSheet.Read(
            notice,
            null,
            "C.csv",
            Encoding.UTF8.GetBytes("id,rank,occupation,employer\nc1,1,车工,一厂\n")
        );
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(
            "不认识的列“employer”。可用：id（编号）、score（得分）、rank（名次）、occupation（工种）。",
            finding.Sentence
        );
    }
}
