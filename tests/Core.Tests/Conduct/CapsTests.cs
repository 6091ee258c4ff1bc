using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Bounds on persons who share a value, on lists that are made by rank.</summary>
public sealed class CapsTests
{
    private const string Shared = "sex";
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "proposal" });

    [Theory]
    [InlineData(ProposeMode.Final)]
    [InlineData(ProposeMode.Shortlist)]
    public void A_binding_cap_passes_over_whoever_would_be_one_too_many(ProposeMode mode)
    {
        var free = Most(Capped(mode, 20, RuleStrength.Must));
        Assert.InRange(free, 11, 20);
        Assert.Equal(free - 1, Most(Capped(mode, free - 1, RuleStrength.Must)));
    }

    [Fact]
    public void A_cap_in_principle_passes_over_nobody_and_is_shown_as_not_met()
    {
        var free = Capped(ProposeMode.Final, 20, RuleStrength.Must);
        var world = Capped(ProposeMode.Final, Most(free) - 1, RuleStrength.InPrinciple);
        Assert.Equal(List(free), List(world));
        var stage = world.Notice.Stage("proposal");
        Assert.Contains(Balance.Of(world, stage, List(world)), b => b.Rule.Id == "cap" && !b.Met);
        Assert.DoesNotContain(Balance.Of(free, stage, List(free)), b => b.Rule.Id == "cap" && !b.Met);
    }

    [Fact]
    public void A_cap_in_principle_that_is_exceeded_needs_a_written_reason()
    {
        var most = Most(Capped(ProposeMode.Final, 20, RuleStrength.Must));
        var world = Capped(ProposeMode.Final, most - 1, RuleStrength.InPrinciple);
        var act = Kaifeng.Act(new DateOnly(2021, 6, 25));
        var refusal = Proposing.Propose(world, act, "proposal", []).Refusal;
        Assert.Equal("reason", refusal!.Field);
        Assert.Contains($"超过{most - 1}人", refusal.Sentence);
        var decided = Proposing.Propose(world, act with { Reason = "领军人才集中" }, "proposal", []).Happened;
        Assert.Equal("领军人才集中", Assert.IsType<ListDecided>(decided).Note!.Said());

        var within = Capped(ProposeMode.Final, most, RuleStrength.InPrinciple);
        Assert.Null(Proposing.Propose(within, act, "proposal", []).Refusal);
    }

    [Fact]
    public void A_value_that_is_not_known_is_shared_with_nobody_on_lists_by_rank_as_on_those_of_people()
    {
        // Two persons may share the fact; nobody has it, so nobody is passed over.
        var world = Capped(ProposeMode.Final, 1, RuleStrength.Must, "unknown");
        var fact = new Fact
        {
            Key = "unknown",
            Label = "未知",
            Kind = new LineKind(),
            From = Supplier.Office,
        };
        world = world with { Notice = world.Notice with { Facts = [.. world.Notice.Facts, fact] } };
        Assert.Equal(20, List(world).Count);
        Assert.DoesNotContain(
            Balance.Of(world, world.Notice.Stage("proposal"), List(world)),
            b => b.Rule.Id == "cap" && (b.Unknown > 0 || !b.Met)
        );
        string[] people = [.. List(world).Select(i => i.Candidacy)];
        Assert.Null(Approving.Capped(world, new DateOnly(2021, 6, 25), "proposal", people, null));

        // Once two have the same, the second gives way.
        foreach (var id in people.Take(2))
        {
            var c = world.Get<Candidacy>(id);
            var same = c.Determined["sector"] with { Value = new TextValue("一厂") };
            world = world.With(c with { Determined = c.Determined.SetItem("unknown", same) });
        }

        var now = List(world).Select(i => i.Candidacy).ToList();
        Assert.Single(people.Take(2), now.Contains);
    }

    private static IReadOnlyList<ListItem> List(World world) => Proposing.Compute(world, "proposal", []).List!.Items;

    private static int Most(World world)
    {
        var items = List(world);
        Assert.Equal(20, items.Count);
        return Balance
            .Of(world, world.Notice.Stage("proposal"), items)
            .Where(b => b.Rule.Id == "cap")
            .Max(b => b.Count);
    }

    private static World Capped(ProposeMode mode, int atMost, RuleStrength strength, string of = Shared)
    {
        var notice = s_before.Notice;
        var proposal = (ProposeStage)notice.Stage("proposal");
        var cap = new Cap
        {
            Id = "cap",
            Says = "同一性别",
            Of = of,
            AtMost = atMost,
            At = proposal.Id,
            Strength = strength,
            Source = proposal.Source,
        };
        var size = mode is ProposeMode.Shortlist ? 20 : proposal.Size;
        return s_before with
        {
            Notice = notice with
            {
                Caps = [cap],
                Stages = [.. notice.Stages.Select(s => s == proposal ? proposal with { Mode = mode, Size = size } : s)],
            },
        };
    }
}
