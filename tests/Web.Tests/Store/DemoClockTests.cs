using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class DemoClockTests(Database database) : IClassFixture<Database>
{
    private static readonly DateTimeOffset _real = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_shifted_clock_runs_on_and_is_still_shifted_after_a_restart()
    {
        var real = new Clock(_real);
        var settings = new Settings(database.Databases);
        var clock = new DemoClock(real, settings, Kaifeng.City);
        await clock.ShiftTo(Kaifeng.Start);
        real.Move(TimeSpan.FromMinutes(5));
        Assert.Equal(Kaifeng.Start.AddMinutes(5), clock.GetUtcNow());
        await clock.Advance(TimeSpan.FromDays(2));

        var restarted = new DemoClock(real, settings, Kaifeng.City);
        Assert.Equal(real.GetUtcNow(), restarted.GetUtcNow());
        await restarted.Load();
        Assert.Equal(Kaifeng.Start.AddDays(2).AddMinutes(5), restarted.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(8), restarted.Shanghai().Offset);
        Assert.Equal(new DateOnly(2021, 5, 22), restarted.Today());
    }

    [Fact]
    public async Task The_clock_of_a_real_city_cannot_be_moved()
    {
        var clock = new DemoClock(new Clock(_real), new Settings(database.Databases), null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => clock.Advance(TimeSpan.FromDays(1)));
        Assert.False(clock.IsDemo);
        Assert.Equal(_real, clock.GetUtcNow());
    }
}
