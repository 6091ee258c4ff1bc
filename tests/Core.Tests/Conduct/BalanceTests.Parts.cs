using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Tiers, caps and the values that are no texts.</summary>
public sealed partial class BalanceTests
{
    [Fact]
    public void A_rule_looks_at_its_tiers_and_one_without_at_all_but_runners_up()
    {
        var world = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is ListDecided { Stage: "proposal" });
        world = Sectors(world, [.. Enumerable.Repeat(Modern, 6)]);
        var ids = Waiting(world).Take(6).ToList();
        string?[] tiers = ["gold", "gold", "silver", "nominee", null, null];
        ImmutableList<ListItem> items = [.. ids.Select((id, i) => new ListItem(id, i + 1, Tier: tiers[i]))];
        var persons = s_rule with { AtMostPersons = 1 };
        world = Ruled(
            world,
            persons with
            {
                Id = "whole",
                AtMostPersons = null,
                AtMost = 10,
                Base = CompositionBase.Seats,
            },
            persons with
            {
                Id = "gold",
                Tiers = ["gold"],
            },
            persons with
            {
                Id = "nominee",
                Tiers = ["nominee"],
            },
            persons with
            {
                Id = "named",
                Tiers = ["gold", "silver"],
            }
        );
        var seats = 6 + Places.Of(world, world.Notice.Tier("silver"));
        Assert.Equal(
            [("whole", 5, seats), ("gold", 2, 2), ("nominee", 1, 1), ("named", 5, 5)],
            Balance.Of(world, world.Notice.Stage("proposal"), items).Select(b => (b.Rule.Id, b.Count, b.Base))
        );
        Assert.Equal(
            [("whole", 6, seats), ("gold", 0, 0), ("nominee", 0, 0), ("named", 6, 6)],
            Balance.Of(world, ids).Select(b => (b.Rule.Id, b.Count, b.Base))
        );
    }

    [Fact]
    public void A_cap_binds_its_own_stage_and_compares_what_is_known_white_space_aside()
    {
        var cap = new Cap
        {
            Id = "cap",
            Says = "同一单位",
            Of = "employer",
            AtMost = 1,
            At = "proposal",
            Strength = RuleStrength.Must,
            Source = s_rule.Source,
        };
        var world = Ruled(s_before with { Notice = s_before.Notice with { Caps = [cap] } });
        string?[] employers = ["一厂", " 一 厂", "二厂", null];
        foreach (var (id, employer) in s_ten.Zip(employers))
        {
            var stored = world.Get<Section>(Section.Of(id, "basics"));
            var values = employer is null
                ? stored.Values.Remove("employer")
                : stored.Values.SetItem("employer", new TextValue(employer));
            world = world.With(stored with { Values = values });
        }

        ImmutableList<ListItem> items = [.. s_ten.Take(4).Select((id, i) => new ListItem(id, i + 1))];
        Assert.Equal(
            [("同一单位（一厂）", 2, 0, false), ("同一单位（二厂）", 1, 0, true)],
            Balance.Of(world, world.Notice.Stage("proposal"), items).Select(b => (b.Says, b.Count, b.Unknown, b.Met))
        );
        Assert.Empty(Balance.Of(world, world.Notice.Stage("shortlist"), items));
        Assert.Empty(Balance.Of(world, s_ten));
    }

    [Fact]
    public void Yes_and_no_and_numbers_are_values_too()
    {
        var heads = s_rule with
        {
            Predicate = new Dictionary<string, IReadOnlyList<string>> { ["enterpriseHead"] = ["是"] },
        };
        var c = s_before.Get<Candidacy>(s_ten[0]);
        World With(string fact, Value value) =>
            s_before.With(
                c with
                {
                    Determined = c.Determined.SetItem(fact, c.Determined["sector"] with { Value = value }),
                }
            );
        int Count(World world, Composition rule) =>
            Assert.Single(Balance.Of(Ruled(world, rule with { AtMostPersons = 9 }), [c.Id])).Count;
        Assert.Equal(1, Count(With("enterpriseHead", new YesNoValue(true)), heads));
        Assert.Equal(0, Count(With("enterpriseHead", new YesNoValue(false)), heads));
        var none = heads with
        {
            Predicate = new Dictionary<string, IReadOnlyList<string>> { ["enterpriseHead"] = ["否"] },
        };
        Assert.Equal(1, Count(With("enterpriseHead", new YesNoValue(false)), none));
        var three = heads with { Predicate = new Dictionary<string, IReadOnlyList<string>> { ["projects"] = ["3"] } };
        Assert.Equal(1, Count(With("projects", new NumberValue(3)), three));
        Assert.Equal(0, Count(With("projects", new NumberValue(13)), three));
    }
}
