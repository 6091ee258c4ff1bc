using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
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

    private static World Capped(ProposeMode mode, int atMost, RuleStrength strength)
    {
        var notice = s_before.Notice;
        var proposal = (ProposeStage)notice.Stage("proposal");
        var cap = new Cap
        {
            Id = "cap",
            Says = "同一性别",
            Of = Shared,
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
