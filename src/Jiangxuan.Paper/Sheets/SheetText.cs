using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiangxuan.Paper.Sheets;

/// <summary>Words as they stand in the file of a workbook: signs XML cannot hold are written <c>_x0001_</c>, and so is what looks like that.</summary>
internal static partial class SheetText
{
    /// <summary>Most characters of a cell.</summary>
    public const int Longest = 32_767;

    private const string Cut = "……（超出一格可容纳的字数）";
    private const string Active = "=+-@\t\r＝＋－＠";

    /// <summary>Whether the words begin like a formula, so that Excel is told they are words.</summary>
    public static bool Acts(string text) => text.Length > 0 && Active.Contains(text[0], StringComparison.Ordinal);

    /// <summary>The words as written; what does not fit into a cell is left out and said so.</summary>
    public static string Write(string text)
    {
        var shown = text.Length <= Longest ? text : text[..(Longest - Cut.Length)] + Cut;
        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i] == '_' || !Plain(shown, i))
            {
                return Escape(shown);
            }
            i += char.IsHighSurrogate(shown[i]) ? 1 : 0;
        }
        return shown;
    }

    /// <summary>The words that were written so.</summary>
    public static string Read(string written) =>
        written.Contains("_x", StringComparison.Ordinal)
            ? Escaped()
                .Replace(
                    written,
                    m =>
                        (
                            (char)
                                ushort.Parse(
                                    m.Groups[1].ValueSpan,
                                    NumberStyles.HexNumber,
                                    CultureInfo.InvariantCulture
                                )
                        ).ToString()
                )
            : written;

    /// <summary>A number as written, without trailing zeros.</summary>
    public static string Of(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && Begins().IsMatch(text.AsSpan(i)))
            {
                written.Append("_x005F_");
            }
            else if (Plain(text, i))
            {
                written.Append(text[i]);
                if (char.IsHighSurrogate(text[i]))
                {
                    written.Append(text[++i]);
                }
            }
            else
            {
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            }
        }
        return written.ToString();
    }

    /// <summary>Whether XML can hold the sign as it is, and a reader gives the same back.</summary>
    private static bool Plain(string text, int i)
    {
        var c = text[i];
        return char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : c >= ' ' ? !char.IsLowSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')
            : c is '\n' or '\t';
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();

    /// <summary>The closing sign is not looked for: what follows may itself be written with one.</summary>
    [GeneratedRegex("^_x[0-9A-Fa-f]{4}")]
    private static partial Regex Begins();
}
