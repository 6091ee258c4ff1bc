using System.Xml;

namespace Jiangxuan.Paper.Sheets;

/// <summary>The sheet itself, from the top to the foot.</summary>
internal sealed class SheetPart
{
    private readonly SheetTable _table;
    private readonly SheetMeasures _measures;
    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<SheetColumn> _leaves;
    private readonly string[] _letters;
    private readonly int[] _styles;
    private readonly List<string> _merges = [];
    private int _row;
    private int _count;

    public SheetPart(SheetTable table, IReadOnlyList<IReadOnlyList<SheetCell>> sample, XmlWriter xml)
    {
        _table = table;
        _xml = xml;
        _measures = new SheetMeasures(table, sample);
        _leaves = table.Leaves();
        _letters = [.. _leaves.Select((_, i) => CellName.Letters(i))];
        _styles = [.. _leaves.Select(SheetStyles.Of)];
        SheetSetup.Before(xml, table, _measures.Widths);
        xml.WriteStartElement("sheetData");
        Line(table.Title, SheetStyle.Title, 22);
        Line(table.Head, SheetStyle.Line, 11);
        Heads();
    }

    /// <summary>A row of the list.</summary>
    /// <exception cref="ArgumentException">It has another number of cells than there are columns, or the sheet is full.</exception>
    public void Row(IReadOnlyList<SheetCell> cells)
    {
        if (cells.Count != _leaves.Count)
        {
            throw new ArgumentException($"{cells.Count} cells for {_leaves.Count} columns.", nameof(cells));
        }
        var row = Begin(_measures.Height(cells));
        for (var i = 0; i < cells.Count; i++)
        {
            CellXml.Write(_xml, _letters[i], row, _styles[i], cells[i]);
        }
        _xml.WriteEndElement();
        _count++;
    }

    /// <summary>Empty rows, the foot, and what stands behind the cells.</summary>
    public void End()
    {
        var blank = new SheetCell[_leaves.Count];
        while (_count < _table.MinRows)
        {
            Row(blank);
        }
        Line(_table.Foot, SheetStyle.Line, 11);
        _xml.WriteEndElement();
        SheetSetup.After(_xml, _table, _merges);
        _xml.WriteEndElement();
    }

    private string Begin(int height)
    {
        if (++_row > CellName.MostRows)
        {
            throw new ArgumentException($"A sheet holds no more than {CellName.MostRows} rows.");
        }
        var row = SheetText.Of(_row);
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", row);
        _xml.WriteAttributeString("ht", SheetText.Of(height));
        _xml.WriteAttributeString("customHeight", "1");
        return row;
    }

    /// <summary>Words over the whole width.</summary>
    private void Line(string text, SheetStyle style, int size)
    {
        if (text.Length == 0)
        {
            return;
        }
        var row = Begin(_measures.Line(text, size));
        CellXml.Words(_xml, _letters[0], row, (int)style, text);
        _xml.WriteEndElement();
        if (_letters.Length > 1)
        {
            _merges.Add($"A{row}:{_letters[^1]}{row}");
        }
    }

    private void Heads()
    {
        var first = _row + 1;
        foreach (var (level, height) in _measures.HeadHeights().Index())
        {
            var row = Begin(height);
            for (var i = 0; i < _letters.Length; i++)
            {
                var head = _measures.Heads.FirstOrDefault(h => h.Row == level && h.Column == i);
                CellXml.Words(_xml, _letters[i], row, (int)SheetStyle.Head, head?.Label);
            }
            _xml.WriteEndElement();
        }
        _merges.AddRange(
            _measures
                .Heads.Where(h => h.Rows > 1 || h.Columns > 1)
                .Select(h =>
                    $"{CellName.Of(h.Column, first + h.Row)}:{CellName.Of(h.Column + h.Columns - 1, first + h.Row + h.Rows - 1)}"
                )
        );
    }
}
