using System.Globalization;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Paper.Fillings;

namespace Jiangxuan.Paper.Course;

/// <summary>How numbers and days are written on papers (数字和日期的写法).</summary>
internal static class Written
{
    public static void Set(this Dictionary<string, Entry> entries, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            entries[name] = new TextEntry(text);
        }
    }

    public static void Set(
        this Dictionary<string, Entry> entries,
        string name,
        IReadOnlyList<IReadOnlyDictionary<string, Entry>> rows
    )
    {
        if (rows.Count > 0)
        {
            entries[name] = new RowsEntry(rows);
        }
    }

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day is { } d ? EditionEntries.Day(d) : null;

    public static string Day(DateTimeOffset moment) => EditionEntries.Day(Shanghai.DayOf(moment));
}
