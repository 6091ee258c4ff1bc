using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>The order in which persons are published, reckoned by hand on four persons.</summary>
public sealed class OrderingTests
{
    private static readonly World s_before = SeveralTiers.Before(
        SeveralTiers.Ranked,
        e => e.What is NoticePublished { Stage: "city-notice" }
    );

    /// <summary>Of the list p, q, r, s: name, tier, score, place in the register of units and rank in the unit's list.</summary>
    private static readonly World s_world = Four(
        ("p", "丁一", "silver", 80, 1, 2),
        ("q", "王二", "gold", 70, 1, 1),
        ("r", "赵三", "silver", 90, 0, 5),
        ("s", "王四", "gold", 75, 1, null),
        ("t", "李五", null, null, 0, 1)
    );

    [Theory]
    [InlineData(PublicOrder.List, "qspr")]
    [InlineData(PublicOrder.Score, "sqrp")]
    [InlineData(PublicOrder.Nomination, "qsrp")]
    public void Tiers_come_first_then_what_the_notice_says_then_the_list(PublicOrder order, string expected)
    {
        Assert.Equal(expected, Ordered(order, "p", "q", "r", "s"));
        // Whoever has no tier comes after those who have.
        Assert.Equal(expected + "t", Ordered(order, "t", "p", "q", "r", "s"));
    }

    [Fact]
    public void By_strokes_of_the_surname_within_a_tier()
    {
        // 丁 two, 王 four, 赵 nine strokes; of one surname the given name decides: 二 two, 四 five.
        Assert.Equal("qspr", Ordered(PublicOrder.Strokes, "r", "s", "q", "p"));
        Assert.Equal("sqrp", Ordered(PublicOrder.List, "r", "s", "q", "p"));
    }

    [Fact]
    public void Equal_scores_and_unknown_ones_keep_the_order_of_the_list()
    {
        var (q, s) = (s_world.Get<Candidacy>("q"), s_world.Get<Candidacy>("s"));
        var equal = s_world.With(q with { Score = s.Score });
        Assert.Equal("sq", Ordered(PublicOrder.Score, equal, "s", "q"));
        Assert.Equal("qs", Ordered(PublicOrder.Score, equal, "q", "s"));
        var unknown = s_world.With(q with { Score = null });
        Assert.Equal("sq", Ordered(PublicOrder.Score, unknown, "q", "s"));
    }

    private static string Ordered(PublicOrder order, params string[] listed) => Ordered(order, s_world, listed);

    private static string Ordered(PublicOrder order, World world, params string[] listed) =>
        string.Concat(Ordering.Of(world, listed, order));

    private static World Four(params (string Id, string Name, string? Tier, int? Score, int Unit, int? Rank)[] persons)
    {
        var world = s_before;
        var pattern = world.All<Candidacy>().First(c => c.ProposedTier is not null);
        var units = world.Edition.Units;
        foreach (var p in persons)
        {
            world = world.With(
                pattern with
                {
                    Id = p.Id,
                    Name = p.Name,
                    ProposedTier = p.Tier,
                    Score = p.Score,
                    Unit = units[p.Unit].Id,
                }
            );
        }

        foreach (var unit in persons.Where(p => p.Rank is not null).GroupBy(p => units[p.Unit].Id))
        {
            world = world.With(
                new Listing
                {
                    Id = Listing.Of("unit-ranking", unit.Key, 9),
                    Stage = "unit-ranking",
                    Holder = unit.Key,
                    Round = 9,
                    Decided = true,
                    Items = [.. unit.Select(p => new ListItem(p.Id, p.Rank!.Value))],
                }
            );
        }

        return world;
    }
}
