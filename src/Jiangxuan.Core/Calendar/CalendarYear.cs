using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Calendar;

/// <summary>
/// The official holidays of one year (放假安排), as the State Council publishes them each autumn, or as a city corrects them
/// (ethnic autonomous areas, emergencies).
/// </summary>
/// <remarks>Next year's notice may also move the last days of December: then this year is entered again and replaces itself.</remarks>
public sealed record CalendarYear
{
    [JsonConstructor]
    private CalendarYear(
        int year,
        ImmutableSortedSet<DateOnly> daysOff,
        ImmutableSortedSet<DateOnly> makeUpWorkdays,
        string source
    )
    {
        Year = year;
        DaysOff = daysOff;
        MakeUpWorkdays = makeUpWorkdays;
        Source = source;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Mondays to Fridays off, ascending.</summary>
    public ImmutableSortedSet<DateOnly> DaysOff { get; }

    /// <summary>Saturdays and Sundays on which offices work, ascending.</summary>
    public ImmutableSortedSet<DateOnly> MakeUpWorkdays { get; }

    /// <summary>Where this was taken from, in Chinese; shown beside the calendar.</summary>
    public string Source { get; }

    /// <summary>Checks and takes one year as staff enter it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="daysOff">Days off; Saturdays and Sundays among them, as official ranges have them, say nothing new and are dropped.</param>
    /// <param name="makeUpWorkdays">Make-up workdays; each must be a Saturday or Sunday.</param>
    /// <param name="source">Where it is written, not blank.</param>
    public static Result<CalendarYear> Of(
        int year,
        IEnumerable<DateOnly> daysOff,
        IEnumerable<DateOnly> makeUpWorkdays,
        string source
    )
    {
        var off = daysOff.ToHashSet();
        var makeUps = makeUpWorkdays.ToHashSet();
        if (string.IsNullOrWhiteSpace(source))
            return new Refusal($"请写明{year}年放假安排的来源（如国务院办公厅通知的文号或日期）。", Field: "source");
        if (off.Concat(makeUps).Where(d => d.Year != year).Order().ToList() is [var stranger, ..])
            return new Refusal($"{stranger:yyyy-MM-dd}不在{year}年内，请填到所属的年份。", Field: "year");
        if (off.Intersect(makeUps).Order().ToList() is [var both, ..])
            return new Refusal(
                $"{both:yyyy-MM-dd}既列为放假又列为补班，请按官方通知只保留一处。",
                Field: "makeUpWorkdays"
            );
        if (makeUps.Where(d => !IsWeekend(d)).Order().ToList() is [var weekday, ..])
            return new Refusal(
                $"{weekday:yyyy-MM-dd}是周一至周五，本来就上班，不能列为补班；请核对日期。",
                Field: "makeUpWorkdays"
            );
        return new CalendarYear(year, [.. off.Where(d => !IsWeekend(d))], [.. makeUps], source.Trim());
    }

    /// <summary>What this day is; it must lie in <see cref="Year"/>.</summary>
    public DayNature NatureOf(DateOnly day)
    {
        if (day.Year != Year)
            throw new ArgumentOutOfRangeException(nameof(day), day, $"Not a day of {Year}.");
        return IsWeekend(day)
            ? (MakeUpWorkdays.Contains(day) ? DayNature.MakeUpWorkday : DayNature.Weekend)
            : (DaysOff.Contains(day) ? DayNature.DayOff : DayNature.Workday);
    }

    /// <summary>
    /// Mondays to Fridays among the days that are public holidays in every year whatever its arrangement: New Year, Labour Day and the
    /// first three days of National Day (《全国年节及纪念日放假办法》). Days of the lunar calendar are not among them.
    /// </summary>
    public IEnumerable<DateOnly> StatutoryDays() =>
        new DateOnly[] { new(Year, 1, 1), new(Year, 5, 1), new(Year, 10, 1), new(Year, 10, 2), new(Year, 10, 3) }.Where(
            d => !IsWeekend(d)
        );

    /// <summary>Whether it is the same year with the same days from the same source.</summary>
    public bool SaysTheSame(CalendarYear other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Year, Source) == (other.Year, other.Source)
            && DaysOff.SetEquals(other.DaysOff)
            && MakeUpWorkdays.SetEquals(other.MakeUpWorkdays);
    }

    /// <summary>Number of working days in the year.</summary>
    public int WorkingDays()
    {
        var first = new DateOnly(Year, 1, 1);
        return Enumerable
            .Range(0, DateTime.IsLeapYear(Year) ? 366 : 365)
            .Count(n => NatureOf(first.AddDays(n)) is DayNature.Workday or DayNature.MakeUpWorkday);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
