using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>
/// <c>{year}</c>, <c>{year-1}</c> … in any text of a definition stand for the edition's year and the years before,
/// so that the columns of next year's notice need no edit.
/// </summary>
internal static partial class YearWords
{
    public static string Expand(string text, int year) =>
        text.Contains('{', StringComparison.Ordinal)
            ? Year().Replace(text, m => (year - Back(m)).ToString(CultureInfo.InvariantCulture))
            : text;

    /// <summary>A placeholder left over, if any.</summary>
    public static string? Unknown(string text) => Braces().Match(text) is { Success: true } m ? m.Value : null;

    private static int Back(Match match) =>
        match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\{year(?:-(\d))?\}")]
    private static partial Regex Year();

    [GeneratedRegex(@"\{[A-Za-z][^{}]*\}")]
    private static partial Regex Braces();
}
