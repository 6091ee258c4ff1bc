using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Lists by rank: whole list, tiers from its top, runners-up, reserve, later rounds.</summary>
public sealed class ComputingTests
{
    private const string Modern = "先进制造业";
    private const string Pillar = "传统支柱产业";
    private static readonly DateOnly s_day = new(2021, 6, 25);

    // Ranks without ties and, until a test says otherwise, no composition; everybody modern.
    private static readonly World s_one = Plain(
        KaifengRun.Before((_, e) => e.What is ListDecided { Stage: "proposal" })
    );
    private static readonly World s_tiers = Plain(
        SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is ListDecided { Stage: "proposal" })
    );
    private static readonly int s_silver = Places.Of(s_tiers, s_tiers.Notice.Tier("silver"));

    private static ImmutableList<string> Ranked(World world) =>
        [
            .. Lists
                .StandingIn(world, world.Notice.Stage("proposal"), Lists.City)
                .OrderBy(c => c.Rank)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => c.Id),
        ];

    private static World Plain(World world)
    {
        world = world with { Notice = world.Notice with { Composition = [] } };
        return Ranked(world)
            .Select((id, i) => (id, i))
            .Aggregate(world, (w, p) => Sector(w.With(w.Get<Candidacy>(p.id) with { Rank = p.i + 1 }), p.id, Modern));
    }

    private static World Sector(World world, string id, string sector)
    {
        var c = world.Get<Candidacy>(id);
        var value = c.Determined["sector"] with { Value = new TextValue(sector) };
        return world.With(c with { Determined = c.Determined.SetItem("sector", value) });
    }

    private static World Stage(World world, Func<ProposeStage, ProposeStage> change) =>
        world with
        {
            Notice = SeveralTiers.Changed(world.Notice, s => s is ProposeStage { Id: "proposal" } p ? change(p) : s),
        };

    private static World Ruled(World world, int most, params string[] tiers) =>
        world with
        {
            Notice = world.Notice with
            {
                Composition =
                [
                    new Composition
                    {
                        Id = "pillar",
                        Says = $"传统支柱产业至多{most}人",
                        Predicate = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = [Pillar] },
                        AtMostPersons = most,
                        Tiers = tiers,
                        Strength = RuleStrength.Must,
                        Source = world.Notice.Tiers[0].Source,
                    },
                ],
            },
        };

    private static World Only(World world, int persons) =>
        Ranked(world)
            .Skip(persons)
            .Aggregate(world, (w, id) => w.With(w.Get<Candidacy>(id) with { Withdrawn = "放弃" }));

    private static RankedList List(World world) => Proposing.Compute(world, "proposal", []).List!;

    private static IEnumerable<(string, string?)> Items(World world) =>
        List(world).Items.Select(i => (i.Candidacy, i.Tier));

    /// <summary>The first round proposed, those at these places gone, and the next round opened.</summary>
    private static World Second(World world, params int[] gone)
    {
        var act = KaifengRun.Act(s_day, "空出");
        world = world.Apply(Entry.Of("x", act, Proposing.Propose(world, act, "proposal", []).Happened!));
        var items = Lists.Rounds(world, "proposal", Lists.City)[0].Items;
        foreach (var place in gone)
        {
            world = world.With(world.Get<Candidacy>(items[place].Candidacy) with { Withdrawn = "放弃" });
        }

        return world.Apply(Entry.Of("x", act, Rounds.Open(world, act, "proposal").Happened!));
    }

    [Fact]
    public void Gold_is_the_top_of_the_whole_silver_the_rest_nominees_come_from_those_left_and_a_reserve_behind()
    {
        var ids = Ranked(s_tiers);
        var expected = ids.Take(9 + s_silver)
            .Select(
                (id, i) =>
                    (
                        id,
                        i < 6 ? "gold"
                        : i < 6 + s_silver ? "silver"
                        : "nominee"
                    )
            );
        var list = List(Stage(s_tiers, p => p with { Reserve = 2 }));
        Assert.Equal(expected, list.Items.Select(i => (i.Candidacy, i.Tier!)));
        Assert.Equal(Enumerable.Range(1, list.Items.Count), list.Items.Select(i => i.Rank));
        Assert.Equal(ids.Skip(9 + s_silver).Take(2), list.Reserve);
        Assert.Equal(["全部名单", "提名奖"], list.Working.Parts.Select(p => p.Label));
        Assert.Equal(["开封工匠"], List(s_one).Working.Parts.Select(p => p.Label));
        Assert.Empty(List(s_tiers).Reserve);
        // Fewer left than the reserve wants, and nobody left at all.
        Assert.Equal(
            [ids[9 + s_silver]],
            List(Only(Stage(s_tiers, p => p with { Reserve = 2 }), 10 + s_silver)).Reserve
        );
        Assert.Empty(List(Only(Stage(s_tiers, p => p with { Reserve = 2 }), 9 + s_silver)).Reserve);
    }

    [Fact]
    public void Runners_up_are_as_many_as_there_are_and_keep_their_own_rules()
    {
        var ids = Ranked(s_tiers);
        Assert.Equal(2, Items(Only(s_tiers, 8 + s_silver)).Count(i => i.Item2 == "nominee"));
        Assert.Equal(0, Items(Only(s_tiers, 6 + s_silver)).Count(i => i.Item2 == "nominee"));
        var (first, second, third, fourth) = (
            ids[6 + s_silver],
            ids[7 + s_silver],
            ids[8 + s_silver],
            ids[9 + s_silver]
        );
        var ruled = Ruled(Sector(Sector(s_tiers, first, Pillar), second, Pillar), 1, "nominee");
        Assert.Equal([first, third, fourth], Items(ruled).Where(i => i.Item2 == "nominee").Select(i => i.Item1));
    }

    [Fact]
    public void A_tier_with_rules_of_its_own_passes_over_whom_the_next_one_takes()
    {
        var ids = Ranked(s_tiers);
        var world = Ruled(Sector(Sector(s_tiers, ids[0], Pillar), ids[1], Pillar), 1, "gold");
        var tiers = Items(world).ToLookup(i => i.Item2!, i => i.Item1);
        Assert.Equal([ids[0], .. ids.Skip(2).Take(5)], tiers["gold"]);
        Assert.Equal(ids[1], tiers["silver"].First());
        Assert.Equal(["全部名单", "金匠", "提名奖"], List(world).Working.Parts.Select(p => p.Label));
    }

    [Fact]
    public void A_tier_with_fewer_persons_than_places_is_refused_unless_it_says_at_most()
    {
        World Sized(TierSize gold) =>
            Only(
                s_tiers with
                {
                    Notice = s_tiers.Notice with
                    {
                        Tiers =
                        [
                            s_tiers.Notice.Tiers[0] with
                            {
                                Size = gold,
                            },
                            s_tiers.Notice.Tiers[1] with
                            {
                                Size = TierSize.AtMost,
                            },
                        ],
                    },
                },
                5
            );
        var refused = Assert.IsType<ProposalRefused>(Proposing.Compute(Sized(TierSize.Exact), "proposal", []).Outcome);
        Assert.Equal(new Refusal("金匠应有6名，符合要求的只有5名。", "通知二"), refused.Refusal);
        Assert.Null(Proposing.Compute(Sized(TierSize.Exact), "proposal", []).List);
        Assert.Equal(
            Ranked(s_tiers).Take(5).Select(id => (id, "gold")),
            Items(Sized(TierSize.AtMost)).Select(i => (i.Item1, i.Item2!))
        );
    }

    [Fact]
    public void A_later_round_keeps_whom_it_has_in_their_tiers_and_fills_what_fell_free_in_order()
    {
        var ids = Ranked(s_tiers);
        var next = 9 + s_silver;
        // One gold, one silver, one nominee left: nobody moves up.
        Assert.Equal(
            [(ids[next], "gold"), (ids[next + 1], "silver"), (ids[next + 2], "nominee")],
            Items(Second(s_tiers, 0, 6, 6 + s_silver)).Select(i => (i.Item1, i.Item2!))
        );
        // Only silver fell free: the nominees are all there.
        var silver = Second(s_tiers, 7);
        Assert.Equal([(ids[next], "silver")], Items(silver).Select(i => (i.Item1, i.Item2!)));
        Assert.Equal(["全部名单"], List(silver).Working.Parts.Select(p => p.Label));
        Assert.Equal(["开封工匠"], List(Second(s_one, 3)).Working.Parts.Select(p => p.Label));
        Assert.Equal([(Ranked(s_one)[20], "craftsman")], Items(Second(s_one, 3)).Select(i => (i.Item1, i.Item2!)));
    }

    [Fact]
    public void Somebody_kept_whom_the_rules_have_no_place_for_is_told_by_name()
    {
        var ids = Ranked(s_one);
        var world = Sector(Sector(Second(s_one, 3), ids[0], Pillar), ids[5], Pillar);
        Assert.Equal(1, List(Ruled(world, 2)).Items.Count);
        var outcome = Proposing.Compute(Ruled(world, 1), "proposal", []).Outcome;
        Assert.Equal(
            new Refusal(
                $"按比例要求，已经列入的{world.Get<Candidacy>(ids[5]).Name}与其余人选无法同时满足。请由领导小组审定后处理。",
                "通知五/（三）"
            ),
            Assert.IsType<ProposalRefused>(outcome).Refusal
        );
    }

    [Fact]
    public void A_shortlist_takes_the_best_up_to_its_size_and_fills_what_falls_free()
    {
        var world = Stage(s_one, p => p with { Mode = ProposeMode.Shortlist, Size = 25 });
        var ids = Ranked(world);
        Assert.Equal(ids.Take(25).Select(id => (id, (string?)null)), Items(world));
        Assert.Equal(ids.Take(7).Select(id => (id, (string?)null)), Items(Only(world, 7)));
        Assert.Equal(["提出候选人名单"], List(world).Working.Parts.Select(p => p.Label));
        var act = KaifengRun.Act(s_day, "空出");
        var decided = world.Apply(Entry.Of("x", act, Proposing.Propose(world, act, "proposal", []).Happened!));
        var gone = decided.With(decided.Get<Candidacy>(ids[2]) with { Withdrawn = "放弃" });
        Assert.Equal([(ids[25], null)], Items(gone));
    }

    [Fact]
    public void A_tie_at_the_end_of_the_reserve_or_of_the_runners_up_is_decided_by_people()
    {
        var ids = Ranked(s_tiers);
        World Tied(World world, int place) => world.With(world.Get<Candidacy>(ids[place]) with { Rank = place });
        // Two share the last nominee's place, and the first of the reserve's.
        foreach (var place in new[] { 9 + s_silver, 10 + s_silver })
        {
            var world = Tied(Stage(s_tiers, p => p with { Reserve = 1 }), place);
            var open = Assert.IsType<TiesUndecided>(Proposing.Compute(world, "proposal", []).Outcome);
            Assert.Equal(ids.Skip(place - 1).Take(2).Order(), Assert.Single(open.OpenTies).Ids.Order());
        }
    }
}
