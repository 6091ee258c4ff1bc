using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>The house with Kaifeng's edition run up to the office's audit: sixty generated applicants, everybody reported waits.</summary>
public sealed class OfficeHouse : House, IAsyncLifetime
{
    public const string Edition = "kf2020";
    public const string Root = "/office/" + Edition;

    public EditionRef Ref { get; private set; } = null!;

    public Docket Docket => App.Services.GetRequiredService<Docket>();

    /// <summary>A browser of a clerk of the office.</summary>
    public Browser Clerk { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var vault = App.Services.GetRequiredService<Vault>();
        var result = Simulating.Run(
            Kaifeng.Notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. Kaifeng.Definition.SampleUnits],
                Applicants = 60,
                Seed = 7,
                StopBefore = "audit",
                Seal = vault.Seal,
            }
        );
        Ref = await App.Services.GetRequiredService<Editions>().Prepare(Edition, Kaifeng.Definition);
        var load = new BulkLoad(App.Services.GetRequiredService<Databases>(), Announcing.Of);
        await load.Load(Ref, result.Entries, []);
        var now = result.LastDay.AddDays(1).ToDateTime(new TimeOnly(9, 0));
        Clock.Move(new DateTimeOffset(now, TimeSpan.FromHours(8)) - Clock.GetUtcNow());
        Clerk = await SignedIn(Role.Office, "office1", "office");
    }

    /// <summary>Everything as it is stored.</summary>
    public Task<World> Stored() => Docket.Open(Ref, Scope.EverythingWithSections);

    /// <summary>Those who wait for the audit now, longest first.</summary>
    public async Task<IReadOnlyList<string>> Waiting()
    {
        await Clerk.Get($"{Root}/audit/audit");
        return
        [
            .. Clerk
                .Page.QuerySelectorAll("[aria-label='等待审查的申报'] tr[data-href]")
                .Select(r => r.GetAttribute("data-href")!)
                .Select(h => h.Split('/')[^1]),
        ];
    }
}
