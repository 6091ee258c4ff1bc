using System.Globalization;
using System.Text;

namespace Jiangxuan.Core.People;

/// <summary>What people really type: full-width digits and letters from a Chinese keyboard, spaces from copying.</summary>
public static class Typed
{
    /// <summary>Full-width ASCII (U+FF01–FF5E) as plain ASCII; everything else as it was.</summary>
    public static string HalfWidth(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - '！' + '!') : from[i];
            }
        );

    /// <summary>Half-width and without white space or invisible format characters (a pasted zero-width space).</summary>
    public static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in HalfWidth(text))
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                kept.Append(c);
        }
        return kept.ToString();
    }

    /// <summary>Whether these are ASCII digits only; false when empty.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
