using Jiangxuan.Paper.Programs;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Overlays of other days and files of jobs nobody fetched are thrown away when the house opens and every day after.</summary>
public sealed class TidyingTests : IAsyncLifetime
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);
    private readonly string _work = Directory.CreateTempSubdirectory("jx-tidy").FullName;
    private readonly TurnedClock _clock = new(_now);
    private Press _press = null!;

    private string Overlays => Path.Combine(_work, "overlays");

    [Fact]
    public async Task Old_overlays_go_at_the_start_and_the_others_a_day_later()
    {
        var (old, fresh) = (Made("old.pdf", _now.AddHours(-25)), Made("fresh.pdf", _now.AddHours(-1)));
        var job = _press.Place(Guid.NewGuid());
        File.WriteAllText(job, "%PDF-");
        File.SetLastWriteTimeUtc(job, _now.AddHours(-25).UtcDateTime);
        var (left, used) = (_press.Folder().Root, _press.Folder().Root);
        File.WriteAllText(Path.Combine(left, "copy"), "%PDF-");
        Directory.SetLastWriteTimeUtc(left, _now.AddHours(-25).UtcDateTime);
        Directory.SetLastWriteTimeUtc(used, _now.AddHours(-1).UtcDateTime);
        using var tidying = new Tidying(_press, _clock, NullLogger<Tidying>.Instance);

        await tidying.StartAsync(CancellationToken.None);

        await Until(() => !File.Exists(old) && !File.Exists(job) && !Directory.Exists(left));
        Assert.True(Directory.Exists(used));
        Assert.True(File.Exists(fresh));
        await Until(() => _clock.Waited);
        Assert.Equal(TimeSpan.FromDays(1), _clock.Period);
        _clock.Turn(TimeSpan.FromDays(1));
        await Until(() => !File.Exists(fresh));
        await tidying.StopAsync(CancellationToken.None);
    }

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Overlays);
        _press = new Press(new InstalledPrograms("/nowhere"), _work, "");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _press.DisposeAsync();
        Directory.Delete(_work, recursive: true);
    }

    private string Made(string name, DateTimeOffset at)
    {
        var path = Path.Combine(Overlays, name);
        File.WriteAllText(path, "%PDF-");
        File.SetLastWriteTimeUtc(path, at.UtcDateTime);
        return path;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var attempt = 0; !holds(); attempt++)
        {
            Assert.True(attempt < 500, "it did not come to pass");
            await Task.Delay(20);
        }
    }

    /// <summary>A clock whose only timer rings when the clock is turned.</summary>
    private sealed class TurnedClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;
        private Action? _ring;

        public TimeSpan Period { get; private set; }

        public bool Waited => _ring is not null;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Period = period;
            _ring = () => callback(state);
            return new Silent();
        }

        public void Turn(TimeSpan by)
        {
            _now += by;
            _ring!();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() { }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

/// <summary>The house itself does so.</summary>
public sealed class TidyingHouseTests(House house) : IClassFixture<House>
{
    [Fact]
    public void The_house_throws_overlays_of_other_days_away() =>
        Assert.Single(house.App.Services.GetServices<IHostedService>().OfType<Tidying>());
}
