using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Web.Tests.Programmes;

/// <summary>
/// The application with two editions of one programme: one that was run to its end, and one cut off in the middle of the city's stages.
/// </summary>
public sealed class ProgrammeHouse(string programme) : House
{
    /// <summary>Id of the edition in the middle.</summary>
    public const string Running = "running";

    /// <summary>Id of the edition that has ended.</summary>
    public const string Finished = "finished";

    private readonly Definition _definition = Definition.Load(Path.Combine(Kaifeng.Root, "programmes", programme));

    /// <summary>The state of each edition as the desks find it, by edition id.</summary>
    public Dictionary<string, World> Worlds { get; } = [];

    /// <summary>Who acts.</summary>
    public Cast Cast { get; private set; } = null!;

    protected override HostSettings Adjust(HostSettings settings) =>
        settings with
        {
            City = _definition.Notice!.Identity.City,
        };

    protected override async Task Prepare(WebApplication app)
    {
        var notice = _definition.Notice!;
        var simulated = Simulating.Run(
            notice,
            new SimulationOptions
            {
                Edition = Finished,
                Units = [.. _definition.SampleUnits],
                Seal = app.Services.GetRequiredService<Vault>().Seal,
            }
        );
        Cast = simulated.Cast;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var ct = CancellationToken.None;
            await DemoAccounts.Make(scope.ServiceProvider, simulated, notice.Identity.City, ct);
        }

        await Load(app.Services, Running, Middle(simulated.Entries));
        await Load(app.Services, Finished, simulated.Entries);
    }

    /// <summary>Moves the clock to an hour after the edition's last entry.</summary>
    public void TurnTo(string edition) => Clock.Move(Ends[edition].AddHours(1) - Clock.GetUtcNow());

    /// <summary>With what somebody signs in.</summary>
    public async Task<string> UserName(string account)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return (await users.FindByIdAsync(account))?.UserName ?? throw new InvalidOperationException(account);
    }

    private Dictionary<string, DateTimeOffset> Ends { get; } = [];

    private async Task Load(IServiceProvider services, string id, IReadOnlyList<Entry> entries)
    {
        var edition = await services.GetRequiredService<Editions>().Prepare(id, _definition);
        var bulk = new BulkLoad(services.GetRequiredService<Databases>(), Announcing.Of);
        Worlds[id] = await bulk.Load(edition, [.. entries.Select(e => e with { Edition = id })], []);
        Ends[id] = entries[^1].At;
    }

    /// <summary>
    /// Half of what judges mark is marked; where nobody marks, the list that the leading group is to decide has just been proposed.
    /// </summary>
    private static IReadOnlyList<Entry> Middle(IReadOnlyList<Entry> entries)
    {
        var marks = Enumerable.Range(0, entries.Count).Where(i => entries[i].What is MarksSaved).ToList();
        var lists = Enumerable.Range(0, entries.Count).Where(i => entries[i].What is ListDecided).ToList();
        var at = marks.Count > 0 ? marks[marks.Count / 2] : lists[^2] - 1;
        return [.. entries.Take(at + 1)];
    }
}
