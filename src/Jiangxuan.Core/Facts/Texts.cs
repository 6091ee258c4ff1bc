using System.Text;

namespace Jiangxuan.Core.Facts;

/// <summary>What the kinds share when they read and write text.</summary>
internal static class Texts
{
    /// <summary>Nothing was given.</summary>
    public static Reading Nothing { get; } = new(null, []);

    /// <summary>The text posted, or null when there is none.</summary>
    public static string? Given(Posted posted, string name) => posted.One(name) is { Length: > 0 } text ? text : null;

    /// <summary>Line breaks and other control characters as one blank.</summary>
    public static string OneLine(string text) =>
        string.Join(
                ' ',
                text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            .Where(c => !char.IsControl(c))
            .Aggregate(new StringBuilder(), (b, c) => b.Append(c))
            .ToString();

    /// <summary>Line ends as LF, tabs as blanks (cells out of a spreadsheet must not run together), other control characters dropped.</summary>
    public static string Lines(string text) =>
        text.ReplaceLineEndings("\n")
            .Replace('\t', ' ')
            .Where(c => c == '\n' || !char.IsControl(c))
            .Aggregate(new StringBuilder(), (b, c) => b.Append(c))
            .ToString();

    /// <summary>A value read, with what its kind has to say about it.</summary>
    public static Reading Read(Value value, FactKind kind, string name, Field field) =>
        new(value, [.. kind.Check(value, name, field)]);

    /// <summary>Text that could not be read: kept, with a sentence that says how to write it.</summary>
    public static Reading Raw(string text, string name, string sentence) =>
        new(new RawValue(text), [new Problem(name, sentence)]);

    /// <summary>The problem of a stored value that is not of its kind.</summary>
    public static Problem Unreadable(Value value, string name, Field field) =>
        new(name, $"{field.Label}填写的“{Of(value)}”无法识别，请重新填写。");

    /// <summary>The text inside a value of text.</summary>
    public static string Of(Value value) =>
        value switch
        {
            TextValue text => text.Text,
            RawValue raw => raw.Text,
            _ => "",
        };
}
