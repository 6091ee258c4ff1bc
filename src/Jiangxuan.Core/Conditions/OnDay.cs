using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The day on which an age or a number of years is taken: <c>announced</c>, <c>today</c> or a date.</summary>
/// <param name="Word">As in the file.</param>
public sealed record OnDay(string Word) : IWord<OnDay>
{
    private const string Announced = "announced";
    private const string Today = "today";

    /// <inheritdoc/>
    public static string Form => "announced（发文日）、today（当天）或日期";

    /// <inheritdoc/>
    public static OnDay? Read(string text) =>
        text is Announced or Today || Dates.Day(text) is not null ? new OnDay(text) : null;

    /// <summary>The day itself.</summary>
    public DateOnly Day(Known known) =>
        Word switch
        {
            Announced => known.Notice.Identity.Announced,
            Today => known.On,
            _ => DateOnly.ParseExact(Word, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    /// <summary>The day itself as far as the notice fixes it; null when it is the day of evaluation.</summary>
    public DateOnly? Fixed(Notice notice) =>
        Word switch
        {
            Announced => notice.Identity.Announced,
            Today => null,
            _ => Dates.Day(Word),
        };

    /// <summary>In words, with the date.</summary>
    public string Says(Known known) =>
        (
            Word switch
            {
                Announced => "发文日",
                Today => "当天",
                _ => "",
            }
        ) + DayKind.Written(Day(known));
}
