using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Xunit;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>Who may apply in other cities.</summary>
public sealed class ConditionsTests
{
    [Theory]
    [InlineData("大型", "是", EligibilityOutcome.MaySubmit)]
    [InlineData("大型", "否", EligibilityOutcome.Blocked)]
    [InlineData("小微", "否", EligibilityOutcome.MaySubmit)]
    public void An_employer_has_a_union_unless_it_is_small(string scale, string union, EligibilityOutcome outcome) =>
        Assert.Equal(
            outcome,
            City.Of("employer-conditions").Outcome($$"""{"facts":{"scale":"{{scale}}","hasUnion":"{{union}}"} }""")
        );

    [Fact]
    public void An_employer_with_an_accident_is_not_passed_by_the_unit()
    {
        var city = City.Of("employer-conditions");
        var done = city.Happened<Concluded>().First(c => c is { Stage: "inspection", Pass: true });
        var before = city.Before(e => e.What == done);
        Refusal? Conclude(bool insured, int accidents) =>
            Inspecting
                .Conclude(
                    before,
                    city.Act(new(2024, 4, 1)),
                    done.Candidacy,
                    "inspection",
                    new Conclusion
                    {
                        Pass = true,
                        Text = "属实",
                        Determined = new Dictionary<string, Value>
                        {
                            ["insured"] = new YesNoValue(insured),
                            ["accidents"] = new NumberValue(accidents),
                        },
                    }
                )
                .Refusal;
        Assert.Null(Conclude(true, 0));
        Assert.Equal("rule.safe", Conclude(true, 1)!.Field);
        Assert.Equal("rule.insured", Conclude(false, 0)!.Field);
        Assert.All(city.Named, c => Assert.Equal(new YesNoValue(true), c.Determined["insured"].Value));
    }

    [Theory]
    [InlineData("工匠", "县区级", 2019, Verdict.Holds)]
    [InlineData("工匠", "省级", 2023, Verdict.Holds)]
    [InlineData("工匠", "企业级", 2023, Verdict.Fails)]
    [InlineData("工匠", "县区级", 2018, Verdict.Fails)]
    [InlineData("劳动模范", "国家级", 2023, Verdict.Fails)]
    public void An_earlier_title_of_the_county_within_five_years_comes_first(
        string kind,
        string level,
        int year,
        Verdict verdict
    ) =>
        Assert.Equal(
            verdict,
            City.Of("prerequisite-honours")
                .Verdict(
                    "county-craftsman",
                    $$"""{"facts":{"honours":[{"kind":"{{kind}}","level":"{{level}}","year":{{year}} }] } }"""
                )
        );

    [Fact]
    public void Laureates_of_earlier_years_do_not_come_again()
    {
        var city = City.Of("prerequisite-honours");
        Assert.Equal(Verdict.Fails, city.Verdict("not-again", """{"registers":{"laureates":true}}"""));
        Assert.Equal(Verdict.Holds, city.Verdict("not-again", """{"registers":{"laureates":false}}"""));
        Assert.Equal(Verdict.CannotTell, city.Verdict("not-again", "{}"));
    }

    [Theory]
    [InlineData("初级工", "高中", "否", null, Verdict.Fails, Verdict.Fails)]
    [InlineData("高级工", "大学本科", "否", null, Verdict.Holds, Verdict.Holds)]
    [InlineData("高级工", "高中", "否", "3", Verdict.Holds, Verdict.Holds)]
    [InlineData("高级工", "高中", "否", "4", Verdict.Holds, Verdict.Fails)]
    [InlineData("初级工", "高中", "否", "1", Verdict.Fails, Verdict.Holds)]
    [InlineData("初级工", "高中", "是", null, Verdict.Holds, Verdict.Holds)]
    public void A_merit_waives_the_rules_it_names(
        string skill,
        string education,
        string expert,
        string? place,
        Verdict level,
        Verdict degree
    )
    {
        var city = City.Of("waivers");
        var known =
            $$"""{"facts":{"skillLevel":"{{skill}}","education":"{{education}}","expert":"{{expert}}","place":{{place ?? "null"}} } }""";
        Assert.Equal(level, city.Verdict("level", known));

        // Without a place nothing is known of contests, so that a person has to look.
        var open = degree is Verdict.Fails && place is null ? Verdict.CannotTell : degree;
        Assert.Equal(open, city.Verdict("degree", known));
    }

    [Fact]
    public void A_ban_holds_until_the_day_before_its_end()
    {
        var city = City.Of("bans");
        Verdict On(string day) =>
            city.Verdict("not-banned", $$"""{"on":"{{day}}","registers":{"bans":{"until":"2024-04-01"} } }""");
        Assert.Equal(Verdict.Fails, On("2024-03-31"));
        Assert.Equal(Verdict.Holds, On("2024-04-01"));
    }

    [Fact]
    public void A_ban_imposed_lasts_three_years_and_ends_the_candidacy()
    {
        var city = City.Of("bans");
        var world = city.Before(e => e.What is ReviewClosed);
        var person = Lists.StandingIn(world, world.Notice.Stage("review"), Lists.City)[0];
        var act = city.Act(new(2024, 5, 6));
        var banned = Assert.IsType<Banned>(
            Revoking.Ban(world, act, person.Id, "false-materials", "业绩材料系伪造").Happened
        );
        world = world.Apply(Entry.Of("x", act, banned));
        Verdict On(DateOnly day) =>
            Evaluating
                .Rules(world.Notice, Knowing.Of(world, world.Get<Candidacy>(person.Id), day), "apply")
                .Rules.Single(r => r.Rule.Id == "not-banned")
                .Verdict;
        Assert.Equal(Verdict.Fails, On(new(2027, 5, 5)));
        Assert.Equal(Verdict.Holds, On(new(2027, 5, 6)));
        Assert.Equal(Standing.Ended, world.Get<Candidacy>(person.Id).Stands);
    }
}
