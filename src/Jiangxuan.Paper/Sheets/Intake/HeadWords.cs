using System.Text.RegularExpressions;
using Jiangxuan.Core.People;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Headings as they are compared (表头比较): spaces, widths of signs, marks and units behind do not matter.</summary>
internal static partial class HeadWords
{
    /// <summary>What of a heading counts.</summary>
    public static string Core(string label)
    {
        var plain = Typed.Compact(label).Replace("*", "", StringComparison.Ordinal).ToLowerInvariant();
        var bare = Unit().Replace(plain, "");
        var year = Year().Match(bare);
        return year.Success ? year.Groups[1].Value
            : bare.Length > 0 ? bare
            : plain;
    }

    [GeneratedRegex(@"\([^()]*\)$|[:。]$")]
    private static partial Regex Unit();

    [GeneratedRegex("^([0-9]{4})年度?$")]
    private static partial Regex Year();
}
