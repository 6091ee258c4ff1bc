using System.Globalization;
using System.Text;
using System.Xml;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>Reads the cells of one sheet.</summary>
internal sealed class RowsReading(BookFile file, ReadLimits limits, IReadOnlyList<string> words, DateFormats dates)
{
    /// <summary>Digits Excel keeps of a number.</summary>
    private const int Digits = 15;

    private readonly List<ReadRow> _rows = [];
    private readonly List<MergedArea> _merges = [];
    private Dictionary<int, ReadCell> _cells = [];
    private int _row;
    private int _column;

    /// <summary>The sheet.</summary>
    /// <exception cref="RefusedFileException">There is no such part, or it goes beyond a limit.</exception>
    public ReadSheet Read(string name, string part)
    {
        using var xml = file.Xml(part) ?? throw new RefusedFileException(BookReading.Broken);
        while (xml.Read())
        {
            switch (xml.LocalName)
            {
                case "row" when xml.NodeType is XmlNodeType.Element:
                    Begin(xml);
                    break;
                case "c" when xml.NodeType is XmlNodeType.Element:
                    Cell(xml);
                    break;
                case "mergeCell" when xml.NodeType is XmlNodeType.Element:
                    Merge(xml.GetAttribute("ref") ?? "");
                    break;
            }
        }
        Keep();
        return new ReadSheet(name, part, _rows, _merges);
    }

    private void Begin(XmlReader xml)
    {
        Keep();
        var number = BookReading.Number(xml.GetAttribute("r")) ?? _row + 1;
        if (number <= _row || number > CellName.MostRows)
        {
            throw new RefusedFileException(BookReading.Broken);
        }
        _row = number;
        _column = -1;
    }

    /// <summary>Keeps the row that has ended, if anything stands in it.</summary>
    private void Keep()
    {
        if (_cells.Count == 0)
        {
            return;
        }
        _rows.Add(new ReadRow(_row, _cells));
        _cells = [];
        if (_rows.Count > limits.Rows)
        {
            throw new RefusedFileException($"表格超过{limits.Rows}行，请分成几个文件上传。");
        }
    }

    private void Cell(XmlReader xml)
    {
        _column = xml.GetAttribute("r") is { } name
            ? CellName.Read(name)?.Column ?? throw new RefusedFileException(BookReading.Broken)
            : _column + 1;
        var kind = xml.GetAttribute("t") ?? "n";
        var style = BookReading.Number(xml.GetAttribute("s")) ?? 0;
        var (text, formula) = Content(xml);
        if (Read(kind, text, style, formula) is not { } cell || cell.Text.Length == 0 && cell.Kind is ReadKind.Words)
        {
            return;
        }
        if (_column >= limits.Columns)
        {
            throw new RefusedFileException(
                $"表格超过{limits.Columns}列（{CellName.Of(_column, Math.Max(1, _row))}有内容），请删去多余的列后再上传。"
            );
        }
        if (cell.Text.Length > limits.Cell)
        {
            throw new RefusedFileException(
                $"{CellName.Of(_column, Math.Max(1, _row))}的文字超过{limits.Cell}字，请精简后再上传。"
            );
        }
        _cells[_column] = cell;
    }

    /// <summary>What stands in the element of a cell, and whether a formula does; afterwards the reader stands at its end.</summary>
    private static (string? Text, bool Formula) Content(XmlReader xml)
    {
        string? text = null;
        var formula = false;
        if (xml.IsEmptyElement)
        {
            return (null, false);
        }
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }
            switch (xml.LocalName)
            {
                case "f":
                    formula = true;
                    break;
                case "is":
                    text = SharedWords.Item(xml);
                    break;
                case "v":
                    text = Value(xml);
                    break;
            }
        }
        return (text, formula);
    }

    private static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
            {
                text.Append(xml.Value);
            }
        }
        return text.ToString();
    }

    private ReadCell? Read(string kind, string? text, int style, bool formula)
    {
        if (text is null)
        {
            return formula ? new ReadCell("", ReadKind.Uncomputed) : null;
        }
        return kind switch
        {
            "s" => BookReading.Number(text.Trim()) is { } n && n < words.Count
                ? new ReadCell(words[n], ReadKind.Words)
                : throw new RefusedFileException(BookReading.Broken),
            "b" => new ReadCell(text.Trim() == "1" ? "是" : "否", ReadKind.Words),
            "e" => new ReadCell(text, ReadKind.Fault),
            "d" => new ReadCell(text.Split('T')[0], ReadKind.Date),
            "inlineStr" => new ReadCell(text, ReadKind.Words),
            "str" => new ReadCell(SheetText.Read(text), ReadKind.Words),
            _ => Numeric(text, style, formula),
        };
    }

    private ReadCell? Numeric(string text, int style, bool formula)
    {
        if (text.Length == 0)
        {
            return formula ? new ReadCell("", ReadKind.Uncomputed) : null;
        }
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new ReadCell(text, ReadKind.Number);
        }
        if (dates.Shown(number, style) is { } date)
        {
            return new ReadCell(date, ReadKind.Date);
        }
        // Excel writes 1983.1 as 1983.0999999999999 and shows 15 digits of it.
        var shown = text.Length <= Digits ? number : Rounded(number);
        return new ReadCell(SheetText.Of(shown), ReadKind.Number);
    }

    private static decimal Rounded(decimal number) =>
        decimal.Parse(
            number.ToString("E14", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );

    private void Merge(string area)
    {
        var ends = area.Split(':');
        if (ends.Length == 2 && CellName.Read(ends[0]) is { } from && CellName.Read(ends[1]) is { } to)
        {
            _merges.Add(new MergedArea(from.Row, from.Column, to.Row, to.Column));
        }
        if (_merges.Count > limits.Merges)
        {
            throw new RefusedFileException(
                $"合并单元格超过{limits.Merges}处，不像一份汇总表；请把表格复制到新的工作簿后再上传。"
            );
        }
    }
}
