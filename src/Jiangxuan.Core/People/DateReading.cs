using System.Globalization;

namespace Jiangxuan.Core.People;

/// <summary>
/// Reads dates the way people write them: <c>2010-1-1</c>, <c>2010.01</c>, <c>2010/1</c>, <c>2010年1月</c>, <c>2010年1月1日</c>,
/// <c>201001</c>, <c>20100101</c>. Year first, Arabic digits (full width too).
/// </summary>
public static class DateReading
{
    private const string Example = "请写成2010年1月1日、2010-1-1或2010.01这样的形式";

    /// <summary>A day or a month, or what is wrong with the text.</summary>
    public static Result<DayOrMonth> Read(string text)
    {
        var typed = Typed.Compact(text);
        if (typed.Length == 0)
            return new Refusal("请填写日期。");
        if (Parts(typed) is not { } parts)
            return new Refusal($"看不懂日期“{Shown(text)}”，{Example}。");
        if (parts.Length == 1)
            return new Refusal($"“{Shown(text)}”只有年份，请至少写到月，如2010年1月。");
        return Build(parts, text);
    }

    private static Result<DayOrMonth> Build(string[] parts, string text)
    {
        if (parts[0].Length != 4)
            return new Refusal($"“{Shown(text)}”应先写四位年份，{Example}。");
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[0] is < 1900 or > 2100)
            return new Refusal($"“{Shown(text)}”的年份应在1900至2100之间，请检查。");
        if (numbers[1] is < 1 or > 12)
            return new Refusal($"“{Shown(text)}”的月份应在1至12之间，请检查。");
        if (numbers.Length == 2)
            return new DayOrMonth(numbers[0], numbers[1]);
        var last = DateTime.DaysInMonth(numbers[0], numbers[1]);
        return numbers[2] < 1 || numbers[2] > last
            ? new Refusal($"{numbers[0]}年{numbers[1]}月只有{last}天，没有{numbers[2]}日，请检查。")
            : new DayOrMonth(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>One to three runs of one to four digits, year first; null when the text has another shape.</summary>
    private static string[]? Parts(string typed)
    {
        if (Typed.IsDigits(typed))
            return typed.Length switch
            {
                4 => [typed],
                6 => [typed[..4], typed[4..]],
                8 => [typed[..4], typed[4..6], typed[6..]],
                _ => null,
            };
        var parts = typed.Contains('年', StringComparison.Ordinal) ? Chinese(typed) : Separated(typed);
        return parts is { Length: >= 1 and <= 3 } && parts.All(p => p.Length <= 4 && Typed.IsDigits(p)) ? parts : null;
    }

    private static string[]? Separated(string typed)
    {
        var separators = typed.Where(c => c is '-' or '.' or '/' or '。').Distinct().ToArray();
        return separators.Length == 1 ? typed.Split(separators[0]) : null;
    }

    private static string[]? Chinese(string typed)
    {
        var (year, rest) = Cut(typed, '年');
        if (rest.Length == 0)
            return [year];
        var (month, day) = Cut(rest, '月');
        if (day.Length == 0)
            return rest.EndsWith('月') ? [year, month] : null;
        return day[^1] is '日' or '号' ? [year, month, day[..^1]] : null;
    }

    private static (string Before, string After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[(index + 1)..]);
    }

    private static string Shown(string text) => text.Trim() is { Length: > 20 } long_ ? long_[..20] + "…" : text.Trim();
}
