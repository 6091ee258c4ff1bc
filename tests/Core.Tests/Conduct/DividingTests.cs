using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A list by rank under a division of places among tracks: what stops it, and what is told of each track.</summary>
public sealed class DividingTests
{
    private const string Modern = "先进制造业";
    private const string Pillar = "传统支柱产业";
    private const string Clause = "通知五/（一）";
    private static readonly World s_before = Divided((12, 8));
    private static readonly ImmutableList<Candidacy> s_ranked = Ranked(s_before);

    private static ImmutableList<Candidacy> Ranked(World world) =>
        [
            .. Lists
                .StandingIn(world, world.Notice.Stage("proposal"), Lists.City)
                .OrderBy(c => c.Rank)
                .ThenByDescending(c => c.Determined["sector"].Value.Equals(new TextValue(Modern))),
        ];

    // Thirty persons with ranks of their own; every other one in each track.
    private static World Divided(params (int Modern, int Pillar)[] plans)
    {
        var world = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "proposal" });
        world = world with
        {
            Notice = world.Notice with
            {
                Composition = [],
                Tracks = new Tracks
                {
                    Fact = "sector",
                    Plans =
                    [
                        .. plans.Select(
                            (p, i) =>
                                new SeatPlan
                                {
                                    Id = $"plan{i}",
                                    Label = $"方案{i}",
                                    Seats = new Dictionary<string, int> { [Modern] = p.Modern, [Pillar] = p.Pillar },
                                }
                        ),
                    ],
                    Source = world.Notice.Stages[0].Source,
                },
            },
        };
        foreach (var (c, i) in Ranked(world).Select((c, i) => (c, i)))
        {
            var sector = c.Determined["sector"] with { Value = new TextValue(i % 2 == 0 ? Modern : Pillar) };
            world = world.With(c with { Rank = (i / 2) + 1, Determined = c.Determined.SetItem("sector", sector) });
        }

        return world;
    }

    private static Refusal? Stopped(World world) =>
        Proposing.Propose(world, Kaifeng.Act(new DateOnly(2021, 6, 25)), "proposal", []).Refusal;

    [Fact]
    public void No_list_comes_without_a_plan_that_sums_to_the_places_and_has_a_place_for_everybody()
    {
        Assert.Null(Stopped(s_before));
        Assert.Equal(
            new Refusal("还没有选定名额分配方案，不能提出名单。", Clause, "plan"),
            Stopped(Divided((12, 8), (11, 9)))
        );
        Assert.Equal(
            new Refusal("名额分配方案“方案0”合计21名，与名额20名不符。", Clause, "plan"),
            Stopped(Divided((12, 9)))
        );
        var one = s_ranked[4];
        var stray = new Refusal($"{one.Name}的“产业类别”尚未认定，或不在名额分配方案之内。", Clause);
        Assert.Equal(stray, Stopped(s_before.With(one with { Determined = one.Determined.Remove("sector") })));
        var other = one.Determined["sector"] with { Value = new TextValue("其他") };
        Assert.Equal(stray, Stopped(s_before.With(one with { Determined = one.Determined.SetItem("sector", other) })));
    }

    [Fact]
    public void A_plan_is_filled_track_by_track_and_told_with_places_listed_and_ranked()
    {
        var list = Proposing.Compute(s_before, "proposal", []).List!;
        Assert.Equal([new TrackSeats(Modern, 12, 12, 15), new TrackSeats(Pillar, 8, 8, 15)], list.Working.Tracks);
        // Equal ranks of different tracks are no tie: they come in the order of the plan.
        Assert.Equal(
            s_ranked.Where((_, i) => i % 2 == 0 ? i < 24 : i < 16).Select((c, i) => (c.Id, i + 1)),
            list.Items.Select(i => (i.Candidacy, i.Rank))
        );
        var plain = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "proposal" });
        Assert.Empty(Proposing.Compute(plain, "proposal", []).List!.Working.Tracks);
    }

    [Fact]
    public void A_shortlist_by_ratio_takes_that_part_of_every_track_rounded_down_one_without_looks_at_no_plan()
    {
        World Shortlist(World world, Func<ProposeStage, ProposeStage> change) =>
            world with
            {
                Notice = SeveralTiers.Changed(
                    world.Notice,
                    s => s is ProposeStage { Id: "proposal" } p ? change(p with { Mode = ProposeMode.Shortlist }) : s
                ),
            };
        var byRatio = Shortlist(s_before, p => p with { Ratio = 1.3m });
        var list = Proposing.Compute(byRatio, "proposal", []).List!;
        // Of 12 and 8 places 15.6 and 10.4 persons, of 20 altogether 26.
        Assert.Equal([(Modern, 15), (Pillar, 10)], list.Working.Tracks.Select(t => (t.Track, t.Listed)));
        Assert.All(list.Items, i => Assert.Null(i.Tier));

        var open = Divided((12, 8), (11, 9));
        Assert.Equal(
            "还没有选定名额分配方案，不能提出名单。",
            Stopped(Shortlist(open, p => p with { Ratio = 1.3m }))!.Sentence
        );
        foreach (var (c, i) in Ranked(open).Select((c, i) => (c, i)))
        {
            open = open.With(c with { Rank = i + 1 });
        }

        var bySize = Proposing.Compute(Shortlist(open, p => p with { Size = 30 }), "proposal", []).List!;
        Assert.Equal(30, bySize.Items.Count);
        Assert.Empty(bySize.Working.Tracks);
    }
}
