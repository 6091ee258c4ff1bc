using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A list that a meeting makes: checked, never reordered.</summary>
public sealed class ResolvingTests
{
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly World s_before = SeveralTiers.Before(
        SeveralTiers.Met,
        e => e.What is ListDecided { Stage: "proposal" }
    );
    private static readonly ListDecided s_made = (ListDecided)
        SeveralTiers.Met.Entries.First(e => e.What is ListDecided { Stage: "proposal" }).What;
    private static readonly Resolution s_good = new()
    {
        Items = s_made.Items,
        Votes = new MeetingVotes(9, 7, 5),
        Exceptions = s_made.Resolved!.Exceptions.Said(),
    };

    [Fact]
    public void The_order_given_is_kept_and_everybody_else_is_not_listed()
    {
        var turned = s_good with { Items = [.. s_made.Items.Reverse()] };
        var list = Assert.IsType<ListDecided>(Decide(turned).Happened);
        Assert.Equal(s_made.Items.Reverse().Select(i => i.Candidacy), list.Items.Select(i => i.Candidacy));
        Assert.Equal(Enumerable.Range(1, list.Items.Count), list.Items.Select(i => i.Rank));
        var waiting = Lists.StandingIn(s_before, s_before.Notice.Stage("proposal"), Lists.City).Select(c => c.Id);
        Assert.Equal(waiting.Except(list.Items.Select(i => i.Candidacy)).Order(), list.Dropped.Keys.Order());
    }

    [Fact]
    public void Minutes_votes_tiers_and_places_are_needed()
    {
        Assert.Null(Decide(s_good).Refusal);
        Assert.Equal("reason", Decide(s_good, null).Refusal!.Field);
        Assert.Equal("for", Decide(s_good with { Votes = new MeetingVotes(9, 7, 4) }).Refusal!.Field);
        Assert.Equal("members", Decide(s_good with { Votes = null }).Refusal!.Field);
        var first = s_made.Items[0];
        Assert.Equal($"tier.{first.Candidacy}", Changed(first with { Tier = null }).Refusal!.Field);
        var silver = s_made.Items.First(i => i.Tier == "silver");
        Assert.Contains("金匠名额6名，列入了7名", Changed(silver with { Tier = "gold" }).Refusal!.Sentence);
        Assert.Contains("列入了两次", Decide(s_good with { Items = s_made.Items.Add(first) }).Refusal!.Sentence);
        Assert.Contains("没有规定递补", Decide(s_good with { Reserve = ["c0001"] }).Refusal!.Sentence);
        Assert.Equal(
            "why.places.gold",
            Decide(s_good with { Items = s_made.Items.RemoveAt(0), Exceptions = [] }).Refusal!.Field
        );
    }

    [Fact]
    public void A_must_rule_refuses_with_counts_and_clause_an_in_principle_rule_asks_a_reason()
    {
        var craft = Determined(s_made.Items.Select(i => i.Candidacy), "sector", new TextValue("传统手工艺"));
        var refusal = Decide(s_good, world: craft).Refusal!;
        Assert.Matches("名单有\\d+人", refusal.Sentence);
        Assert.StartsWith("通知三", refusal.Clause);
        var heads = Determined(s_made.Items.Select(i => i.Candidacy), "enterpriseHead", new YesNoValue(true));
        var without = s_good with { Exceptions = s_good.Exceptions.Remove("heads") };
        Assert.Equal("why.heads", Decide(without, world: heads).Refusal!.Field);
        var with = s_good with { Exceptions = s_good.Exceptions.SetItem("heads", "行业特点") };
        Assert.Null(Decide(with, world: heads).Refusal);
    }

    [Fact]
    public void A_further_round_lets_those_not_listed_stand_again_and_keeps_the_decided_list()
    {
        var decided = s_before.Apply(SeveralTiers.Met.Entries.First(e => e.What is ListDecided { Stage: "proposal" }));
        Assert.Contains("没有空出的名额", Open(decided).Refusal!.Sentence);
        var one = decided.Get<Candidacy>(s_made.Items[0].Candidacy);
        var gone = decided.With(one with { Withdrawn = "本人放弃", Stands = Standing.Ended });
        var opened = Assert.IsType<RoundOpened>(Open(gone).Happened);
        Assert.Equal([one.Id], opened.Freed);
        Assert.Equal(s_made.Dropped.Keys.Order(), opened.Again!.Order());
        var again = gone.Apply(Entry.Of("tiers", Kaifeng.Act(s_day, "空出"), opened));
        var waiting = Lists.StandingIn(again, again.Notice.Stage("proposal"), Lists.City).Select(c => c.Id).ToList();
        Assert.Equal(s_made.Dropped.Keys.Order(), waiting.Order());
        Assert.Equal(s_made.Items.Count - 1, Lists.Kept(again, "proposal", Lists.City).Count);
    }

