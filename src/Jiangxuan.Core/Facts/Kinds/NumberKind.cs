using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Facts;

/// <summary>A number in a unit (数字): 项, 件, 万元.</summary>
[Kind("number")]
public sealed record NumberKind : FactKind
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Unit shown behind the field.</summary>
    public string? Unit { get; init; }

    /// <summary>Lowest value, inclusive.</summary>
    public decimal Min { get; init; }

    /// <summary>Highest value, inclusive.</summary>
    public decimal Max { get; init; } = 99_999_999;

    /// <summary>Most decimal places.</summary>
    public int Decimals { get; init; }

    /// <inheritdoc/>
    public override Reading Read(Posted posted, string name, Field field)
    {
        if (Texts.Given(posted, name) is not { } text)
        {
            return Texts.Nothing;
        }
        var plain = Typed.Compact(text).Replace(",", "", StringComparison.Ordinal);
        if (Unit is not null && plain.EndsWith(Unit, StringComparison.Ordinal))
        {
            plain = plain[..^Unit.Length];
        }
        return decimal.TryParse(plain, Style, CultureInfo.InvariantCulture, out var number)
            ? Texts.Read(new NumberValue(number), this, name, field)
            : Texts.Raw(
                text,
                name,
                $"{field.Label}请填写数字（如 {(Decimals > 0 ? "12.5" : "12")}），不要写“{text}”。"
            );
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Value value, string name, Field field)
    {
        if (value is not NumberValue { Number: var number })
        {
            yield return Texts.Unreadable(value, name, field);
        }
        else if (number < Min || number > Max)
        {
            yield return new Problem(
                name,
                $"{field.Label}应在 {Plain(Min)} 到 {Plain(Max)} {Unit}之间，现为 {Plain(number)}。"
            );
        }
        else if (decimal.Round(number, Decimals) != number)
        {
            yield return new Problem(
                name,
                Decimals == 0 ? $"{field.Label}请填写整数。" : $"{field.Label}最多保留 {Decimals} 位小数。"
            );
        }
    }

    /// <inheritdoc/>
    public override string Text(Value value, Notice notice) =>
        value is NumberValue n ? Plain(n.Number) : Texts.Of(value);

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => true;

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice) =>
        value is NumberValue n && Word(word) is { } w ? n.Number.CompareTo(w) : null;

    /// <inheritdoc/>
    public override bool? Is(Value value, string word, Notice notice) =>
        Compare(value, word, notice) is { } order ? order == 0 : null;

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) =>
        Word(word) switch
        {
            null => $"“{word}”不是数字。",
            { } n when n < Min || n > Max => $"{word} 不在 {Plain(Min)} 到 {Plain(Max)} 之间。",
            _ => null,
        };

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice)
    {
        if (Min > Max)
        {
            yield return $"最小值 {Min} 大于最大值 {Max}。";
        }
        if (Decimals is < 0 or > 6)
        {
            yield return "小数位数应在 0 到 6 之间。";
        }
    }

    /// <summary>Without trailing zeros.</summary>
    internal static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal? Word(string word) =>
        decimal.TryParse(word, Style, CultureInfo.InvariantCulture, out var n) ? n : null;
}
