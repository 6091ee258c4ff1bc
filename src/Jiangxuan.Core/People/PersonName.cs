using System.Text;

namespace Jiangxuan.Core.People;

/// <summary>
/// Names of persons (姓名). What was typed is kept and shown; two ways of typing one name are told to be the same only where names are
/// compared or searched.
/// </summary>
public static class PersonName
{
    /// <summary>Characters people type for the separator “·” of names (阿依努尔·买买提): bullets, the katakana dot, full stops.</summary>
    public const string Dots = "•‧∙⋅・･．.";

    private const char Dot = '·';

    /// <summary>The name with every variant of the separator as “·”, everything else as it was.</summary>
    public static string WithOneDot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Create(
            name.Length,
            name,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = Dots.Contains(from[i], StringComparison.Ordinal) ? Dot : from[i];
            }
        );
    }

    /// <summary>
    /// What two ways of typing one name have in common: one separator, no spaces, no variation selectors, half-width Latin letters.
    /// Never shown.
    /// </summary>
    public static string Comparable(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in Typed.Compact(WithOneDot(name)).EnumerateRunes())
        {
            if (!IsVariationSelector(rune))
                kept.Append(rune);
        }
        return kept.ToString();
    }

    private static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
