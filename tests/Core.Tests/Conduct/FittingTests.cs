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
public sealed partial class FittingTests
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
        Assert.Equal([KeyValuePair.Create("places.gold", "暂缺")], list.Resolved!.Exceptions.Said());
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
}
