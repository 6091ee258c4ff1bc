using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>The house of a programme's city with one edition, simulated up to a stage, an hour later.</summary>
public sealed class StageHouse(string programme, string stage) : House
{
    /// <summary>Id of the edition.</summary>
    public const string Edition = "now";

    /// <summary>The office's desk in it.</summary>
    public const string Desk = $"/office/{Edition}";

    private readonly Definition _definition = Definition.Load(Path.Combine(Kaifeng.Root, "programmes", programme));

    protected override HostSettings Adjust(HostSettings settings) =>
        settings with
        {
            City = _definition.Notice!.Identity.City,
        };

    protected override async Task Prepare(WebApplication app)
    {
        var run = Simulating.Run(
            _definition.Notice!,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. _definition.SampleUnits],
                StopBefore = stage,
                Seal = app.Services.GetRequiredService<Vault>().Seal,
            }
        );
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var city = _definition.Notice!.Identity.City;
            await DemoAccounts.Make(scope.ServiceProvider, run, city, CancellationToken.None);
        }

        var edition = await app.Services.GetRequiredService<Editions>().Prepare(Edition, _definition);
        await new BulkLoad(app.Services.GetRequiredService<Databases>(), Announcing.Of).Load(edition, run.Entries, []);
        Clock.Move(run.Entries[^1].At.AddHours(1) - Clock.GetUtcNow());
    }

    /// <summary>Somebody of the cast, signed in.</summary>
    public async Task<Browser> Sits(string account)
    {
        var browser = Browser();
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = account, ["password"] = DemoPlan.Password });
        return browser;
    }

    /// <summary>The edition as it is.</summary>
    public async Task<World> Now() =>
        await App
            .Services.GetRequiredService<Docket>()
            .Open(
                await App.Services.GetRequiredService<Editions>().Prepare(Edition, _definition),
                Scope.EverythingWithSections
            );
}
