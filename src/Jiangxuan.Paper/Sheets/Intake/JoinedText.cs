using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Takes a column apart that puts several answers together (工作单位及职务), as far as it can be told.</summary>
internal static class JoinedText
{
    /// <summary>The text of each fact of which it is certain: a word of a code list, and lines when none of them is left out.</summary>
    public static IReadOnlyList<(string Key, string Text)> Parts(string text, JoinKind? kind, Notice notice)
    {
        if (
            kind is null
            || kind.Of.Any(r => r.Column is not null || notice.Fact(r.Key).Kind is not (ChoiceKind or LineKind))
        )
        {
            return [];
        }
        var between = kind.Between.Trim();
        string[] at = between.Length > 0 ? [between] : [" ", "\u3000", "\n", "、", "，", ","];
        var pieces = text.Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var parts = new List<(string Key, string Text)>();
        foreach (var reference in kind.Of)
        {
            if (
                notice.Fact(reference.Key).Kind is ChoiceKind choice
                && pieces.FirstOrDefault(choice.Codes(notice).Contains) is { } word
            )
            {
                parts.Add((reference.Key, word));
                pieces.Remove(word);
            }
        }
        var lines = kind.Of.Where(r => notice.Fact(r.Key).Kind is LineKind).Select(r => r.Key).ToList();
        return pieces.Count == lines.Count ? [.. parts, .. lines.Zip(pieces)] : parts;
    }
}
