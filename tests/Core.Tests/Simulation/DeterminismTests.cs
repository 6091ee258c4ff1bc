using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation.Reports;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>A simulation is a function of its options.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void The_same_seed_gives_the_same_files_byte_for_byte()
    {
        Assert.Equal(SimulationReport.Files(Kaifeng.Whole), SimulationReport.Files(Kaifeng.Run()));
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        var other = Kaifeng.Run(o => o with { Seed = 2 });
        Assert.NotEqual(Kaifeng.Whole.People["c0001"].Name, other.People["c0001"].Name);
    }

    [Fact]
    public void Stopping_early_is_the_beginning_of_the_whole()
    {
        var until = new DateOnly(2021, 6, 2);
        var part = Kaifeng.Run(o => o with { Until = until });
        Assert.Equal(
            Kaifeng.Whole.Entries.Where(e => Kaifeng.DayOf(e) <= until).Select(e => e.Leaf()),
            part.Entries.Select(e => e.Leaf())
        );
    }

    [Fact]
    public void Nobody_acts_in_the_stage_it_stops_before()
    {
        var world = Kaifeng.Run(o => o with { StopBefore = "live" }).World;
        Assert.Equal(30, world.All<Candidacy>().Count(c => c.Stands == "live"));
        Assert.Empty(world.All<Sheet>());
    }

    [Fact]
    public void An_edition_that_opens_later_moves_its_deadline_by_an_act_with_a_reason()
    {
        var later = Kaifeng.Run(o => o with { Opens = new DateOnly(2021, 7, 19), Until = new DateOnly(2021, 8, 4) });
        var moved = Assert.Single(later.Entries, e => e.What is DeadlineMoved);
        Assert.NotNull(moved.Reason);
        Assert.Equal(
            new DateTimeOffset(2021, 8, 14, 0, 0, 0, TimeSpan.FromHours(8)),
            later.World.Edition.Closes["report"]
        );
        var stands = later.World.All<Candidacy>().Select(c => c.Stands).ToHashSet();
        Assert.Contains("apply", stands);
        Assert.Contains("unit-ranking", stands);
        Assert.Contains("unit-notice", stands);
        Assert.Contains(later.Entries, e => e.What is ListDecided { Stage: "report" });
        Assert.Contains(later.World.All<Candidacy>(), c => c.Returned is not null);
    }
}
