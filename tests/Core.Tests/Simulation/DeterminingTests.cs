using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>What simulated offices find about persons is such that a list with floors can be made.</summary>
public sealed class DeterminingTests
{
    private const string Front = "onTheLine";

    [Theory]
    [InlineData("是", 60)]
    [InlineData("否", 70)]
    public void A_floor_on_a_determined_yes_or_no_can_be_met(string value, int percent)
    {
        var world = Run(value, percent);
        var proposed = Lists.Rounds(world, "proposal", Lists.City)[0];
        Assert.Equal(20, proposed.Items.Count);
        var floor = Assert.Single(
            Balance.Of(world, world.Notice.Stage("proposal"), proposed.Items),
            b => b.Rule.Id == "floor"
        );
        Assert.True(floor.Met, $"{floor.Count} of {floor.Base}");

        // Of a kind that is only bounded above there are few, as ever.
        var heads = world.All<Candidacy>().Select(c => c.Determined.GetValueOrDefault("enterpriseHead")?.Value);
        Assert.True(heads.Count(v => v is YesNoValue { Yes: true }) * 2 < heads.Count(v => v is not null));
    }

    private static World Run(string value, int percent)
    {
        var notice = Kaifeng.Notice;
        var source = notice.Composition[0].Source;
        var rule = new Composition
        {
            Id = "floor",
            Says = "一线职工比例",
            Strength = RuleStrength.Must,
            Predicate = new Dictionary<string, IReadOnlyList<string>> { [Front] = [value] },
            AtLeast = percent,
            Base = CompositionBase.List,
            Source = source,
        };
        var fact = new Fact
        {
            Key = Front,
            Label = "是否一线职工",
            Kind = new YesNoKind(),
            From = Supplier.Office,
        };
        var changed = notice with
        {
            Facts = [.. notice.Facts, fact],
            Composition = [.. notice.Composition, rule],
            Stages =
            [
                .. notice.Stages.Select(s =>
                    s is QualifyStage q ? q with { Determines = [.. q.Determines, Front] } : s
                ),
            ],
        };
        return Simulating
            .Run(
                changed,
                new SimulationOptions
                {
                    Edition = "floor",
                    Units = Kaifeng.Units,
                    StopBefore = "inspection",
                }
            )
            .World;
    }
}
