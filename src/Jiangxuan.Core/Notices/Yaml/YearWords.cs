using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>
/// <c>{year}</c>, <c>{year-1}</c> … in any text of a definition stand for the edition's year and the years before,
/// so that the columns of next year's notice need no edit. In words with fields (of a paper) a lone <c>{year}</c> is a field: inside a list it is
/// the item's own year.
/// </summary>
internal static partial class YearWords
{
    /// <param name="text">As written.</param>
    /// <param name="year">The edition's year.</param>
    /// <param name="fields">Whether braces hold fields as well.</param>
    public static string Expand(string text, int year, bool fields) =>
        text.Contains('{', StringComparison.Ordinal)
            ? (fields ? Within() : Year()).Replace(text, m => (year - Back(m)).ToString(CultureInfo.InvariantCulture))
            : text;

    /// <summary>Whether any year is counted from the edition's.</summary>
    public static bool Any(string text) => Year().IsMatch(text);

    /// <summary>A placeholder left over, if any.</summary>
    public static string? Unknown(string text) => Braces().Match(text) is { Success: true } m ? m.Value : null;

    private static int Back(Match match) =>
        match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\{year(?:-(\d))?\}")]
    private static partial Regex Year();

    /// <summary>A year counted back, and the row of a grid, <c>{benefits.gain@{year}}</c>.</summary>
    [GeneratedRegex(@"\{year-(\d)\}|(?<=@)\{year\}")]
    private static partial Regex Within();

    [GeneratedRegex(@"\{[A-Za-z][^{}]*\}")]
    private static partial Regex Braces();
}
