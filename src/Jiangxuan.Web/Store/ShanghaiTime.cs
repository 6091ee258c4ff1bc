namespace Jiangxuan.Web.Store;

/// <summary>The time in the office (Asia/Shanghai, no summer time since 1991).</summary>
public static class ShanghaiTime
{
    /// <summary>Now, to the millisecond.</summary>
    public static DateTimeOffset Shanghai(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), now.Offset).ToOffset(
            Core.Calendar.Shanghai.Offset
        );
    }

    /// <summary>Today.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.Shanghai().DateTime);
}
