using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Places and seat plans as the leading group decides them, word for word.</summary>
public sealed class ChoosingTests
{
    private const string Clause = "通知二";
    private static readonly DateOnly s_day = new(2021, 6, 1);
    private static readonly World s_opened = World.Empty(SeveralTiers.ByRank).Apply(SeveralTiers.Ranked.Entries[0]);

    private static Decision Number(int places, string tier = "silver", string? why = "纪要1号", World? world = null) =>
        Choosing.Number(world ?? s_opened, Kaifeng.Act(s_day, why), tier, places);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Twelve_or_so_are_ten_to_fourteen(int places, bool may)
    {
        var decision = Number(places);
        Assert.Equal(may ? new PlacesChosen("silver", places) : null, decision.Happened);
        Assert.Equal(
            may ? null : new Refusal($"银匠的名额应在10至14名之间，填写的是{places}名。", Clause, "places.silver"),
            decision.Refusal
        );
    }

    [Fact]
    public void A_number_that_is_not_meant_about_a_number_without_minutes_and_one_after_the_list_are_refused()
    {
        Assert.Equal(new Refusal("金匠的名额由通知规定为6名，不能另行确定。", Clause), Number(6, "gold").Refusal);
        Assert.Equal(new Refusal("提名奖的名额由通知规定为3名，不能另行确定。", Clause), Number(3, "nominee").Refusal);
        Assert.Equal(new Refusal("请填写会议纪要编号或决定依据。", Clause, "reason"), Number(12, why: " ").Refusal);
        Assert.Equal(
            new Refusal("最终名单已经提出，名额和分配方案不能再改。", Clause),
            Number(12, world: SeveralTiers.Ranked.World).Refusal
        );
    }

    [Fact]
    public void A_tolerance_never_leaves_fewer_than_one_place()
    {
        var tier = SeveralTiers.ByRank.Tier("silver");
        Assert.Equal((10, 14), Choosing.Range(tier));
        Assert.Equal((1, 5), Choosing.Range(tier with { Places = 2, Tolerance = 3 }));
        Assert.Equal((1, 3), Choosing.Range(tier with { Places = 2, Tolerance = 1 }));
    }

    [Fact]
    public void Numbers_are_open_until_a_final_list_is_decided_a_shortlist_or_a_new_round_settles_nothing()
    {
        var shortlisted = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is PanelSeated);
        Assert.NotEmpty(Lists.Rounds(shortlisted, "shortlist", Lists.City));
        Assert.True(Choosing.Open(shortlisted));
        var draft = new Listing
        {
            Id = "proposal/city/1",
            Stage = "proposal",
            Holder = Lists.City,
            Round = 1,
            Items = [],
        };
        Assert.True(Choosing.Open(shortlisted.With(draft)));
        Assert.False(Choosing.Open(shortlisted.With(draft with { Decided = true })));
    }

    [Fact]
    public void A_plan_of_the_notice_is_chosen_that_sums_to_the_places_with_minutes_before_the_list()
    {
        World Divided(World world) =>
            world with
            {
                Notice = world.Notice with
                {
                    Tracks = new Tracks
                    {
                        Fact = "sector",
                        Plans = [Plan("a", 10, 8), Plan("b", 10, 9)],
                        Source = world.Notice.Tiers[0].Source,
                    },
                },
            };
        Decision Choose(World world, string plan, string? why = "纪要1号") =>
            Choosing.Plan(world, Kaifeng.Act(s_day, why), plan);
        var world = Divided(s_opened);
        var unknown = new Refusal("请选择通知允许的名额分配方案。", Clause, "plan");
        Assert.Equal(unknown, Choose(world, "c").Refusal);
        Assert.Equal(unknown with { Clause = null }, Choose(s_opened, "a").Refusal);
        // Six gold and twelve silver; nominees stand outside.
        Assert.Equal(new PlanChosen("a"), Choose(world, "a").Happened);
        Assert.Equal(
            new Refusal("“方案b”合计19名，与名额18名不符。请先确定名额。", Clause, "plan"),
            Choose(world, "b").Refusal
        );
        var chosen = world.Apply(Entry.Of("x", Kaifeng.Act(s_day), Number(13).Happened!));
        Assert.Equal(
            new Refusal("“方案a”合计18名，与名额19名不符。请先确定名额。", Clause, "plan"),
            Choose(chosen, "a").Refusal
        );
        Assert.Equal(new PlanChosen("b"), Choose(chosen, "b").Happened);
        Assert.Equal(new Refusal("请填写会议纪要编号或决定依据。", Clause, "reason"), Choose(world, "a", null).Refusal);
        var listed = s_opened.With(
            new Listing
            {
                Id = "proposal/city/1",
                Stage = "proposal",
                Holder = Lists.City,
                Round = 1,
                Items = [],
                Decided = true,
            }
        );
        Assert.Equal(
            new Refusal("最终名单已经提出，名额和分配方案不能再改。", Clause),
            Choose(Divided(listed), "a", null).Refusal
        );
    }

    private static SeatPlan Plan(string id, int modern, int pillar) =>
        new()
        {
            Id = id,
            Label = $"方案{id}",
            Seats = new Dictionary<string, int> { ["先进制造业"] = modern, ["传统支柱产业"] = pillar },
        };
}
