using System.Globalization;
using System.Text;

namespace Jiangxuan.Core.People;

/// <summary>
/// 字数 as Word's 字数 counts it: every Chinese character and every Chinese or full-width punctuation mark is one; a run of letters,
/// digits and half-width punctuation up to the next space or Chinese character is one; spaces and line breaks are none.
/// </summary>
/// <remarks>
/// Quotation marks, dashes, “·”, “×” and “°” exist once in Unicode for both scripts: each is one, as in a Chinese document, except
/// between two letters or digits (<c>don’t</c>, <c>10×20</c>), where it belongs to the run. “——” and “……” are two each.
/// </remarks>
public static class WordCount
{
    /// <summary>The count.</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Rune[] runes = [.. text.EnumerateRunes()];
        var count = 0;
        var inRun = false;
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsInvisible(runes[i]))
                continue;
            var latin = BelongsToRun(runes, i);
            var space = Rune.IsWhiteSpace(runes[i]) || Rune.IsControl(runes[i]);
            if (latin ? !inRun : !space)
                count++;
            inRun = latin;
        }
        return count;
    }

    private static bool BelongsToRun(Rune[] runes, int i)
    {
        var rune = runes[i];
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            return false;
        if (IsShared(rune))
            return i > 0 && i + 1 < runes.Length && IsLetterOfRun(runes[i - 1]) && IsLetterOfRun(runes[i + 1]);
        return rune.Value < 0x2000;
    }

    /// <summary>Letters and digits of alphabetic scripts; Chinese, kana and full-width forms begin above U+2E80.</summary>
    private static bool IsLetterOfRun(Rune rune) => rune.Value < 0x2000 && Rune.IsLetterOrDigit(rune);

    /// <summary>Marks used by both scripts: U+00A7 § ° ± · × ÷ and the general punctuation and symbols U+2000–2E7F.</summary>
    private static bool IsShared(Rune rune) =>
        rune.Value is 0xA7 or 0xB0 or 0xB1 or 0xB7 or 0xD7 or 0xF7 or (>= 0x2000 and < 0x2E80);

    /// <summary>Characters that sit on or between others: zero-width marks, accents, variation selectors.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark;
}
