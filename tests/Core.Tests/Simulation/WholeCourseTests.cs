using System.Text.RegularExpressions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>The whole course of Kaifeng's notice on invented people.</summary>
public sealed class WholeCourseTests
{
    private static SimulationResult Whole => Kaifeng.Whole;

    [Fact]
    public void Twenty_are_named_and_paid()
    {
        Assert.Equal(20, Whole.World.All<Candidacy>().Count(c => c.Tier is not null));
        Assert.Equal(20, Whole.Entries.Count(e => e.What is Rewarded));
    }

    [Fact]
    public void The_named_keep_the_ratios_of_the_notice()
    {
        var named = Whole.World.All<Candidacy>().Where(c => c.Tier is not null).ToList();
        int Of(params string[] sectors) =>
            named.Count(c => sectors.Contains(((TextValue)c.Determined["sector"].Value).Text));
        Assert.True(Of("先进制造业", "现代服务业", "战略新兴产业") >= 11);
        Assert.True(Of("传统支柱产业") <= 5);
        Assert.True(Of("传统手工艺") <= 4);
    }

    [Fact]
    public void Better_ranked_people_are_displaced_with_a_reason()
    {
        var first = Lists.Rounds(Whole.World, "proposal", Lists.City)[0];
        var displaced = Json.Read<RankedWorking>(first.Working!).Whole.Displaced;
        Assert.NotEmpty(displaced);
        Assert.All(displaced, d => Assert.Contains("通知三", d.Sentence));
    }

    [Fact]
    public void What_a_notice_expects_to_go_wrong_goes_wrong()
    {
        var entries = Whole.Entries;
        Assert.True(entries.Count(e => e.What is ReturnedForCorrection) >= 2);
        Assert.Contains(entries, e => e.What is Concluded { Stage: "audit", Pass: false, Clause: not null });
        Assert.Single(entries, e => e.What is Concluded { Stage: "inspection", Pass: false });
        Assert.Single(entries, e => e.What is JudgeAbsent);
        Assert.Single(entries, e => e.What is Recused);
        Assert.Single(entries, e => e.What is RoundOpened);
        Assert.Single(entries, e => e.What is ObjectionConcluded { Upheld: false });
        Assert.Contains(entries, e => e.What is Withdrawn);
        Assert.Contains(entries, e => e.What is Contested { Rule: "base-honour" });
        Assert.Contains(Whole.World.All<Candidacy>(), c => c.Receipt is null);
        Assert.Contains(Whole.World.All<Candidacy>(), c => c.Channel == "self" && c.Receipt is not null);
    }

    [Theory]
    [InlineData("提交不符合条件的申报", "通知四")]
    [InlineData("超出名额排序", "通知二")]
    [InlineData("登记一天的公示", "通知五/（一）")]
    [InlineData("逾期保存申报表", "通知五/（一）")]
    [InlineData("超出入围人数", "通知五/（二）")]
    [InlineData("缺席评委打分", "通知五/（三）")]
    [InlineData("公示期内办结公示", "通知五/（四）")]
    public void What_must_be_refused_is_refused_with_its_clause(string what, string clause)
    {
        var refusals = Whole.Refusals.Where(r => r.What == what).ToList();
        Assert.NotEmpty(refusals);
        Assert.All(refusals, r => Assert.StartsWith(clause, r.Refusal.Clause));
    }

    [Fact]
    public void An_upheld_objection_frees_a_place_that_a_third_round_fills()
    {
        var result = Kaifeng.Run(o => o with { Applicants = 120, Seed = 7 });
        Assert.Single(result.Entries, e => e.What is ObjectionConcluded { Upheld: true });
        Assert.Equal(2, result.Entries.Count(e => e.What is RoundOpened));
        Assert.Equal(20, result.World.All<Candidacy>().Count(c => c.Tier is not null));
    }

    [Fact]
    public void Other_seeds_run_to_the_end_too()
    {
        for (var seed = 2UL; seed <= 9; seed++)
        {
            var world = Kaifeng.Run(o => o with { Seed = seed }).World;
            Assert.InRange(world.All<Candidacy>().Count(c => c.Tier is not null), 18, 20);
        }
    }

    [Fact]
    public void Time_never_runs_backwards_and_units_report_in_time()
    {
        Assert.All(Whole.Entries.Zip(Whole.Entries.Skip(1)), p => Assert.True(p.First.At < p.Second.At));
        Assert.All(
            Whole.Entries.Where(e => e.What is ListDecided { Stage: "report" }),
            e => Assert.True(Kaifeng.DayOf(e) <= new DateOnly(2021, 6, 11))
        );
        Assert.Equal(new DateOnly(2021, 5, 17), Kaifeng.DayOf(Whole.Entries[0]));
    }

    [Fact]
    public void Too_few_people_stop_with_the_sentence_of_the_refusal()
    {
        var e = Assert.Throws<SimulationException>(() => Kaifeng.Run(o => o with { Applicants = 12 }));
        Assert.Contains("提出候选人名单", e.Message);
    }

    [Fact]
    public void The_public_file_has_names_but_neither_id_numbers_nor_phones()
    {
        var text = SimulationReport.Files(Whole).Single(f => f.Name == "public.md").Text;
        var named = Whole.World.All<Candidacy>().Where(c => c.Tier is not null).ToList();
        Assert.All(named, c => Assert.Contains(c.Name, text));
        Assert.DoesNotMatch(new Regex(@"\d{11}|\d{4}\*+|99\d{4}"), text);
        Assert.All(Whole.People.Values, p => Assert.DoesNotContain(p.Phone.Number, text));
    }
}
