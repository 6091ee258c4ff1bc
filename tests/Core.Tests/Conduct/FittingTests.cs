using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a list made in a meeting must keep: size, tiers, places, seat plan, composition, word for word.</summary>
public sealed class FittingTests
{
    private const string Clause = "通知五/（三）";
    private const string Modern = "先进制造业";
    private const string Pillar = "传统支柱产业";
    private static readonly World s_before = Ruled(
        SeveralTiers.Before(SeveralTiers.Met, e => e.What is ListDecided { Stage: "proposal" })
    );
    private static readonly ImmutableList<string> s_waiting =
    [
        .. Lists.StandingIn(s_before, s_before.Notice.Stage("proposal"), Lists.City).Select(c => c.Id),
    ];
    private static readonly int s_silver = Places.Of(s_before, s_before.Notice.Tier("silver"));

    private static World Ruled(World world, params Composition[] rules) =>
        world with
        {
            Notice = world.Notice with { Composition = rules },
        };

    private static ImmutableList<ListItem> Items(int gold, int silver, int nominee = 0) =>
        [
            .. s_waiting
                .Take(gold + silver + nominee)
                .Select(
                    (id, i) =>
                        new ListItem(
                            id,
                            i + 1,
                            Tier: i < gold ? "gold"
                                : i < gold + silver ? "silver"
                                : "nominee"
                        )
                ),
        ];

    private static Decision Decide(
        ImmutableList<ListItem> items,
        World? world = null,
        params (string Key, string Why)[] exceptions
    ) =>
        Resolving.Decide(
            world ?? s_before,
            KaifengRun.Act(new DateOnly(2021, 6, 25), "纪要1号"),
            "proposal",
            new Resolution
            {
                Items = items,
                Votes = new MeetingVotes(9, 7, 5),
                Exceptions = exceptions.ToImmutableDictionary(e => e.Key, e => e.Why),
            }
        );

    private static World Sector(World world, string id, string? sector)
    {
        var c = world.Get<Candidacy>(id);
        var supplied = new Supplied(new TextValue(sector ?? ""), Supplier.Office, "办公室", DateTimeOffset.MinValue);
        return world.With(
            c with
            {
                Determined = sector is null ? c.Determined.Remove("sector") : c.Determined.SetItem("sector", supplied),
            }
        );
    }

    [Fact]
    public void A_list_has_no_more_than_its_places_and_everybody_a_tier_of_it()
    {
        var most = 6 + s_silver + 3;
        Assert.True(s_waiting.Count > most);
        Assert.Null(Decide(Items(6, s_silver, 3)).Refusal);
        Assert.Equal(
            new Refusal($"候选人名单最多{most}名，列入了{most + 1}名。", Clause, "items"),
            Decide(Items(6, s_silver, 4)).Refusal
        );
        var name = s_before.Get<Candidacy>(s_waiting[3]).Name;
        foreach (var tier in new[] { null, "bronze" })
        {
            Assert.Equal(
                new Refusal($"请为{name}选择等次。", Clause, $"tier.{s_waiting[3]}"),
                Decide(Items(6, s_silver).SetItem(3, new ListItem(s_waiting[3], 4, Tier: tier))).Refusal
            );
        }
    }

    [Fact]
    public void A_tier_has_its_places_and_fewer_only_with_a_reason_or_where_it_says_at_most()
    {
        Assert.Equal(
            new Refusal("金匠名额6名，列入了7名。", "通知二", "items"),
            Decide(Items(7, s_silver - 1)).Refusal
        );
        Assert.Equal(
            new Refusal("提名奖名额3名，列入了4名。", "通知二", "items"),
            Decide(Items(6, s_silver - 1, 4), null, ("places.silver", "暂缺")).Refusal
        );
        var few = new Refusal("金匠名额6名，只列入5名。如名额暂缺，请写明理由。", "通知二", "why.places.gold");
        Assert.Equal(few, Decide(Items(5, s_silver)).Refusal);
        Assert.Equal(few, Decide(Items(5, s_silver), null, ("places.gold", " ")).Refusal);
        var list = (ListDecided)Decide(Items(5, s_silver), null, ("places.gold", "暂缺"), ("other", "")).Happened!;
        Assert.Equal([KeyValuePair.Create("places.gold", "暂缺")], list.Resolved!.Exceptions);
        Assert.Equal($"why.places.silver", Decide(Items(6, s_silver - 1)).Refusal!.Field);
    }

    [Fact]
    public void Persons_kept_of_an_earlier_round_count_in_the_places()
    {
        var first = Decide(Items(5, s_silver), null, ("places.gold", "暂缺")).Happened!;
        var act = KaifengRun.Act(new DateOnly(2021, 6, 26), "空出");
        var world = s_before.Apply(Entry.Of("tiers", act, first));
        world = world.Apply(Entry.Of("tiers", act, Rounds.Open(world, act, "proposal").Happened!));
        ImmutableList<ListItem> More(int gold) =>
            [.. s_waiting.TakeLast(gold).Select((id, i) => new ListItem(id, i + 1, Tier: "gold"))];
        Assert.Null(Decide(More(1), world).Refusal);
        Assert.Equal("金匠名额6名，列入了7名。", Decide(More(2), world).Refusal!.Sentence);
        // The nominees' three places are in the size too.
        Assert.Equal(
            $"候选人名单最多{9 + s_silver}名，列入了{10 + s_silver}名。",
            Decide(More(5), world).Refusal!.Sentence
        );
    }

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
        Assert.Equal("产业特点", list.Resolved!.Exceptions["pillar"]);
        // Somebody unknown does not stop a rule in principle, nor does a mere emphasis.
        Assert.Null(Decide(items, With(4, RuleStrength.InPrinciple, unknown: true)).Refusal);
        Assert.Null(Decide(items, With(9, RuleStrength.Emphasis, unknown: true)).Refusal);
    }
}
