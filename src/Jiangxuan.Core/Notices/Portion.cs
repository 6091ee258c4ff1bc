using System.Globalization;
using System.Numerics;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices;

/// <summary>A part of a whole, exactly (权重、比例): <c>30</c> and <c>30%</c> are thirty hundredths, <c>1/3</c> is a third.</summary>
/// <param name="Word">As in the file.</param>
public sealed record Portion(string Word) : IWord<Portion>
{
    /// <inheritdoc/>
    public static string Form => "百分数（30 或 30%）或分数（1/3）";

    /// <summary>The exact value: 30 → 3/10.</summary>
    public Rational Share { get; private init; }

    /// <inheritdoc/>
    public static Portion? Read(string text)
    {
        if (text.Split('/') is [var above, var below])
        {
            return
                BigInteger.TryParse(above, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                && BigInteger.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                && !whole.IsZero
                ? new Portion(text) { Share = new Rational(part, whole) }
                : null;
        }
        var digits = text.EndsWith('%') ? text[..^1] : text;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            ? new Portion(text) { Share = Rational.Percent(percent) }
            : null;
    }

    /// <summary>So many hundredths, for definitions made in code.</summary>
    public static Portion Percent(decimal percent) =>
        Read(percent.ToString(CultureInfo.InvariantCulture))
        ?? throw new ArgumentOutOfRangeException(nameof(percent), percent, "not a percentage");

    /// <summary>In words: <c>30%</c>, <c>1/3</c>.</summary>
    public override string ToString() =>
        Word.Contains('/', StringComparison.Ordinal) || Word.EndsWith('%') ? Word : $"{Word}%";
}
