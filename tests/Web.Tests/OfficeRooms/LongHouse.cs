using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Tests.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>The house with editions of the long course, each simulated up to one of its stages.</summary>
public sealed class LongHouse : House, IAsyncLifetime
{
    ValueTask IAsyncLifetime.InitializeAsync() => InitializeAsync();

    /// <summary>An edition that has come to that stage; its id is the stage's with <c>e-</c> before it.</summary>
    public async Task<EditionRef> At(string stage)
    {
        var files = Kaifeng.Definition.Files.ToDictionary();
        files[NoticeReading.NoticeFile] = LongText.Of(files[NoticeReading.NoticeFile]);
        files[UnitRegister.File] = LongText.Units;
        var reading = NoticeReading.Read(files);
        var units = UnitRegister.Read(LongText.Units, reading.Notice!).Units;
        var edition = await App
            .Services.GetRequiredService<Editions>()
            .Prepare($"e-{stage}", new Definition("kaifeng-2020", files, reading, units));
        var run = Simulating.Run(
            edition.Notice,
            new SimulationOptions
            {
                Edition = edition.EditionId,
                Units = [.. units],
                Applicants = 60,
                StopBefore = stage,
            }
        );
        await new BulkLoad(App.Services.GetRequiredService<Databases>(), Announcing.Of).Load(edition, run.Entries, []);
        Clock.Move(
            new DateTimeOffset(run.LastDay.ToDateTime(new TimeOnly(23, 0)), TimeSpan.FromHours(8)) - Clock.GetUtcNow()
        );
        return edition;
    }

    /// <summary>Sets the clock to nine in the morning of a day.</summary>
    public void On(DateOnly day) =>
        Clock.Move(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)) - Clock.GetUtcNow());

    public Task<World> World(EditionRef edition) =>
        App.Services.GetRequiredService<Docket>().Open(edition, Scope.EverythingWithSections);
}
