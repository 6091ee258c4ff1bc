using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A list against every composition rule: who is counted, of what, the limit in persons and in words.</summary>
public sealed partial class BalanceTests
{
    private const string Modern = "先进制造业";
    private const string Pillar = "传统支柱产业";
    private const string Craft = "传统手工艺";

    // Of ten: five modern, three pillar, one craft, and one whose sector nobody determined.
    private static readonly World s_before = Sectors(
        KaifengRun.Before((_, e) => e.What is ListDecided { Stage: "proposal" }),
        [Modern, Modern, Modern, Modern, Modern, Pillar, Pillar, Pillar, Craft, null]
    );
    private static readonly ImmutableList<string> s_ten = [.. Waiting(s_before).Take(10)];
    private static readonly Composition s_rule = new()
    {
        Id = "rule",
        Says = "先进制造业",
        Predicate = Of(Modern),
        Strength = RuleStrength.Must,
        Source = s_before.Notice.Tiers[0].Source,
    };

    private static IEnumerable<string> Waiting(World world) =>
        Lists.StandingIn(world, world.Notice.Stage("proposal"), Lists.City).Select(c => c.Id);

    private static Dictionary<string, IReadOnlyList<string>> Of(params string[] sectors) =>
        new() { ["sector"] = sectors };

    private static World Sectors(World world, IReadOnlyList<string?> sectors) =>
        Waiting(world).Zip(sectors).Aggregate(world, (w, p) => Sector(w, p.First, p.Second));

    private static World Sector(World world, string id, string? sector)
    {
        var c = world.Get<Candidacy>(id);
        return world.With(
            c with
            {
                Determined = sector is null
                    ? c.Determined.Remove("sector")
                    : c.Determined.SetItem(
                        "sector",
                        new Supplied(new TextValue(sector), Supplier.Office, "办公室", DateTimeOffset.MinValue)
                    ),
            }
        );
    }

    private static World Ruled(World world, params Composition[] rules) =>
        world with
        {
            Notice = world.Notice with { Composition = rules },
        };

    public static TheoryData<string, int, int, bool, string> Limits =>
        new()
        {
            { ">=50", 10, 5, true, "不低于50%（5人）" },
            { ">=50.5", 10, 6, false, "不低于50.5%（6人）" },
            { "<=50", 10, 5, true, "不超过50%（5人）" },
            { "<=49.99", 10, 4, false, "不超过49.99%（4人）" },
            { ">=5人", 10, 5, true, "不少于5人" },
            { ">=6人", 10, 6, false, "不少于6人" },
            { "<=5人", 10, 5, true, "不超过5人" },
            { "<=4人", 10, 4, false, "不超过4人" },
            { ">=25 seats", 20, 5, true, "不低于25%（5人）" },
            { ">=25.1 seats", 20, 6, false, "不低于25.1%（6人）" },
            { ">=62.5 own", 8, 5, true, "不低于62.5%（5人）" },
            { "<=60 own", 8, 4, false, "不超过60%（4人）" },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_is_compared_exactly_and_told_in_persons(string limit, int of, int bound, bool met, string words)
    {
        var parts = limit.Split(' ');
        var number = decimal.Parse(parts[0][2..].TrimEnd('人'), System.Globalization.CultureInfo.InvariantCulture);
        var (floor, persons) = (parts[0][0] == '>', parts[0].EndsWith('人'));
        var rule = s_rule with
        {
            AtLeast = floor && !persons ? number : null,
            AtMost = !floor && !persons ? number : null,
            AtLeastPersons = floor && persons ? (int)number : null,
            AtMostPersons = !floor && persons ? (int)number : null,
            Base = parts is [_, "seats"] ? CompositionBase.Seats : CompositionBase.List,
            BaseOf = parts is [_, "own"] ? Of(Modern, Pillar) : null,
        };
        var b = Assert.Single(Balance.Of(Ruled(s_before, rule), s_ten));
        Assert.Equal((5, of, 1, bound, met), (b.Count, b.Base, b.Unknown, b.Bound, b.Met));
        Assert.Equal((words, "先进制造业", null, s_rule.Source), (b.Limit, b.Says, b.Group, b.Source));
    }

    [Fact]
    public void A_rule_with_both_bounds_is_two_and_a_grouped_one_is_one_for_every_value()
    {
        var both = s_rule with { AtLeastPersons = 6, AtMostPersons = 6 };
        Assert.Equal(
            [("rule.AtLeast", false), ("rule.AtMost", true)],
            Balance.Of(Ruled(s_before, both), s_ten).Select(b => (b.Rule.Id, b.Met))
        );
        var each = s_rule with { Predicate = new Dictionary<string, IReadOnlyList<string>>(), GroupBy = "sector" };
        Assert.Equal(
            [
                ($"先进制造业（{Craft}）", 1, true),
                ($"先进制造业（{Pillar}）", 3, true),
                ($"先进制造业（{Modern}）", 5, false),
            ],
            Balance.Of(Ruled(s_before, each with { AtMostPersons = 4 }), s_ten).Select(b => (b.Says, b.Count, b.Met))
        );
        // With nobody's value known it does not pass unseen; with nobody on the list there is nothing to see.
        var unknown = Ruled(Sector(s_before, s_ten[8], null), each with { AtMostPersons = 4 });
        var unseen = Assert.Single(Balance.Of(unknown, [.. s_ten.Skip(8)]));
        Assert.Equal((null, 0, 2, 4), (unseen.Group, unseen.Count, unseen.Unknown, unseen.Bound));
        Assert.Empty(Balance.Of(unknown, []));
    }

    [Fact]
    public void A_floor_of_every_value_stands_for_the_values_of_those_who_could_be_listed_a_ceiling_does_not()
    {
        var each = s_rule with { Predicate = new Dictionary<string, IReadOnlyList<string>>(), GroupBy = "sector" };
        var stage = s_before.Notice.Stage("proposal");
        ImmutableList<ListItem> items =
        [
            .. s_ten.Take(5).Select((id, i) => new ListItem(id, i + 1, Tier: "craftsman")),
        ];
        var floor = Balance.Of(Ruled(s_before, each with { AtLeastPersons = 1 }), stage, items);
        var all = Waiting(s_before).Select(id => Sector(s_before.Get<Candidacy>(id))).OfType<string>().ToHashSet();
        Assert.Equal(all.Order(StringComparer.Ordinal), floor.Select(b => b.Group));
        Assert.Equal([Modern], floor.Where(b => b.Met).Select(b => b.Group));
        var ceiling = Balance.Of(Ruled(s_before, each with { AtMostPersons = 1 }), stage, items);
        Assert.Equal([Modern], ceiling.Select(b => b.Group));
    }

    private static string? Sector(Candidacy c) =>
        c.Determined.TryGetValue("sector", out var supplied) ? ((TextValue)supplied.Value).Text : null;
}
