using System.Globalization;

namespace Jiangxuan.Web.Store;

/// <summary>
/// The clock of the office. In a demonstration city it is shifted against the real one and the shift is kept, so that an edition
/// of years ago can be walked through; everywhere else it is the real clock.
/// </summary>
/// <param name="real">The real clock.</param>
/// <param name="settings">Where the shift is kept.</param>
/// <param name="city">The demonstration city; null = no demonstration, the clock cannot be moved.</param>
public sealed class DemoClock(TimeProvider real, Settings settings, string? city) : TimeProvider
{
    private const string Key = "clock.offset";

    private long _offset;

    /// <summary>Whether it runs apart from the real clock and pages must say so.</summary>
    public bool IsDemo => city is not null;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Takes up the shift that was kept.</summary>
    public async Task Load(CancellationToken ct = default)
    {
        if (city is not null && await settings.Get(city, Key, ct) is { } kept)
        {
            Interlocked.Exchange(ref _offset, long.Parse(kept, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Moves the clock to an instant; it runs on from there.</summary>
    public async Task ShiftTo(DateTimeOffset instant, CancellationToken ct = default)
    {
        if (city is null)
        {
            throw new InvalidOperationException("Only the clock of a demonstration city can be moved.");
        }

        var offset = (instant - real.GetUtcNow()).Ticks;
        await settings.Set(city, Key, offset.ToString(CultureInfo.InvariantCulture), ct);
        Interlocked.Exchange(ref _offset, offset);
    }

    /// <summary>Moves the clock on.</summary>
    public Task Advance(TimeSpan by, CancellationToken ct = default) => ShiftTo(GetUtcNow() + by, ct);
}
