using System.Text;

namespace Jiangxuan.Core.Exchange;

/// <summary>Comma-separated text (RFC 4180) that a spreadsheet opens as text: with a byte order mark, and no cell can act as a formula.</summary>
public static class Csv
{
    private const string Active = "=+-@\t\r＝＋－＠";

    /// <summary>The whole file, byte order mark included.</summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A cell: neutralised when it begins like a formula, quoted when it has to be.</summary>
    public static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && Active.Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    /// <summary>What <see cref="Cell"/> was given: takes back the mark that keeps a cell from acting.</summary>
    public static string Text(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is ['\'', var active, ..] && Active.Contains(active, StringComparison.Ordinal) ? cell[1..] : cell;
    }
}
