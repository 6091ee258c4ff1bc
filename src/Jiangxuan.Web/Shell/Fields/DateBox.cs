using System.Globalization;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>Days as a date box of the browser sends and wants them (2021-07-05), and as people write them where there is no such box.</summary>
internal static class DateBox
{
    /// <summary>The day for the box.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day sent or written; null when it is none, or only a month.</summary>
    public static DateOnly? Day(string? text) =>
        DateReading.Read(text ?? "").TryGet(out var read, out _) ? read.Date : null;
}
