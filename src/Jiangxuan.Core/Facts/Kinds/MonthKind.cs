using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A month (年月).</summary>
[Kind("month")]
public sealed record MonthKind : FactKind
{
    /// <summary>Whether it may lie after the month in which it is filled in.</summary>
    public bool Future { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        return DateReading.Read(text).TryGet(out var date, out var refusal)
            ? Texts.Read(new MonthValue(date.Year, date.Month), this, name, field)
            : Texts.Raw(text, name, $"{field.Label}：{refusal.Sentence}");
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not MonthValue month)
        {
            yield return Texts.Unreadable(value, name, field);
        }
        else if (!Future && (month.Year, month.Month).CompareTo((field.Today.Year, field.Today.Month)) > 0)
        {
            yield return new Problem(name, $"{field.Label}不能晚于本月，请检查。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is MonthValue month
            ? string.Create(CultureInfo.InvariantCulture, $"{month.Year}.{month.Month:00}")
            : Texts.Of(value);

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => true;

    /// <summary>Compares the whole month with a day: null when the day lies inside it.</summary>
    public override int? Compare(Value value, string word, Notice notice)
    {
        if (value is not MonthValue month || Dates.Day(word) is not { } day)
        {
            return null;
        }
        var (first, last) = Dates.Span(month);
        return last < day ? -1
            : first > day ? 1
            : null;
    }

    /// <inheritdoc/>
    public override bool? Is(Value value, string word, Notice notice) =>
        value is MonthValue month && Dates.Day(word) is { } other
            ? month.Year == other.Year && month.Month == other.Month
            : null;

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => Dates.Impossible(word);
}
