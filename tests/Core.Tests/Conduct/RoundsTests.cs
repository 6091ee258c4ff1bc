using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Further rounds of the city's lists: when they open, whose places are free, who stands again.</summary>
public sealed class RoundsTests
{
    private const string Clause = "通知五/（三）";
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly Entry s_entry = Kaifeng.Whole.Entries.First(e =>
        e.What is ListDecided { Stage: "proposal" }
    );
    private static readonly World s_waiting = Kaifeng.Before((_, e) => e.Id == s_entry.Id);
    private static readonly World s_listed = s_waiting.Apply(s_entry);
    private static readonly ListDecided s_list = (ListDecided)s_entry.What;

    private static readonly Entry s_met = SeveralTiers.Met.Entries.First(e =>
        e.What is ListDecided { Stage: "proposal" }
    );
    private static readonly World s_meeting = Unbound(SeveralTiers.Before(SeveralTiers.Met, e => e.Id == s_met.Id));
    private static readonly ListDecided s_resolution = Shorter((ListDecided)s_met.What);
    private static readonly World s_resolved = s_meeting.Apply(s_met with { What = s_resolution });

    [Fact]
    public void A_round_opens_after_a_list_that_comes_in_rounds_with_a_reason_a_place_and_before_the_naming()
    {
        Assert.Equal(
            new Refusal("“提出入围名单”不分轮次，人选可以直接补足。", "通知五/（二）"),
            Open(s_listed, "shortlist")
        );
        Assert.Equal(new Refusal("上一轮名单尚未提出，不需要启动下一轮。", Clause), Open(s_waiting, "proposal"));
        Assert.Equal(new Refusal("没有空出的名额，不能启动下一轮。", Clause), Open(s_listed, "proposal"));
        var gone = Without(s_listed, s_list.Items[3].Candidacy);
        Assert.Equal(new Refusal("请填写启动下一轮的理由。", Clause, "reason"), Open(gone, "proposal", " "));
        Assert.Null(Open(gone, "proposal"));
        Assert.Equal(new Refusal("已经命名，名单不再增补。", Clause), Open(Kaifeng.Whole.World, "proposal"));
    }

