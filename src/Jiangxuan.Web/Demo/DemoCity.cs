using System.Diagnostics;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Commands;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Demo;

/// <summary>
/// The demonstration city: on the first start on an empty database two simulated editions are loaded through the same tables as any
/// other, with accounts and files, and the clock is set to the day on which the second one stands. A start that was broken off goes on
/// where it stopped.
/// </summary>
public static class DemoCity
{
    private const string Begun = "demo.begun";
    private const string Loaded = "demo.loaded";

    /// <summary>Loads what is missing. False when the database belongs to somebody: then it is left alone.</summary>
    public static async Task<bool> Load(
        IServiceProvider services,
        TextWriter to,
        bool plain,
        CancellationToken ct = default
    )
    {
        var definition =
            services.GetRequiredService<Definitions>().Find(DemoPlan.Programme)
            ?? throw new InvalidOperationException($"没有演示所用的通知定义 {DemoPlan.Programme}。");
        var city = definition.Notice!.Identity.City;
        var settings = services.GetRequiredService<Settings>();
        if (await settings.Get(city, Loaded, ct) is not null)
        {
            return true;
        }

        var editions = services.GetRequiredService<Editions>();
        if (await settings.Get(city, Begun, ct) is null && (await editions.All(ct)).Count > 0)
        {
            to.WriteLine("数据库里已有数据，不装入演示城市。");
            return false;
        }

        await settings.Set(city, Begun, "1", ct);
        var watch = Stopwatch.StartNew();
        var files = await DemoFiles.Store(services.GetRequiredService<FileStore>(), ct);
        foreach (var options in DemoPlan.Editions(Basis(services, definition, files)))
        {
            await Load(services, definition, options, to, plain, ct);
        }

        await services.GetRequiredService<DemoClock>().ShiftTo(DemoPlan.Now, ct);
        await settings.Set(city, Loaded, "1", ct);
        to.WriteLine($"演示城市已装入，用时{watch.Elapsed.TotalSeconds:0.0}秒。");
        return true;
    }

    /// <summary>What both editions share; the web's own vault seals the ID numbers.</summary>
    private static SimulationOptions Basis(IServiceProvider services, Definition definition, DemoFiles files) =>
        new()
        {
            Edition = "",
            Units = DemoPlan.UnitsOf(definition.SampleUnits),
            Seal = services.GetRequiredService<Vault>().Seal,
            Hash = services.GetRequiredService<Vault>().HashOf,
            File = files.For,
        };

    private static async Task Load(
        IServiceProvider services,
        Definition definition,
        SimulationOptions options,
        TextWriter to,
        bool plain,
        CancellationToken ct
    )
    {
        var title = $"演示届 {options.Edition}";
        var progress = new ProgressLine(to, plain, title);
        var simulated = Simulating.Run(
            definition.Notice!,
            options with
            {
                TokenHash = link => Employers.Links.HashOf(DemoPlan.Token(options.Edition, link)),
            },
            progress,
            ct
        );
        progress.End();
        await using (var scope = services.CreateAsyncScope())
        {
            var city = definition.Notice!.Identity.City;
            await DemoAccounts.Make(scope.ServiceProvider, simulated, city, ct);
        }

        var editions = services.GetRequiredService<Editions>();
        var edition = await editions.Prepare(options.Edition, definition, ct);
        if (await editions.Find(options.Edition, ct) is null)
        {
            var bulk = new BulkLoad(services.GetRequiredService<Databases>(), Announcing.Of);
            await bulk.Load(edition, simulated.Entries, DemoFiles.HandedIn(simulated.World), null, ct);
        }

        to.WriteLine($"{title}：{simulated.Entries.Count}条日志，已装入。");
    }
}
