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
public sealed partial class ComputingTests
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
}
