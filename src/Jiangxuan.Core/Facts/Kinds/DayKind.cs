using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A day (日期).</summary>
[Kind("day")]
public sealed record DayKind : FactKind
{
    /// <summary>Earliest day, inclusive.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Latest day, inclusive.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>Whether it may lie after the day on which it is filled in.</summary>
    public bool Future { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        if (!DateReading.Read(text).TryGet(out var date, out var refusal))
        {
            return Texts.Raw(text, name, $"{field.Label}：{refusal.Sentence}");
        }
        return date.Date is { } day
            ? Texts.Read(new DayValue(day), this, name, field)
            : Texts.Raw(text, name, $"{field.Label}请写到日，如2010年1月1日。");
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not DayValue { Day: var day })
        {
            yield return Texts.Unreadable(value, name, field);
        }
        else if (day < Min)
        {
            yield return new Problem(name, $"{field.Label}不能早于{Written(Min.Value)}，请检查。");
        }
        else if (day > Max)
        {
            yield return new Problem(name, $"{field.Label}不能晚于{Written(Max.Value)}，请检查。");
        }
        else if (!Future && day > field.Today)
        {
            yield return new Problem(name, $"{field.Label}不能晚于今天，请检查。");
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is DayValue { Day: var day } ? Written(day) : Texts.Of(value);

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => true;

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice) =>
        value is DayValue { Day: var day } && Dates.Day(word) is { } other ? day.CompareTo(other) : null;

    /// <inheritdoc/>
    public override bool? Is(Value value, string word, Notice notice) =>
        Compare(value, word, notice) is { } order ? order == 0 : null;

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => Dates.Impossible(word);

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) => Min > Max ? ["最早日期晚于最晚日期。"] : [];

    internal static string Written(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
