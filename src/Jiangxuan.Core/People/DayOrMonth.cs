using System.Globalization;

namespace Jiangxuan.Core.People;

/// <summary>A date as precise as it was given: to the day or to the month (出生日期, 出生年月, 起止时间).</summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Day of the month; null when only the month is known.</param>
public sealed record DayOrMonth(int Year, int Month, int? Day = null)
{
    /// <summary>The day, where one was given.</summary>
    public DateOnly? Date => Day is { } day ? new DateOnly(Year, Month, day) : null;

    /// <summary>The latest day it can mean.</summary>
    public DateOnly Latest => new(Year, Month, Day ?? DateTime.DaysInMonth(Year, Month));

    /// <summary>As the notices ask for it: <c>2010年1月1日</c> or <c>2010年1月</c>.</summary>
    public override string ToString() =>
        Day is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Year}年{Month}月")
            : string.Create(CultureInfo.InvariantCulture, $"{Year}年{Month}月{Day}日");
}
