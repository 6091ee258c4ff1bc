using System.Globalization;

namespace Jiangxuan.Core.Calendar;

/// <summary>
/// “X日前” (截止): the day itself is included, until 24:00 unless an hour is given. A named day does not move when it is a holiday;
/// only a counted <see cref="Period"/> does.
/// </summary>
/// <param name="Day">Last day.</param>
/// <param name="Hour">Wall-clock time at which it closes on that day; null = 24:00.</param>
public sealed record Deadline(DateOnly Day, TimeOnly? Hour = null)
{
    /// <summary>The first instant that is too late.</summary>
    public DateTimeOffset Instant => Hour is { } hour ? Shanghai.At(Day, hour) : Shanghai.StartOf(Day.AddDays(1));

    /// <summary>Whether it is too late. A moment before <see cref="Instant"/> is in time, <see cref="Instant"/> itself is not.</summary>
    public bool HasPassed(DateTimeOffset now) => now >= Instant;

    /// <summary>As written on screens: <c>2021年6月11日24时</c>, <c>2021年6月11日17时30分</c>.</summary>
    public override string ToString()
    {
        var time =
            Hour is not { } hour ? "24时"
            : hour.Minute == 0 ? $"{hour.Hour}时"
            : $"{hour.Hour}时{hour.Minute:00}分";
        return Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + time;
    }
}
