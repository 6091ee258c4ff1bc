using System.Globalization;

namespace Jiangxuan.Core.Exchange;

/// <summary>
/// Comma-separated text (RFC 4180) that spreadsheets open as it is: with a byte order mark; no cell can act as a formula, and what was typed stays
/// text to the last digit.
/// </summary>
public static class Csv
{
    // The characters with which spreadsheets begin a formula, and their full-width forms.
    private const string Acting = "=+-@\t\r\n＝＋－＠";

    // Fifteen digits are all a spreadsheet keeps; well below that a number is no quantity.
    private const int LongNumber = 11;

    /// <summary>The whole file, byte order mark included.</summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        return string.Concat(rows.Prepend(header).Select(Line).Prepend("\uFEFF"));
    }

    /// <summary>One line, with its end.</summary>
    public static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell: numbers stay numbers; a text is kept from acting where it would, and quoted when it has to be.</summary>
    public static string Cell(object? value) =>
        value switch
        {
            null => "",
            decimal or int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => Quoted(Kept(value.ToString() ?? "")),
        };

    /// <summary>What <see cref="Cell"/> was given: takes back the mark that keeps a cell from acting.</summary>
    public static string Text(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is ['\'', .. var text] && Marked(text) ? text : cell;
    }

    private static string Kept(string text) => Marked(text) ? "'" + text : text;

    // What looks like a marked text is marked as well, so that reading gives back what was written.
    private static bool Marked(string text) => Acts(text) || (text is ['\'', .. var rest] && Marked(rest));

    private static bool Acts(string text)
    {
        var formula =
            text is [var first, ..] && Acting.Contains(first, StringComparison.Ordinal)
            || text.TrimStart(' ', '\u3000') is [var later, ..] && Acting.Contains(later, StringComparison.Ordinal);
        // A spreadsheet drops leading zeros and the last digits of long numbers.
        var number = text.Length > 1 && text.All(char.IsAsciiDigit) && (text[0] == '0' || text.Length > LongNumber);
        return formula || number;
    }

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
