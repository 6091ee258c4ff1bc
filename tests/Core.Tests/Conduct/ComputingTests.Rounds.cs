using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Later rounds, shortlists and ties.</summary>
public sealed partial class ComputingTests
{
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
        Assert.Single(List(Ruled(world, 2)).Items);
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