    [Fact]
    public void A_reserve_is_taken_in_its_order_before_anybody_else()
    {
        var notice = SeveralTiers.Changed(
            s_before.Notice,
            s => s is ProposeStage { Mode: ProposeMode.Final } p ? p with { Reserve = 2 } : s
        );
        var world = s_before with { Notice = notice };
        ImmutableList<string> behind = [.. s_made.Items.TakeLast(2).Select(i => i.Candidacy)];
        var shorter = s_good with { Items = [.. s_made.Items.SkipLast(2)], Reserve = behind };
        var act = Kaifeng.Act(s_day, "纪要1号");
        var list = (ListDecided)Resolving.Decide(world, act, "proposal", shorter).Happened!;
        world = world.Apply(Entry.Of("tiers", act, list));
        Assert.Equal(behind, Lists.Reserve(world, "proposal", Lists.City));
        var one = world.Get<Candidacy>(s_made.Items[0].Candidacy);
        world = world.With(one with { Withdrawn = "本人放弃", Stands = Standing.Ended });
        var opened = (RoundOpened)Open(world).Happened!;
        // Three places are free and two stand behind the list, so that those not listed are needed too.
        Assert.Equal(s_made.Dropped.Keys.Order(), opened.Again!.Order());
        world = world.Apply(Entry.Of("tiers", Kaifeng.Act(s_day, "空出"), opened));
        Decision Take(string id) =>
            Resolving.Decide(
                world,
                act,
                "proposal",
                s_good with
                {
                    Items = [new ListItem(id, 1, Tier: "gold")],
                    Exceptions = s_good.Exceptions.SetItem("heads", "行业特点"),
                }
            );
        Assert.Contains("依次先行列入", Take(behind[1]).Refusal!.Sentence);
        Assert.DoesNotContain("依次先行列入", Take(behind[0]).Refusal?.Sentence ?? "");
    }

    private static World Grouped(World world, string fact, int? atLeast, int? atMost) =>
        world with
        {
            Notice = world.Notice with
            {
                Facts =
                [
                    .. world.Notice.Facts,
                    new Fact
                    {
                        Key = "nowhere",
                        Label = "未知",
                        Kind = new LineKind(),
                        From = Supplier.Office,
                    },
                ],
                Composition =
                [
                    new Composition
                    {
                        Id = "each",
                        Says = "每一行业",
                        GroupBy = fact,
                        AtLeastPersons = atLeast,
                        AtMostPersons = atMost,
                        Strength = RuleStrength.Must,
                        Source = s_before.Notice.Stages[0].Source,
                    },
                ],
            },
        };

    [Fact]
    public void A_floor_of_every_value_looks_at_the_values_nobody_on_the_list_has()
    {
        var craft = Determined(s_made.Items.Select(i => i.Candidacy), "sector", new TextValue("传统手工艺"));
        Assert.Contains("名单有0人", Decide(s_good, world: Grouped(craft, "sector", 1, null)).Refusal!.Sentence);
        Assert.Null(Decide(s_good, world: Grouped(craft, "sector", null, 99)).Refusal);
    }

    [Fact]
    public void A_grouped_rule_is_not_passed_unseen_when_nobodys_value_is_known() =>
        Assert.Matches(
            "有[1-9][0-9]*人的类别尚未认定",
            Decide(s_good, world: Grouped(s_before, "nowhere", null, 1)).Refusal!.Sentence
        );

    private static Decision Open(World world) => Rounds.Open(world, Kaifeng.Act(s_day, "空出"), "proposal");

    private static Decision Changed(ListItem item) =>
        Decide(s_good with { Items = [.. s_made.Items.Select(i => i.Candidacy == item.Candidacy ? item : i)] });

    private static Decision Decide(Resolution resolution, string? minutes = "纪要1号", World? world = null) =>
        Resolving.Decide(world ?? s_before, Kaifeng.Act(s_day, minutes), "proposal", resolution);

    private static World Determined(IEnumerable<string> persons, string fact, Value value) =>
        persons.Aggregate(
            s_before,
            (world, id) =>
            {
                var c = world.Get<Candidacy>(id);
                var supplied = new Supplied(value, Supplier.Office, "办公室", DateTimeOffset.MinValue);
                return world.With(c with { Determined = c.Determined.SetItem(fact, supplied) });
            }
        );
}
