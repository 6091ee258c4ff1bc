using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Naming = Jiangxuan.Core.Conduct.Deciding.Naming;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Proposal, further rounds, decision, naming.</summary>
public sealed class ProposingTests
{
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly DateOnly s_named = new(2021, 6, 28);

    [Fact]
    public void A_second_round_keeps_the_survivors_and_adds_newcomers_only()
    {
        var world = Kaifeng.Whole.World;
        var rounds = Lists.Rounds(world, "proposal", Lists.City);
        Assert.Equal(2, rounds.Count);
        Assert.Single(rounds[1].Items);
        Assert.Empty(rounds[1].Items.Select(i => i.Candidacy).Intersect(rounds[0].Items.Select(i => i.Candidacy)));
        var named = Lists.Rounds(world, "naming", Lists.City).Single().Items.Select(i => i.Candidacy).ToList();
        Assert.Equal(19, named.Intersect(rounds[0].Items.Select(i => i.Candidacy)).Count());
        Assert.Contains(rounds[1].Items[0].Candidacy, named);
    }

    [Fact]
    public void A_round_is_opened_only_when_a_place_fell_free_and_with_a_reason()
    {
        var proposed = After(e => e.What is ListDecided { Stage: "proposal" });
        Assert.Contains(
            "没有空出的名额",
            Rounds.Open(proposed, Kaifeng.Act(s_day, "空出"), "proposal").Refusal!.Sentence
        );
        var failed = After(e => e.What is Concluded { Stage: "inspection", Pass: false });
        Assert.Equal("reason", Rounds.Open(failed, Kaifeng.Act(s_day), "proposal").Refusal!.Field);
        var opened = Assert.IsType<RoundOpened>(Rounds.Open(failed, Kaifeng.Act(s_day, "空出"), "proposal").Happened);
        Assert.Equal(2, opened.Round);
        Assert.Single(opened.Freed);
    }

    [Fact]
    public void A_list_is_not_proposed_twice_in_one_round()
    {
        var proposed = After(e => e.What is ListDecided { Stage: "proposal" });
        Assert.Contains("已经提出", Proposing.Propose(proposed, Kaifeng.Act(s_day), "proposal", []).Refusal!.Sentence);
    }

    [Fact]
    public void Somebody_taken_off_by_the_leading_group_needs_a_reason()
    {
        var world = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "approval" });
        var waiting = world.All<Candidacy>().Where(c => c.Stands == "approval").Select(c => c.Id).ToList();
        var act = Kaifeng.Act(s_day, "会议纪要");
        var refusal = Approving.Decide(world, act, "approval", waiting[1..], new Dictionary<string, string>()).Refusal;
        Assert.Equal($"reason.{waiting[0]}", refusal!.Field);
        var decided = Approving.Decide(
            world,
            act,
            "approval",
            waiting[1..],
            new Dictionary<string, string> { [waiting[0]] = "另有安排" }
        );
        Assert.Single(((ListDecided)decided.Happened!).Dropped);
    }

    [Fact]
    public void Nobody_is_named_while_one_of_the_list_is_still_on_the_way()
    {
        var world = Kaifeng.Before((_, e) => e.What is Named);
        Assert.Null(Name(world, s_named).Refusal);
        var one = world.All<Candidacy>().First(c => c.Stands == "naming");
        var back = world.With(one with { Outcomes = one.Outcomes.Remove("city-notice"), Stands = "city-notice" });
        Assert.Contains("名单全部办结后才能命名", Name(back, s_named).Refusal!.Sentence);
    }

    [Fact]
    public void Fewer_than_the_places_are_named_only_with_a_reason()
    {
        var world = Kaifeng.Before((_, e) => e.What is Named);
        var one = world.All<Candidacy>().First(c => c.Stands == "naming");
        world = world.With(one with { Withdrawn = "本人放弃", Stands = Standing.Ended });
        Assert.Equal("reason", Name(world, s_named).Refusal!.Field);
        var named = Name(world, s_named, "不再增补");
        Assert.Equal(19, ((Named)named.Happened!).Items.Count);
    }

    [Fact]
    public void The_decision_is_not_dated_in_the_future()
    {
        var world = Kaifeng.Before((_, e) => e.What is Named);
        Assert.Equal("on", Name(world, s_named.AddDays(1)).Refusal!.Field);
    }

    [Fact]
    public void The_decision_is_dated_after_the_last_day_of_the_public_notice()
    {
        var world = Kaifeng.Before((_, e) => e.What is Named);
        var last = world.All<Listing>().Where(l => l.Stage == "city-notice").Max(l => l.Period!.Last);
        var refusal = Name(world, last).Refusal!;
        Assert.Equal("on", refusal.Field);
        Assert.Equal("公示期到2021年6月25日届满，命名日期应在其后。", refusal.Sentence);
        Assert.NotNull(refusal.Clause);
        Assert.NotNull(Name(world, last.AddDays(1)).Happened);
    }

    private static Core.Conduct.Decision Name(World world, DateOnly on, string? reason = null) =>
        Naming.Name(world, Kaifeng.Act(s_named, reason), "naming", "1号", on);

    private static World After(Func<Entry, bool> entry)
    {
        var found = Kaifeng.Whole.Entries.First(entry);
        return Kaifeng.Before((_, e) => e.Id == found.Id).Apply(found);
    }
}