    [Fact]
    public void It_carries_whose_places_fell_free_in_the_order_of_the_lists()
    {
        var gone = Without(Without(s_listed, s_list.Items[7].Candidacy), s_list.Items[3].Candidacy);
        var opened = Assert.IsType<RoundOpened>(Rounds.Open(gone, Kaifeng.Act(s_day, "空出"), "proposal").Happened);
        Assert.Equal([s_list.Items[3].Candidacy, s_list.Items[7].Candidacy], opened.Freed);
        Assert.Equal(
            (Listing.Of("proposal", Lists.City, 2), "proposal", 2),
            (opened.Listing, opened.Stage, opened.Round)
        );
        // Nobody was left out of a list by rank.
        Assert.Empty(opened.Again!);
        var next = gone.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_day, "空出"), opened));
        Assert.False(Rounds.Frozen(next, "proposal"));
        Assert.Equal("上一轮名单尚未提出，不需要启动下一轮。", Open(next, "proposal")!.Sentence);
    }

    [Fact]
    public void Places_are_free_tier_by_tier_and_more_than_there_are_make_no_other_free()
    {
        var stage = s_listed.Notice.Stage("proposal");
        Assert.Equal(20, Rounds.Free(s_waiting, stage));
        Assert.Equal(0, Rounds.Free(s_listed, stage));
        Assert.Equal(1, Rounds.Free(Without(s_listed, s_list.Items[0].Candidacy), stage));
        // An item without a tier stands for the only one.
        var list = s_listed.All<Listing>().Single(l => l.Stage == "proposal");
        var plain = s_listed.With(list with { Items = [.. list.Items.Select(i => i with { Tier = null })] });
        Assert.Equal(0, Rounds.Free(plain, stage));

        var final = s_resolved.Notice.Stage("proposal");
        var free = Rounds.Free(s_resolved, final);
        var made = s_resolved.All<Listing>().Single(l => l.Stage == "proposal");
        var turned = made.Items.FindIndex(i => i.Tier == "silver");
        var gold = made with { Items = made.Items.SetItem(turned, made.Items[turned] with { Tier = "gold" }) };
        // Seven gold on six places, and one silver fewer.
        Assert.Equal(free + 1, Rounds.Free(s_resolved.With(gold), final));
    }

    [Fact]
    public void Of_a_list_without_a_number_of_places_those_are_free_who_were_not_replaced()
    {
        var entry = SeveralTiers.Met.Entries.First(e => e.What is ListDecided { Stage: "live" });
        var decided = SeveralTiers.Before(SeveralTiers.Met, e => e.Id == entry.Id).Apply(entry);
        var notice = SeveralTiers.Changed(decided.Notice, s => s is ReviewStage r ? r with { Size = null } : s);
        var world = decided with { Notice = notice };
        var live = notice.Stage("live");
        Assert.Equal(0, Rounds.Free(world, live));
        var first = Lists.Rounds(world, "live", Lists.City)[0].Items;
        Assert.Equal(1, Rounds.Free(Without(world, first[0].Candidacy), live));
        // With a size, what was never filled is free too.
        Assert.Equal(
            1 + 24 - first.Count,
            Rounds.Free(Without(decided, first[0].Candidacy), decided.Notice.Stage("live"))
        );
    }

    [Fact]
    public void A_reserve_that_is_long_enough_keeps_those_left_out_where_they_are()
    {
        var list = s_resolved.All<Listing>().Single(l => l.Stage == "proposal");
        // Two persons stand in the stage again, as a reserve does.
        string[] behind = [.. s_resolution.Dropped.Keys.Order(StringComparer.Ordinal).Take(2)];
        var world = behind.Aggregate(
            s_resolved,
            (w, id) =>
            {
                var c = w.Get<Candidacy>(id);
                return w.With(c with { Outcomes = c.Outcomes.Remove("proposal") });
            }
        );
        world = world.With(list with { Reserve = [.. behind] });
        // As many places as persons listed, so that the two who leave free two.
        var places = world.Notice.Tiers.ToImmutableDictionary(t => t.Id, t => list.Items.Count(i => i.Tier == t.Id));
        world = world.With(world.Edition with { Places = places });
        var two = Without(Without(world, list.Items[0].Candidacy), list.Items[1].Candidacy);
        Assert.Null(Again(two));
        var more = Without(two, list.Items[2].Candidacy);
        var left = s_resolution.Dropped.Keys.Except(behind).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(left, Again(more));

        IEnumerable<string>? Again(World w) =>
            ((RoundOpened)Rounds.Open(w, Kaifeng.Act(s_day, "空出"), "proposal").Happened!).Again;

        // Whoever withdrew, or failed elsewhere, does not stand again.
        var one = more.Get<Candidacy>(left[0]);
        Assert.Equal(left.Skip(1), Again(Without(more, one.Id)));
        var failed = one.Outcomes.SetItem("audit", new Outcome(StageResult.Failed, s_met.At, "办公室"));
        Assert.Equal(left.Skip(1), Again(more.With(one with { Outcomes = failed })));
        Assert.Equal(2 + left.Count, Rounds.Candidates(more, more.Notice.Stage("proposal")));
    }

    [Fact]
    public void Survivors_are_those_listed_by_rank_and_then_by_id()
    {
        var ids = s_list.Items.Select(i => i.Candidacy).ToList();
        var (a, b) = (s_listed.Get<Candidacy>(ids[4]), s_listed.Get<Candidacy>(ids[5]));
        var world = Without(s_listed, ids[0]).With(a with { Rank = 1 }).With(b with { Rank = 1 });
        var equal = new[] { a.Id, b.Id }.Order(StringComparer.Ordinal);
        var last = s_listed.Get<Candidacy>(ids[1]);
        var survivors = Rounds.Survivors(world.With(last with { Rank = null }), "proposal").Select(c => c.Id).ToList();
        Assert.Equal(equal, survivors.Take(2));
        Assert.Equal(last.Id, survivors[^1]);
        Assert.Equal(19, survivors.Count);
    }

    [Fact]
    public void A_list_is_called_by_what_it_is()
    {
        var notice = s_resolved.Notice;
        Assert.Equal("入围名单", Rounds.Word(notice.Stage("shortlist")));
        Assert.Equal("评审名单", Rounds.Word(notice.Stage("live")));
        Assert.Equal("候选人名单", Rounds.Word(notice.Stage("proposal")));
        Assert.True(Rounds.Has(notice, notice.Stage("live")));
        Assert.False(Rounds.Has(Kaifeng.Notice, Kaifeng.Notice.Stage("live")));
        Assert.True(Rounds.Has(Kaifeng.Notice, Kaifeng.Notice.Stage("proposal")));
    }

    private static World Unbound(World world) => world with { Notice = world.Notice with { Composition = [] } };

    /// <summary>The meeting's list without its last four, so that enough are left out.</summary>
    private static ListDecided Shorter(ListDecided made) =>
        (ListDecided)
            Resolving
                .Decide(
                    s_meeting,
                    Kaifeng.Act(s_day, "纪要1号"),
                    "proposal",
                    new Resolution
                    {
                        Items = [.. made.Items.SkipLast(4)],
                        Votes = new MeetingVotes(9, 7, 5),
                        Exceptions = made.Resolved!.Exceptions.Said().SetItem("places.silver", "暂缺"),
                    }
                )
                .Happened!;

    private static Refusal? Open(World world, string stage, string? reason = "空出") =>
        Rounds.Open(world, Kaifeng.Act(s_day, reason), stage).Refusal;

    private static World Without(World world, string id) =>
        world.With(world.Get<Candidacy>(id) with { Withdrawn = "本人放弃", Stands = Standing.Ended });
}
