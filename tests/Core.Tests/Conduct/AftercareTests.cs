using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Payments, stewardship, revocation and bans.</summary>
public sealed class AftercareTests
{
    private static readonly World s_named = LongCourse.Before((_, e) => e.What is Rewarded);
    private static readonly World s_paid = LongCourse.Before((_, e) => e.What is ReportFiled);

    private static Candidacy Laureate(World world) =>
        world.All<Candidacy>().First(c => c.Tier is not null && c.Stands != "ended");

    private static DateOnly Named(World world) => Afterwards.NamedOn(world, Laureate(world))!.Value;

    private static Decision Pay(
        World world,
        string part,
        DateOnly on,
        DateOnly? today = null,
        string stage = "reward"
    ) => Rewarding.Pay(world, LongCourse.Act(today ?? on), Laureate(world).Id, stage, part, on, "2021-1");

    [Fact]
    public void An_instalment_of_another_stage_is_refused() =>
        Assert.Contains("没有这一笔", Pay(s_named, "second", Named(s_named)).Refusal!.Sentence);

    [Fact]
    public void A_payment_ends_the_stage_and_is_not_made_twice()
    {
        var act = LongCourse.Act(Named(s_named));
        var paid = s_named.Apply(Entry.Of("long", act, Pay(s_named, "first", Named(s_named)).Happened!));
        var person = paid.Get<Candidacy>(Laureate(s_named).Id);
        Assert.Equal(StageResult.Passed, person.Outcomes["reward"].Result);
        Assert.Equal("year", person.Stands);
        Assert.NotNull(Rewarding.Pay(paid, act, person.Id, "reward", "first", Named(s_named), "2021-2").Refusal);
    }

    [Fact]
    public void The_second_instalment_is_refused_a_day_before_the_anniversary()
    {
        var last = LongCourse.Before((_, e) => e.What is Rewarded { Stage: "later-reward" });
        var due = last.All<Candidacy>().First(c => c.Stands == "later-reward");
        var named = Afterwards.NamedOn(last, due)!.Value;
        Decision On(DateOnly day) =>
            Rewarding.Pay(last, LongCourse.Act(named.AddYears(3)), due.Id, "later-reward", "second", day, "1");
        Assert.Contains("满1年", On(named.AddYears(1).AddDays(-1)).Refusal!.Sentence);
        Assert.Null(On(named.AddYears(1)).Refusal);
    }

    [Fact]
    public void A_tier_without_the_instalment_passes_the_stage()
    {
        var notice = LongCourse.Notice with
        {
            Rewards = [.. LongCourse.Notice.Rewards.Select(r => r with { Tiers = ["other"] })],
        };
        var person = Laureate(s_named);
        Assert.Contains("reward", Standing.Of(LongCourse.Notice, person));
        Assert.DoesNotContain("reward", Standing.Of(notice, person));
        Assert.Equal(["year"], Standing.Of(notice, person));
    }

    [Fact]
    public void What_cannot_be_divided_is_borne_by_the_first_payer()
    {
        var prize = LongCourse.Notice.Rewards[0];
        Assert.Equal([0.01m, 0.00m], Rewarding.Shares(prize, 0.01m).Select(s => s.Yuan));
        Assert.Equal([33.34m, 66.66m], Rewarding.Shares(prize, 100m).Select(s => s.Yuan));
        Assert.Empty(Rewarding.Shares(prize with { Payers = [] }, 100m));
    }

    [Fact]
    public void Stewardship_passes_only_when_time_is_over_and_reports_are_in()
    {
        var person = s_paid.All<Candidacy>().First(c => c.Stands == "year");
        var over = Stewarding.Ends(s_paid.Notice, person, "year");
        Decision Assess(World w, DateOnly day, bool pass = true) =>
            Stewarding.Assess(w, LongCourse.Act(day), person.Id, "year", pass, "合格");

        Assert.Contains("12个月", Assess(s_paid, over.AddDays(-1)).Refusal!.Sentence);
        Assert.Contains("应报送2份报告，现有0份", Assess(s_paid, over).Refusal!.Sentence);
        Assert.Null(Assess(s_paid, over.AddDays(-30), pass: false).Refusal);

        var filed = s_paid;
        for (var i = 0; i < 2; i++)
        {
            var act = LongCourse.Act(over);
            filed = filed.Apply(
                Entry.Of("long", act, Stewarding.Report(filed, act, person.Id, "year", over, "完成", null).Happened!)
            );
        }

        Assert.Null(Assess(filed, over).Refusal);
    }

