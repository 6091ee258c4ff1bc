using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Places divided among tracks by a chosen plan.</summary>
public sealed class TracksTests
{
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "proposal" });

    [Fact]
    public void Nothing_is_proposed_while_no_plan_is_chosen()
    {
        var world = Divided(Plan("a", 12, 5, 3), Plan("b", 11, 5, 4));
        Assert.Equal("plan", Proposing.Propose(world, Kaifeng.Act(s_day), "proposal", []).Refusal!.Field);
        Assert.Equal("plan", Choosing.Plan(world, Kaifeng.Act(s_day, "纪要"), "c").Refusal!.Field);
        Assert.Equal("reason", Choosing.Plan(world, Kaifeng.Act(s_day), "a").Refusal!.Field);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void The_chosen_plan_binds_exactly(string plan)
    {
        var act = Kaifeng.Act(s_day, "纪要1号");
        // One plan as the list would be anyhow, and one that takes a place from another track for the first.
        var (m, p, c) = Anyhow();
        var other = p > 0 ? (m + 1, p - 1, c) : (m + 1, p, c - 1);
        Assert.True(
            p + c > 0
                && Waiting("传统") < Lists.StandingIn(s_before, s_before.Notice.Stage("proposal"), Lists.City).Count - m
        );
        var world = Divided(Plan("a", m, p, c), Plan("b", other.Item1, other.Item2, other.Item3));
        world = world.Apply(Entry.Of("x", act, Choosing.Plan(world, act, plan).Happened!));
        var list = Proposing.Compute(world, "proposal", []).List!;
        Assert.Equal(20, list.Items.Count);
        Assert.All(list.Working.Tracks, t => Assert.Equal(t.Seats, t.Listed));
        Assert.Equal(Places.Plan(world)!.Seats.Values, list.Working.Tracks.Select(t => t.Listed));
    }

    [Fact]
    public void A_tie_within_a_track_is_told_with_the_rank_of_the_track()
    {
        var (m, p, c) = Anyhow();
        var world = Divided(Plan("a", m, p, c));
        var two = Proposing
            .Compute(world, "proposal", [])
            .List!.Items.Select(i => world.Get<Candidacy>(i.Candidacy))
            .Where(x => Places.Track(world, x) == "先进制造业")
            .Take(2)
            .ToList();
        world = world.With(two[1] with { Rank = two[0].Rank });
        var open = Assert.IsType<Core.Selection.TiesUndecided>(Proposing.Compute(world, "proposal", []).Outcome);
        Assert.Contains($"名次同为“先进制造业”第{two[0].Rank}，", Assert.Single(open.OpenTies).Sentence);
    }

    [Fact]
    public void A_plan_must_sum_to_the_places()
    {
        var world = Divided(Plan("a", 12, 5, 3), Plan("b", 12, 5, 4));
        Assert.Contains("合计21名", Choosing.Plan(world, Kaifeng.Act(s_day, "纪要"), "b").Refusal!.Sentence);
    }

    private static (int Modern, int Pillar, int Craft) Anyhow()
    {
        var list = Proposing
            .Compute(s_before, "proposal", [])
            .List!.Items.Select(i => Sector(s_before, i.Candidacy))
            .ToList();
        return (
            list.Count(s => s.Length > 0 && !s.StartsWith("传统", StringComparison.Ordinal)),
            list.Count("传统支柱产业".Equals),
            list.Count("传统手工艺".Equals)
        );
    }

    private static int Waiting(string sector) =>
        Lists
            .StandingIn(s_before, s_before.Notice.Stage("proposal"), Lists.City)
            .Count(c => Sector(s_before, c.Id).StartsWith(sector, StringComparison.Ordinal));

    private static string Sector(World world, string candidacy) =>
        ((TextValue)world.Get<Candidacy>(candidacy).Determined["sector"].Value).Text;

    private static SeatPlan Plan(string id, int modern, int pillar, int craft) =>
        new()
        {
            Id = id,
            Label = $"方案{id}",
            Seats = new Dictionary<string, int>
            {
                ["先进制造业"] = modern,
                ["传统支柱产业"] = pillar,
                ["传统手工艺"] = craft,
            },
        };

    // The two other modern sectors are put together with manufacturing: three tracks.
    private static World Divided(params SeatPlan[] plans)
    {
        var notice = s_before.Notice with
        {
            Tracks = new Tracks
            {
                Fact = "sector",
                Plans = plans,
                Source = s_before.Notice.Tiers[0].Source,
            },
        };
        var world = s_before with { Notice = notice };
        foreach (var c in world.All<Candidacy>().Where(c => c.Determined.ContainsKey("sector")))
        {
            if (c.Determined["sector"].Value is TextValue { Text: "现代服务业" or "战略新兴产业" })
            {
                var same = c.Determined["sector"] with { Value = new TextValue("先进制造业") };
                world = world.With(c with { Determined = c.Determined.SetItem("sector", same) });
            }
        }

        return world;
    }
}
