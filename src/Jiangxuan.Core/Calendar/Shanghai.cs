namespace Jiangxuan.Core.Calendar;

/// <summary>Official time of the country (北京时间, zone Asia/Shanghai).</summary>
/// <remarks>
/// A fixed +08:00: the last summer time ended on 1991-09-15, so this is exact for every instant from 1992 on, and no zone data of
/// the machine is needed.
/// </remarks>
public static class Shanghai
{
    /// <summary>Eight hours ahead of UTC.</summary>
    public static TimeSpan Offset => new(8, 0, 0);

    /// <summary>The instant a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The instant of a wall-clock time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The day an instant falls on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
