using System.Globalization;
using System.Text.RegularExpressions;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Calendar;

/// <summary>
/// Days of one year as staff type or paste them from the State Council's notice: <c>1月1日</c>, <c>2027-01-01</c>,
/// <c>10月1日（周五）至7日</c>, one a line or separated by 、 or commas. Words in brackets are passed over.
/// </summary>
public static partial class DayList
{
    private const int LongestRange = 31;

    /// <summary>The days, ascending and each once, or which item cannot be read. Nothing typed is no day.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of days that are written without one.</param>
    /// <param name="field">The field a refusal is about.</param>
    public static Result<IReadOnlyList<DateOnly>> Read(string text, int year, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        var days = new SortedSet<DateOnly>();
        foreach (var item in Bracketed().Replace(text, "").Split(['\n', '、', '，', ',', '；', ';', '。']))
        {
            var typed = Typed.Compact(item);
            if (typed.Length == 0)
                continue;
            if (Range(typed, year) is not { } range)
                return new Refusal(
                    $"看不懂“{item.Trim()}”，请写成1月1日、2027-01-01或10月1日至7日这样的形式，每行一项或用顿号隔开。",
                    Field: field
                );
            if (range.Last < range.First || range.Last.DayNumber - range.First.DayNumber >= LongestRange)
                return new Refusal($"“{item.Trim()}”的起止日期不对，请检查。", Field: field);
            for (var day = range.First; day <= range.Last; day = day.AddDays(1))
                days.Add(day);
        }
        return days.ToList();
    }

    /// <summary>One day a line, as <see cref="Read"/> reads it.</summary>
    public static string Write(IEnumerable<DateOnly> days) =>
        string.Join('\n', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static (DateOnly First, DateOnly Last)? Range(string typed, int year)
    {
        var ends = typed.Split('至', '到', '~', '—', '–');
        if (ends.Length > 2 || Day(ends[0], year, null) is not { } first)
            return null;
        return ends.Length == 1 ? (first, first)
            : Day(ends[1], first.Year, first.Month) is { } last ? (first, last)
            : null;
    }

    /// <summary>A day; the end of a range may leave out the month.</summary>
    private static DateOnly? Day(string typed, int year, int? month)
    {
        if (month is { } same && DayAlone().Match(typed) is { Success: true } alone)
            return Real(year, same, Number(alone.Groups[1]));
        if (MonthAndDay().Match(typed) is not { Success: true } match)
            return null;
        return Real(
            match.Groups[1].Success ? Number(match.Groups[1]) : year,
            Number(match.Groups[2]),
            Number(match.Groups[3])
        );
    }

    private static DateOnly? Real(int year, int month, int day) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[（(][^（）()]*[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?:([0-9]{4})[年./-])?([0-9]{1,2})[月./-]([0-9]{1,2})[日号]?$")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex("^([0-9]{1,2})[日号]?$")]
    private static partial Regex DayAlone();
}
