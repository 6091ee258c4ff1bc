using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A course over three levels and two years, simulated from beginning to end.</summary>
public sealed class LongCourseTests
{
    private static World End => LongCourse.Whole.World;

    private static IEnumerable<Candidacy> Named => End.All<Candidacy>().Where(c => c.Tier is not null);

    [Fact]
    public void Everybody_named_has_both_instalments_to_the_fen()
    {
        Assert.NotEmpty(Named);
        Assert.All(
            Named,
            c =>
            {
                Assert.Equal(["first", "second"], c.Payments.Select(p => p.Instalment));
                Assert.Equal(5000m, c.Payments.Sum(p => p.Yuan));
                Assert.Equal(c.Payments.Select(p => p.Yuan), c.Payments.Select(p => p.Shares.Sum(s => s.Yuan)));
                Assert.Equal(1000.01m, c.Payments[0].Shares[0].Yuan);
                Assert.Equal(2000.00m, c.Payments[0].Shares[1].Yuan);
            }
        );
    }

    [Fact]
    public void The_second_instalment_waits_for_stewardship_and_anniversary()
    {
        Assert.All(
            Named,
            c =>
            {
                var named = Afterwards.NamedOn(End, c)!.Value;
                Assert.True(c.Payments[1].On >= named.AddYears(1));
                var reports = c.Reports.Where(r => r.Stage == "year").Select(r => r.On).ToList();
                Assert.Equal(2, reports.Count);
                // One half-way, one at the end, as offices come to it.
                Assert.InRange(reports[1].DayNumber - reports[0].DayNumber, 150, 215);
                Assert.True(c.Outcomes["year"].At >= c.Outcomes["reward"].At.AddMonths(12).AddDays(-1));
            }
        );
    }

    [Fact]
    public void Each_level_lists_only_its_own_and_within_its_quota()
    {
        var rankings = End.All<Listing>().Where(l => l.Stage is "town-ranking" or "unit-ranking").ToList();
        Assert.Contains(rankings, l => l.Stage == "town-ranking");
        Assert.Contains(rankings, l => l.Stage == "unit-ranking" && l.Holder == "lankao");
        foreach (var list in rankings)
        {
            var persons = list.Items.Select(i => End.Get<Candidacy>(i.Candidacy)).ToList();
            Assert.All(persons, c => Assert.Contains(c.Chain, r => r.Unit == list.Holder));
            Assert.True(
                list.Items.Count
                    <= (
                        list.Stage == "town-ranking" ? 6
                        : list.Holder == "machinery" ? 4
                        : 5
                    )
            );
        }
    }

    [Fact]
    public void A_person_of_a_town_goes_through_town_and_county_one_of_an_industry_only_through_the_industry()
    {
        var town = Named
            .Concat(End.All<Candidacy>())
            .First(c => c.UnitGroup == "town" && c.Outcomes.ContainsKey("report"));
        Assert.Equal(["town", "county"], town.Chain.Select(r => r.Group));
        Assert.Contains("town-report", town.Outcomes.Keys);
        Assert.Contains("unit-hr", town.Outcomes.Keys);

        var industry = End.All<Candidacy>().First(c => c.UnitGroup == "industry" && c.Outcomes.ContainsKey("report"));
        Assert.DoesNotContain("town-report", industry.Outcomes.Keys);
        Assert.DoesNotContain("unit-hr", industry.Outcomes.Keys);
        Assert.Null(Lists.Holder(LongCourse.Notice.Stage("town-ranking"), industry));
        Assert.Equal(town.Chain[1].Unit, Lists.Holder(LongCourse.Notice.Stage("unit-ranking"), town));
    }

    [Fact]
    public void Nobody_ranks_before_the_stage_opens()
    {
        var before = LongCourse.Before((_, e) => e.What is ListDecided { Stage: "town-ranking" });
        var town = before.All<Candidacy>().First(c => Standing.In(before.Notice, c, "town-ranking"));
        string[] order = [town.Id];

        var early = Ranking.Draft(before, LongCourse.Act(new DateOnly(2021, 5, 19)), "town-ranking", town.Unit, order);
        Assert.Contains("自2021年5月20日起", early.Refusal!.Sentence);
        Assert.Null(
            Ranking.Draft(before, LongCourse.Act(new DateOnly(2021, 5, 20)), "town-ranking", town.Unit, order).Refusal
        );

        var moved = Opening.MoveOpening(
            before,
            LongCourse.Act(new DateOnly(2021, 5, 18), "提前"),
            "town-ranking",
            new(2021, 5, 19)
        );
        Assert.Equal(new(2021, 5, 19), Assert.IsType<OpeningMoved>(moved.Happened).Opens.Date.ToDay());
    }

    [Fact]
    public void A_county_ranks_nobody_of_another_county()
    {
        var before = LongCourse.Before((_, e) => e.What is ListDecided { Stage: "unit-ranking", Holder: "lankao" });
        var own = before
            .All<Candidacy>()
            .First(c => Standing.In(before.Notice, c, "unit-ranking") && c.Chain.Any(r => r.Unit == "lankao"));
        var act = LongCourse.Act(new DateOnly(2021, 6, 2), "理由");
        Assert.Null(Ranking.Decide(before, act, "unit-ranking", "lankao", [own.Id]).Refusal);
        Assert.Contains(
            "不属于本单位",
            Ranking.Decide(before, act, "unit-ranking", "qixian", [own.Id]).Refusal!.Sentence
        );
    }

    [Fact]
    public void A_withdrawn_nominee_frees_the_place()
    {
        var after = LongCourse.Whole.World;
        var list = after.All<Listing>().First(l => l.Stage == "unit-ranking" && l.Items.Count > 1);
        var taken = Ranking.Taken(after, "unit-ranking", list.Holder);
        var one = list
            .Items.Select(i => i.Candidacy)
            .First(id => Ranking.Ranked(after, "unit-ranking", list.Holder).Any(c => c.Id == id));
        var gone = after.With(after.Get<Candidacy>(one) with { Withdrawn = "个人原因" });
        Assert.Equal(taken - 1, Ranking.Taken(gone, "unit-ranking", list.Holder));
    }

    [Fact]
    public void Clearance_can_end_a_candidacy_on_its_clause_a_showing_cannot()
    {
        var before = LongCourse.Before((_, e) => e.What is Concluded { Stage: "clearance" });
        var person = before.All<Candidacy>().First(c => Standing.In(before.Notice, c, "clearance"));
        var act = LongCourse.Act(new DateOnly(2021, 7, 1));
        var none = new Dictionary<string, Core.Facts.Value>();
        Assert.Contains(
            "请填写复函意见",
            Clearing.Answer(before, act, person.Id, "clearance", false, " ", none).Refusal!.Sentence
        );
        var against = (Concluded)
            Clearing.Answer(before, act, person.Id, "clearance", false, "正在立案", none).Happened!;
        Assert.Contains("五/（二）", against.Clause);
        var after = before.Apply(Entry.Of("long", act, against));
        Assert.Equal(Standing.Ended, after.Get<Candidacy>(person.Id).Stands);
        Assert.Contains("不能办理", Clearing.Shown(after, act, person.Id, "showcase", "报道", none).Refusal!.Sentence);
    }
}

internal static class Days
{
    public static DateOnly ToDay(this DateTime at) => DateOnly.FromDateTime(at);
}
