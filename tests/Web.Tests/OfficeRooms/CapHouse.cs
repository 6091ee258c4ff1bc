using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>The house with an edition of Kaifeng that waits for its proposal, which in principle has no more than five of either sex.</summary>
public sealed class CapHouse : House, IAsyncLifetime
{
    public const string Edition = "kf-cap";
    public const string Room = $"/office/{Edition}/proposal/proposal";

    public EditionRef Ref { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var files = Kaifeng.Definition.Files.ToDictionary();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace(
                "\ncomposition:\n",
                """

                caps:
                  - { id: sexes, says: 同一性别原则上至多5人, of: sex, atMost: 5, at: proposal, strength: in-principle, source: { clause: 三 } }

                composition:

                """,
                StringComparison.Ordinal
            );
        var reading = NoticeReading.Read(files);
        Assert.Single(reading.Notice!.Caps);
        var definition = new Definition("kaifeng-2020", files, reading, Kaifeng.Definition.SampleUnits);
        Ref = await App.Services.GetRequiredService<Editions>().Prepare(Edition, definition);
        var run = Simulating.Run(
            Ref.Notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. definition.SampleUnits],
                Seed = 7,
                StopBefore = "proposal",
            }
        );
        await new BulkLoad(App.Services.GetRequiredService<Databases>(), Announcing.Of).Load(Ref, run.Entries, []);
        Clock.Move(
            new DateTimeOffset(run.LastDay.AddDays(1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8))
                - Clock.GetUtcNow()
        );
    }

    /// <summary>The rounds of the proposal.</summary>
    public async Task<IReadOnlyList<Listing>> Rounds() =>
        Lists.Rounds(
            await App.Services.GetRequiredService<Docket>().Open(Ref, Scope.Everything),
            "proposal",
            Lists.City
        );
}
