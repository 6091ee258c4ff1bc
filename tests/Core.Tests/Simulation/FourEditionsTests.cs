using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>Each of the four editions is played to the end of what follows the naming, and names as many as its notice.</summary>
public sealed class FourEditionsTests
{
    [Theory]
    [InlineData("kaifeng-2020", "craftsman=20")]
    [InlineData("yueyang-2023", "craftsman=20")]
    [InlineData("lianyungang-2019", "craftsman=40 top-ten=10")]
    [InlineData("ganzhou-2024", "产业=12 非遗=3")]
    public void An_edition_names_as_many_as_its_notice(string id, string numbers)
    {
        var programme = Programme.Read(id);
        var run = Simulating.Run(
            programme.Notice,
            new SimulationOptions
            {
                Edition = id,
                Units = [.. UnitRegister.Read(programme.Text(UnitRegister.File), programme.Notice).Units],
                Applicants = 120,
                Seed = 7,
            }
        );
        var named = run.World.All<Candidacy>().Where(c => c.Tier is not null).ToList();
        var groups = named.GroupBy(c => run.World.Notice.Tracks is null ? c.Tier! : Track(run.World, c));
        Assert.Equal(
            numbers,
            string.Join(' ', groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}={g.Count()}"))
        );
        Assert.All(named, c => Assert.Equal(Standing.Ended, c.Stands));
    }

    private static string Track(World world, Candidacy c) => Core.Conduct.Deciding.Tracking.Of(world.Notice, c) ?? "";
}
