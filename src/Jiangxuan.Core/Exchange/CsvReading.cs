using System.Text;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Exchange;

/// <summary>
/// Reads comma-separated text (RFC 4180) strictly: UTF-8 with or without a byte order mark, lines ended in any of the
/// three ways, quotes only around whole cells. All faults are noted; the column of a finding is the number of the cell.
/// </summary>
public sealed class CsvReading
{
    private readonly string name;
    private readonly List<Finding> findings = [];
    private readonly string text;
    private int at;
    private int line = 1;

    private CsvReading(string name, string text)
    {
        this.name = name;
        this.text = text;
    }

    /// <summary>The table, or null when nothing can be made of the file; rows with faults are left out.</summary>
    /// <param name="name">Name of the file in findings.</param>
    /// <param name="bytes">The file.</param>
    public static (CsvTable? Table, IReadOnlyList<Finding> Findings) Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            var sentence = "文件不是 UTF-8 编码，请在表格软件里另存为“CSV UTF-8”后再用。";
            return (null, [new Finding(name, 1, 1, "", null, Severity.Fault, sentence)]);
        }

        var reading = new CsvReading(name, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return (reading.Table(), reading.findings);
    }

    private CsvTable? Table()
    {
        var rows = new List<CsvRow>();
        while (at < text.Length)
        {
            var row = Row();
            // An empty line is nothing, except where a table of one column has an empty cell, which nobody keeps.
            if (row is not { Cells: [""] })
            {
                rows.Add(row);
            }
        }

        if (rows is not [var header, .. var body])
        {
            Fault(1, 1, "文件是空的，第一行应是表头。");
            return null;
        }

        var whole = new List<CsvRow>();
        foreach (var row in body)
        {
            if (row.Cells.Count == header.Cells.Count)
            {
                whole.Add(row);
            }
            else
            {
                Fault(
                    row.Line,
                    1,
                    $"这一行有{row.Cells.Count}格，表头有{header.Cells.Count}格，请补齐或删去多余的格。"
                );
            }
        }

        return new CsvTable(header, whole);
    }

    private CsvRow Row()
    {
        var (begun, cells) = (line, new List<string>());
        do
        {
            cells.Add(Cell(cells.Count + 1));
        } while (Took(','));

        if (Took('\r'))
        {
            Took('\n');
            line++;
        }
        else if (Took('\n'))
        {
            line++;
        }

        return new CsvRow(begun, cells);
    }

    private string Cell(int number)
    {
        if (!Took('"'))
        {
            var plain = Until(",\r\n");
            if (plain.Contains('"', StringComparison.Ordinal))
            {
                Fault(line, number, $"“{plain}”里有引号，整格应加引号，格里的引号写两遍。");
            }

            return Csv.Text(plain);
        }

        var (begun, cell) = (line, new StringBuilder());
        while (true)
        {
            var part = Until("\"");
            line += part.Count(c => c == '\n');
            cell.Append(part);
            if (!Took('"'))
            {
                Fault(begun, number, "这一格的引号没有结束。");
                break;
            }

            if (!Took('"'))
            {
                break;
            }

            cell.Append('"');
        }

        var after = Until(",\r\n");
        if (after.Length > 0)
        {
            Fault(line, number, $"引号结束后还有“{after}”，整格应在一对引号里。");
        }

        return Csv.Text(cell.ToString());
    }

    private string Until(string ends)
    {
        var from = at;
        var length = text.AsSpan(from).IndexOfAny(ends);
        at = length < 0 ? text.Length : from + length;
        return text[from..at];
    }

    private bool Took(char one)
    {
        var there = at < text.Length && text[at] == one;
        at += there ? 1 : 0;
        return there;
    }

    private void Fault(int row, int cell, string sentence) =>
        findings.Add(new Finding(name, row, cell, "", null, Severity.Fault, sentence));
}