    [Fact]
    public void Revocation_recovers_what_the_ground_says_and_ends_the_course()
    {
        var end = LongCourse.Whole.World;
        var person = end.All<Candidacy>().First(c => c.Tier is not null);
        var named = Afterwards.NamedOn(end, person)!.Value;
        Decision Revoke(string ground, DateOnly on, string document = "1号") =>
            Revoking.Revoke(end, LongCourse.Act(on.AddDays(1)), person.Id, ground, "查实", document, on);

        var fraud = Assert.IsType<HonourRevoked>(Revoke("fraud", named.AddMonths(23)).Happened);
        Assert.True(fraud.Certificate);
        Assert.Equal(5000m, fraud.Yuan);
        var leave = Assert.IsType<HonourRevoked>(Revoke("leave", named.AddMonths(23)).Happened);
        Assert.False(leave.Certificate);
        Assert.Equal(0, leave.Yuan);

        Assert.Contains("24个月内", Revoke("fraud", named.AddMonths(24)).Refusal!.Sentence);
        Assert.Contains("不能早于命名", Revoke("fraud", named.AddDays(-1)).Refusal!.Sentence);
        Assert.Equal("ground", Revoke("none", named).Refusal!.Field);
        Assert.Contains("领导小组", Revoke("fraud", named, " ").Refusal!.Sentence);

        var act = LongCourse.Act(named);
        var after = end.Apply(Entry.Of("long", act, Revoke("fraud", named).Happened!)).Get<Candidacy>(person.Id);
        Assert.Equal("已撤销", Course.Of(end.Notice, after).Word);
        Assert.Equal(Standing.Ended, after.Stands);
        Assert.Equal("已命名", Course.Of(end.Notice, person).Word);
    }

    [Fact]
    public void Somebody_not_named_has_no_honour_to_lose()
    {
        var end = LongCourse.Whole.World;
        var other = end.All<Candidacy>().First(c => c.Tier is null);
        Assert.Contains(
            "没有称号",
            Revoking
                .Revoke(end, LongCourse.Act(new(2023, 1, 1)), other.Id, "fraud", "查实", "1号", new(2023, 1, 1))
                .Refusal!.Sentence
        );
    }

    [Fact]
    public void A_ban_disqualifies_and_ends_on_its_anniversary()
    {
        var before = LongCourse.Before((_, e) => e.What is Concluded { Stage: "audit" });
        var person = before.All<Candidacy>().First(c => c.Stands == "audit");
        var act = LongCourse.Act(new DateOnly(2021, 7, 1));
        var happened = Revoking.Ban(before, act, person.Id, "false-materials", "材料造假").Happened!;
        var after = before.Apply(Entry.Of("long", act, happened));

        var failure = Standing.Failure(after.Notice, after.Get<Candidacy>(person.Id))!.Value;
        Assert.Equal("audit", failure.Stage.Id);
        Assert.Contains("六/（四）", failure.Outcome.Clause);
        bool Found(DateOnly on) =>
            after.Edition.Registers["bans"].Any(e => e.Person == person.PersonKey && e.Holds(on));
        Assert.True(Found(new(2024, 6, 30)));
        Assert.False(Found(new(2024, 7, 1)));
        Assert.NotNull(Revoking.Ban(after, act, person.Id, "false-materials", "再次").Refusal);

        var imported = after.Apply(
            Entry.Of("long", act, new RegisterImported("bans", [new RegisterEntry("other", new(2022, 1, 1))]))
        );
        Assert.Equal(2, imported.Edition.Registers["bans"].Count);

        var forGood = before.With(
            before.Edition with
            {
                Registers = before.Edition.Registers.SetItem("bans", [new RegisterEntry(person.PersonKey)]),
            }
        );
        Assert.NotNull(Revoking.Ban(forGood, act, person.Id, "false-materials", "再次").Refusal);
    }

    [Fact]
    public void A_ban_of_somebody_named_leaves_the_honour()
    {
        var person = Laureate(s_named);
        var ban = (Banned)
            Revoking.Ban(s_named, LongCourse.Act(Named(s_named)), person.Id, "false-materials", "造假").Happened!;
        Assert.Null(ban.Ends);
    }
}
