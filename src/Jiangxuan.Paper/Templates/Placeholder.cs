using System.Text.RegularExpressions;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Templates;

/// <summary>A field in an office's template, <c>{{name}}</c> or <c>{{resume.to|至今}}</c>; full-width braces are forgiven.</summary>
/// <param name="At">Where it begins in the text of its paragraph.</param>
/// <param name="Length">Characters with braces.</param>
/// <param name="Written">What stands between the braces.</param>
internal sealed partial record Placeholder(int At, int Length, string Written)
{
    /// <summary>The mark at the head of a paragraph that repeats itself inside its cell, where otherwise the row would.</summary>
    public const string EachMark = "each";

    /// <summary>Whether it is that mark.</summary>
    public bool IsMark => Written == EachMark;

    /// <summary>The field; null when it is spelt as none can be.</summary>
    public FieldPath? Path => FieldPath.Read(Written.Split('|')[0].Trim());

    /// <summary>What is printed while the field has no value.</summary>
    public string Otherwise => Written.Split('|', 2) is [_, var otherwise] ? otherwise : "";

    /// <summary>Those of a text, left to right.</summary>
    public static IReadOnlyList<Placeholder> In(string text) =>
        [.. Braces().Matches(text).Select(m => new Placeholder(m.Index, m.Length, m.Groups[1].Value.Trim()))];

    /// <summary>Whether braces are left over: one of a pair was not typed or was changed by the word processor.</summary>
    public static bool LeftOver(string text)
    {
        var rest = Braces().Replace(text, "");
        return Half().IsMatch(rest);
    }

    [GeneratedRegex(@"[{｛]{2}([^{}｛｝]*)[}｝]{2}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"[{｛]{2}|[}｝]{2}")]
    private static partial Regex Half();
}
