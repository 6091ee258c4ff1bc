using System.Globalization;

namespace Jiangxuan.Core.People;

/// <summary>
/// Reads the place taken in a contest as people write it: <c>第一名</c>, <c>第1名</c>, <c>1</c>, <c>并列第三</c>, <c>冠军</c>. Prizes
/// (一等奖、金奖) and ranges (前三名) are no place and stay unknown.
/// </summary>
public static class RankReading
{
    private const int Last = 999;
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] _titles = ["冠军", "亚军", "季军", "殿军"];

    /// <summary>The place, 1 = best, up to 999; or a refusal that says how to write it.</summary>
    public static Result<int> Read(string text)
    {
        var typed = Typed.Compact(text);
        if (typed.Length == 0)
            return new Refusal("请填写名次。");
        if (Array.IndexOf(_titles, typed) is >= 0 and var title)
            return title + 1;
        if (typed.EndsWith('奖') || typed.EndsWith('牌'))
            return new Refusal($"“{text.Trim()}”是奖项等次，不是名次；请填写第几名，没有名次的不填。");
        return Number(Bare(typed)) is { } place and >= 1 and <= Last
            ? place
            : new Refusal($"看不懂名次“{text.Trim()}”，请写成第1名、第一名或1这样的形式。");
    }

    private static string Bare(string typed)
    {
        var bare = typed.StartsWith("并列", StringComparison.Ordinal) ? typed[2..] : typed;
        if (bare.StartsWith('第'))
            bare = bare[1..];
        return bare.EndsWith('名') || bare.EndsWith('位') ? bare[..^1] : bare;
    }

    private static int? Number(string bare)
    {
        if (Typed.IsDigits(bare))
            return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Chinese(bare);
    }

    /// <summary>一 to 九十九, as places are written.</summary>
    private static int? Chinese(string bare)
    {
        var parts = bare.Split('十');
        return parts switch
        {
            [var ones] => Digit(ones),
            [var tens, var ones]
                when (tens.Length == 0 ? 1 : Digit(tens)) is { } t && (ones.Length == 0 ? 0 : Digit(ones)) is { } o => t
                * 10
                + o,
            _ => null,
        };
    }

    /// <summary>一 to 九.</summary>
    private static int? Digit(string text) =>
        text.Length == 1 && Digits.IndexOf(text[0], StringComparison.Ordinal) is > 0 and var digit ? digit : null;
}
