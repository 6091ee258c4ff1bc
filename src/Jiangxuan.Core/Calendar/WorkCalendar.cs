using System.Collections.Immutable;

namespace Jiangxuan.Core.Calendar;

/// <summary>The official calendar: which days are working days, and how periods are counted on it. Unchangeable; adding a year gives a new one.</summary>
public sealed class WorkCalendar
{
    private const int MostDays = 1000;
    private static readonly WorkCalendar _official = Read(Embedded.Text("holidays.json"));
    private readonly ImmutableSortedDictionary<int, CalendarYear> _years;

    /// <summary>A calendar of just these years; a later entry for the same year replaces an earlier one.</summary>
    public WorkCalendar(IEnumerable<CalendarYear> years)
        : this(years.Aggregate(ImmutableSortedDictionary<int, CalendarYear>.Empty, (all, y) => all.SetItem(y.Year, y)))
    { }

    private WorkCalendar(ImmutableSortedDictionary<int, CalendarYear> years) => _years = years;

    /// <summary>The years that come with the program, 2019 to 2026.</summary>
    public static WorkCalendar Official() => _official;

    /// <summary>Reads a holiday file; one that contradicts itself is a broken promise, not a refusal.</summary>
    /// <exception cref="InvalidDataException">
    /// The text has another shape, a day is impossible or the stated number of working days is not the counted one.
    /// </exception>
    public static WorkCalendar Read(string json) => new(HolidayFile.Read(json));

    /// <summary>Known years, ascending.</summary>
    public IEnumerable<CalendarYear> Years => _years.Values;

    /// <summary>This calendar with a year added or replaced (override of a deployment).</summary>
    public WorkCalendar With(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(_years.SetItem(year.Year, year));
    }

    /// <summary>What a day is, or a refusal when its year is not known.</summary>
    public Result<DayNature> NatureOf(DateOnly day) =>
        _years.TryGetValue(day.Year, out var year) ? year.NatureOf(day) : Missing(day.Year);

    /// <summary>Whether offices work on a day, or a refusal when its year is not known.</summary>
    public Result<bool> IsWorkingDay(DateOnly day) =>
        NatureOf(day).TryGet(out var nature, out var refusal)
            ? nature is DayNature.Workday or DayNature.MakeUpWorkday
            : refusal;

    /// <summary>Number of working days from <paramref name="first"/> to <paramref name="last"/>, both inclusive; 0 if last is earlier.</summary>
    public Result<int> WorkingDays(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day).TryGet(out var works, out var refusal))
                return refusal;
            count += works ? 1 : 0;
        }
        return count;
    }

    /// <summary>
    /// Counts a period. Working days: the first counted day is the first working day on or after <paramref name="from"/>, which may
    /// itself be a holiday. Calendar days: every day counts, and an end on a holiday or weekend moves to the next working day
    /// (民法典第二百零三条; a make-up Saturday is no day of rest and does not move).
    /// </summary>
    /// <param name="from">The day it begins: the day of publication.</param>
    /// <param name="days">How many days, 1 to 1000.</param>
    /// <param name="kind">Which days count.</param>
    /// <param name="excludeFirstDay">
    /// False: <paramref name="from"/> counts, as real notices do. True: counting starts on the day after (民法典第二百零一条).
    /// </param>
    public Result<Period> Count(DateOnly from, int days, DayKind kind, bool excludeFirstDay = false)
    {
        if (days is < 1 or > MostDays)
            return new Refusal($"天数须在1至{MostDays}之间，现为{days}，请更正。", Field: "days");
        var start = excludeFirstDay ? from.AddDays(1) : from;
        return kind == DayKind.Working ? CountWorking(from, start, days) : CountCalendar(from, start, days);
    }

    private Result<Period> CountWorking(DateOnly from, DateOnly start, int days)
    {
        var counted = new List<DateOnly>(days);
        for (var day = start; counted.Count < days; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day).TryGet(out var works, out var refusal))
                return refusal;
            if (works)
                counted.Add(day);
        }
        return new Period
        {
            From = from,
            First = counted[0],
            Last = counted[^1],
            Days = counted,
        };
    }

    private Result<Period> CountCalendar(DateOnly from, DateOnly start, int days)
    {
        var end = start.AddDays(days - 1);
        var last = end;
        while (true)
        {
            if (!IsWorkingDay(last).TryGet(out var works, out var refusal))
                return refusal;
            if (works)
                break;
            last = last.AddDays(1);
        }
        return new Period
        {
            From = from,
            First = start,
            Last = last,
            Days = [.. Enumerable.Range(0, days).Select(start.AddDays)],
            MovedFrom = last == end ? null : end,
        };
    }

    private static Refusal Missing(int year) =>
        new(
            $"系统中没有{year}年的放假安排，无法计算涉及该年的日期。请领导小组办公室在“本届设置”的“工作日历”里，按国务院办公厅公布的{year}年放假安排录入后再试。"
        );
}
