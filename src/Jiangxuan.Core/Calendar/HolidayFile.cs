using System.Globalization;
using System.Text.Json;

namespace Jiangxuan.Core.Calendar;

/// <summary>Reads the holidays that come with the program. A file that contradicts itself is a broken promise, not a refusal.</summary>
internal static class HolidayFile
{
    /// <summary>Reads all years; the stated number of working days of each is recounted.</summary>
    public static IReadOnlyList<CalendarYear> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.GetProperty("years").EnumerateArray().Select(Year)];
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"holidays.json: {e.Message}", e);
        }
    }

    private static CalendarYear Year(JsonElement entry)
    {
        var year = entry.GetProperty("year").GetInt32();
        var read = CalendarYear.Of(
            year,
            Days(entry, "daysOff", year),
            Days(entry, "makeUpWorkdays", year),
            entry.GetProperty("source").GetString() ?? ""
        );
        if (!read.TryGet(out var value, out var refusal))
            throw new InvalidDataException($"holidays.json, {year}: {refusal.Sentence}");
        var stated = entry.GetProperty("workingDays").GetInt32();
        return value.WorkingDays() == stated
            ? value
            : throw new InvalidDataException(
                $"holidays.json, {year}: {value.WorkingDays()} working days, {stated} stated."
            );
    }

    private static IEnumerable<DateOnly> Days(JsonElement entry, string name, int year) =>
        entry
            .GetProperty(name)
            .EnumerateArray()
            .Select(d =>
                DateOnly.ParseExact($"{year:0000}-{d.GetString()}", "yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
}
