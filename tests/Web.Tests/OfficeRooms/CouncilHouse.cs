using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>The house with a simulated edition of Kaifeng that waits for its shortlist.</summary>
public sealed class CouncilHouse : House, IAsyncLifetime
{
    public const string Edition = "kf2020";

    public const string Desk = $"/office/{Edition}";

    public Docket Docket => App.Services.GetRequiredService<Docket>();

    public EditionRef Ref { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Ref = await App.Services.GetRequiredService<Editions>().Prepare(Edition, Kaifeng.Definition);
        var run = Simulating.Run(
            Ref.Notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. Kaifeng.Definition.SampleUnits],
                Seed = 7,
                StopBefore = "shortlist",
            }
        );
        var load = new BulkLoad(App.Services.GetRequiredService<Databases>(), Announcing.Of);
        await load.Load(Ref, run.Entries, []);
        At(new DateTimeOffset(run.LastDay.AddDays(1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)));
    }

    /// <summary>Sets the clock.</summary>
    public void At(DateTimeOffset instant) => Clock.Move(instant - Clock.GetUtcNow());

    public Task<World> Everything() => Docket.Open(Ref, Scope.EverythingWithSections);

    /// <summary>An act of somebody whose desk is not under test.</summary>
    public async Task Does(Actor actor, Func<World, Act, Decision> decide, string? reason = null, Scope? scope = null)
    {
        var act = new Act(
            Guid.NewGuid().ToString("D"),
            actor,
            Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)),
            Guid.NewGuid().ToString("N"),
            reason
        );
        var done = await Docket.Commit(Ref, act, scope ?? Scope.EverythingWithSections, w => decide(w, act));
        Assert.True(done is Docketed.Committed, (done as Docketed.Refused)?.Refusal.Sentence);
    }
}
