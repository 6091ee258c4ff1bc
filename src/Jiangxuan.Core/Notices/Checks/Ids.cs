using System.Text.RegularExpressions;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>How ids and keys are spelt: they stand in URLs, form fields and rows.</summary>
internal static partial class Ids
{
    /// <summary>Whether it is an id: <c>unit-ranking</c>.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>Whether it is a key of a fact or column: <c>skillLevel</c>.</summary>
    public static bool IsKey(string text) => Key().IsMatch(text);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$")]
    private static partial Regex Key();
}
