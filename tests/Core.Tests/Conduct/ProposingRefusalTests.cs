using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the office reads when no list by rank can be proposed, and what one carries.</summary>
public sealed class ProposingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "proposal" });
    private static readonly World s_unranked = Kaifeng.Before((_, e) => e.What is ReviewClosed);

    private static readonly IReadOnlyList<Candidacy> s_waiting = Lists.StandingIn(
        s_before,
        s_before.Notice.Stage("proposal"),
        Lists.City
    );

    [Fact]
    public void Not_before_the_review_is_closed_and_once_a_round()
    {
        Assert.Equal(
            new Refusal("“现场展示评分”还没有汇总排名，不能提出候选人名单。", Clause),
            Propose(s_unranked).Refusal
        );
        var act = Kaifeng.Act(new(2021, 6, 25));
        var after = s_before.Apply(Entry.Of("kaifeng-2020", act, Propose(s_before).Happened!));
        Assert.Equal(
            new Refusal("候选人名单已经提出。名额空出后，请先说明理由启动下一轮。", Clause),
            Propose(after).Refusal
        );
        // Of a shortlist it says so.
        Assert.Equal(
            new Refusal("入围名单已经提出。名额空出后，请先说明理由启动下一轮。", Clause),
            Propose(Shortlisted(after)).Refusal
        );
        Assert.Equal(
            "“现场展示评分”还没有汇总排名，不能提出入围名单。",
            Propose(Shortlisted(s_unranked)).Refusal!.Sentence
        );
    }

    [Fact]
    public void Open_ties_are_counted()
    {
        var world = s_waiting.Aggregate(s_before, (w, c) => w.With(c with { Rank = 1 }));
        Assert.Equal(
            new Refusal("有1组同分尚未决定先后，请先作出决定并写明理由。", Clause, "ties"),
            Propose(world).Refusal
        );
    }

    [Fact]
    public void A_composition_that_cannot_be_met_is_told_with_the_ways_out()
    {
        var rule = s_before.Notice.Composition.Single(r => r.Id == "modern-sectors");
        var notice = s_before.Notice with
        {
            Composition =
            [
                rule with
                {
                    Predicate = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = ["其他"] },
                },
            ],
        };
        var refusal = Propose(s_before with { Notice = notice }).Refusal!;
        var none = Assert.IsType<NoFeasibleList>(
            Proposing.Compute(s_before with { Notice = notice }, "proposal", []).Outcome
        );
        Assert.NotEmpty(none.Relaxation.Sentences);
        Assert.Equal(
            new Refusal($"现有人选无法同时满足构成比例：{string.Join("；", none.Relaxation.Sentences)}", Clause),
            refusal
        );
    }

    [Fact]
    public void A_list_carries_its_working_and_leaves_nobody_out_who_may_still_move_up()
    {
        var list = Assert.IsType<ListDecided>(Propose(s_before, "纪要").Happened);
        var computed = Proposing.Compute(s_before, "proposal", []).List!;
        Assert.Equal(computed.Items, list.Items);
        Assert.Equal(Enumerable.Range(1, 20), list.Items.Select(i => i.Rank));
        Assert.Equal(Json.Write(computed.Working), list.Working!.Read<string>());
        Assert.Empty(list.Dropped);
        Assert.Null(list.Resolved);
        Assert.Equal(
            (Listing.Of("proposal", Lists.City, 1), "proposal", Lists.City, 1, "纪要"),
            (list.Listing, list.Stage, list.Holder, list.Round, list.Note!.Read<string>())
        );
    }

    [Fact]
    public void A_shortlist_by_rank_leaves_out_everybody_neither_on_it_nor_behind_it()
    {
        var world = Shortlisted(s_before);
        var list = Assert.IsType<ListDecided>(Propose(world).Happened);
        var byRank = s_waiting.OrderBy(c => c.Rank).Select(c => c.Id).ToList();
        Assert.Equal(byRank.Take(20), list.Items.Select(i => i.Candidacy));
        Assert.Equal(byRank.Skip(20).Take(2), list.Resolved!.Reserve);
        Assert.Equal(byRank.Skip(22).Order(StringComparer.Ordinal), list.Dropped.Keys.Order(StringComparer.Ordinal));
        Assert.All(list.Dropped.Values, why => Assert.Equal("未列入入围名单", why.Read<string>()));
        Assert.Null(list.Resolved.Votes);
        Assert.Empty(list.Resolved.Exceptions);
    }

    /// <summary>Runners-up are no part of the list that a cap bounds.</summary>
    [Fact]
    public void A_cap_in_principle_counts_those_kept_and_not_the_runners_up()
    {
        var world = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is ListDecided { Stage: "proposal" });
        var proposal = (ProposeStage)world.Notice.Stage("proposal");
        World Capped(int atMost) =>
            world with
            {
                Notice = world.Notice with
                {
                    Caps =
                    [
                        new Cap
                        {
                            Id = "cap",
                            Says = "同一渠道",
                            Of = "channel",
                            AtMost = atMost,
                            At = proposal.Id,
                            Strength = RuleStrength.InPrinciple,
                            Source = proposal.Source,
                        },
                    ],
                    Facts = [.. world.Notice.Facts, Channel],
                },
            };
        var items = Proposing.Compute(world, "proposal", []).List!.Items;
        int Shared(IEnumerable<ListItem> of) =>
            of.GroupBy(i => world.Get<Candidacy>(i.Candidacy).Channel).Max(g => g.Count());
        var most = Shared(items.Where(i => i.Tier != "nominee"));
        Assert.True(Shared(items) > most);
        Assert.Null(Propose(Capped(most)).Refusal);
        var refusal = Propose(Capped(most - 1)).Refusal!;
        Assert.Equal("reason", refusal.Field);
        Assert.EndsWith(
            $"，超过{most - 1}人，为原则性要求。确需超出请写明理由。",
            refusal.Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("reason", Propose(Capped(most - 1), " ").Refusal!.Field);
        Assert.Null(Propose(Capped(most - 1), "纪要").Refusal);
    }

    private static Core.Facts.Fact Channel =>
        new()
        {
            Key = "channel",
            Label = "渠道",
            Kind = new Core.Facts.LineKind(),
            From = Core.Facts.Supplier.Office,
        };

    private static World Shortlisted(World world) =>
        world with
        {
            Notice = SeveralTiers.Changed(
                world.Notice,
                s =>
                    s is ProposeStage { Mode: ProposeMode.Final } p
                        ? p with
                        {
                            Mode = ProposeMode.Shortlist,
                            Size = 20,
                            Reserve = 2,
                        }
                    : s is ApproveStage { Of: "proposal" } a ? a with { Of = "shortlist" }
                    : s
            ),
        };

    private static Decision Propose(World world, string? reason = null) =>
        Proposing.Propose(world, Kaifeng.Act(new(2021, 6, 25), reason), "proposal", []);
}
