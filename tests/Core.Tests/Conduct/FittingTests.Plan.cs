using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Seat plan and composition.</summary>
public sealed partial class FittingTests
{
    [Fact]
    public void A_chosen_plan_is_kept_by_everybody_on_the_list()
    {
        var all = 6 + s_silver;
        SeatPlan Plan(string id, int modern) =>
            new()
            {
                Id = id,
                Label = $"方案{id}",
                Seats = new Dictionary<string, int> { [Modern] = modern, [Pillar] = all - modern },
            };
        var world = s_before with
        {
            Notice = s_before.Notice with
            {
                Tracks = new Tracks
                {
                    Fact = "sector",
                    Plans = [Plan("a", 4), Plan("b", 5)],
                    Source = s_before.Notice.Stages[0].Source,
                },
            },
        };
        world = s_waiting
            .Select((id, i) => (id, i))
            .Aggregate(world, (w, p) => Sector(w, p.id, p.i < 5 ? Modern : Pillar));
        const string Tracks = "通知五/（一）";
        Assert.Equal(
            new Refusal("还没有选定名额分配方案，不能确定名单。", Tracks, "plan"),
            Decide(Items(6, s_silver), world).Refusal
        );
        World Chosen(string plan) => world.With(world.Edition with { Plan = plan });
        Assert.Null(Decide(Items(6, s_silver), Chosen("b")).Refusal);
        Assert.Equal(
            new Refusal($"“方案a”中“{Modern}”4名，列入了5名。", Tracks, "items"),
            Decide(Items(6, s_silver), Chosen("a")).Refusal
        );
        foreach (var sector in new[] { null, "其他" })
        {
            Assert.Equal(
                new Refusal(
                    $"{s_before.Get<Candidacy>(s_waiting[1]).Name}的“产业类别”尚未认定，或不在名额分配方案之内。",
                    Tracks,
                    "items"
                ),
                Decide(Items(6, s_silver), Sector(Chosen("b"), s_waiting[1], sector)).Refusal
            );
        }
    }

    [Fact]
    public void A_composition_must_be_known_and_kept_and_what_is_wanted_in_principle_needs_a_reason()
    {
        var rule = new Composition
        {
            Id = "pillar",
            Says = "传统支柱产业至多4人",
            Predicate = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = [Pillar] },
            AtMostPersons = 4,
            Strength = RuleStrength.Must,
            Source = s_before.Notice.Tiers[0].Source,
        };
        World With(int pillar, RuleStrength strength, bool unknown = false)
        {
            var world = Ruled(s_before, rule with { Strength = strength });
            return s_waiting
                .Select((id, i) => (id, i))
                .Aggregate(
                    world,
                    (w, p) =>
                        Sector(
                            w,
                            p.id,
                            unknown && p.i == 17 ? null
                                : p.i < pillar ? Pillar
                                : Modern
                        )
                );
        }

        var items = Items(6, s_silver);
        Assert.InRange(items.Count, 18, 20);
        Assert.Null(Decide(items, With(4, RuleStrength.Must)).Refusal);
        Assert.Equal(
            new Refusal("不符合“传统支柱产业至多4人”：名单有5人，不超过4人。", "通知二", "items"),
            Decide(items, With(5, RuleStrength.Must), ("pillar", "理由")).Refusal
        );
        Assert.Equal(
            new Refusal("有1人的类别尚未认定，“传统支柱产业至多4人”无法核对。", "通知二", "items"),
            Decide(items, With(5, RuleStrength.Must, unknown: true)).Refusal
        );
        var wanted = new Refusal(
            "原则上应符合“传统支柱产业至多4人”：名单有5人，不超过4人。如确需例外，请写明理由。",
            "通知二",
            "why.pillar"
        );
        Assert.Equal(wanted, Decide(items, With(5, RuleStrength.InPrinciple)).Refusal);
        Assert.Equal(wanted, Decide(items, With(5, RuleStrength.InPrinciple, unknown: true), ("pillar", " ")).Refusal);
        var list = (ListDecided)Decide(items, With(5, RuleStrength.InPrinciple), ("pillar", "产业特点")).Happened!;
        Assert.Equal("产业特点", list.Resolved!.Exceptions["pillar"].Said());
        // Somebody unknown does not stop a rule in principle, nor does a mere emphasis.
        Assert.Null(Decide(items, With(4, RuleStrength.InPrinciple, unknown: true)).Refusal);
        Assert.Null(Decide(items, With(9, RuleStrength.Emphasis, unknown: true)).Refusal);
    }
}
