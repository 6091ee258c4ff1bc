using System.Globalization;
using System.Text;

namespace Jiangxuan.Web.Shell;

/// <summary>A table as a CSV file that spreadsheets open as it is: UTF-8 with mark, no cell that could act as a formula.</summary>
public static class Csv
{
    /// <summary>Media type.</summary>
    public const string Type = "text/csv; charset=utf-8";

    // The characters with which spreadsheets begin a formula, and their full-width forms.
    private const string Acting = "=+-@\t\r\n＝＋－＠";

    /// <summary>UTF-8 that begins with a byte order mark.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>One line, with its end.</summary>
    public static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>One cell: numbers stay numbers; whatever was typed is text, and long numbers keep all their digits.</summary>
    public static string Cell(object? value) =>
        value switch
        {
            null => "",
            decimal or int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => Quoted(AsText(value.ToString() ?? "")),
        };

    private static string AsText(string text)
    {
        var acts = text.Length > 0 && Acting.Contains(text[0], StringComparison.Ordinal);
        // Fifteen digits are all a spreadsheet keeps, and leading zeros it drops.
        var number = text.Length > 1 && text.All(char.IsAsciiDigit) && (text[0] == '0' || text.Length > 11);
        var later = text.TrimStart(' ', '　') is [var first, ..] && Acting.Contains(first, StringComparison.Ordinal);
        return acts || number || later ? "'" + text : text;
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
}
