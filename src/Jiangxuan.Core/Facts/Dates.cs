using System.Globalization;

namespace Jiangxuan.Core.Facts;

/// <summary>Days as definitions write them, and what a month can mean.</summary>
internal static class Dates
{
    /// <summary>The day of a definition's word, <c>1963-01-01</c>; null when it is none.</summary>
    public static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public static string? Impossible(string word) =>
        Day(word) is null ? $"“{word}”不是日期，请写成 2021-06-11。" : null;

    /// <summary>First and last day of a month.</summary>
    public static (DateOnly First, DateOnly Last) Span(MonthValue month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>First and last day a value can mean; null when it is no date.</summary>
    public static (DateOnly First, DateOnly Last)? Span(Value? value) =>
        value switch
        {
            DayValue d => (d.Day, d.Day),
            IdNumberValue id => (id.Birth, id.Birth),
            MonthValue m => Span(m),
            _ => null,
        };

    /// <summary>
    /// Completed years from one day to another (周岁、满…年): the anniversary counts, and that of 29 February is 1 March in other years.
    /// </summary>
    public static int FullYears(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
