using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>Copies the part of a sheet; only rows with problems are touched.</summary>
internal sealed class SheetMarking
{
    private const int Wide = 50;

    private readonly AnnotatedStyles? _styles;
    private readonly int _head;
    private readonly int _column;
    private readonly Dictionary<int, List<IntakeProblem>> _problems;
    private bool _widened;
    private int _row;

    public SheetMarking(ReadSheet sheet, SummaryIntake intake, AnnotatedStyles? styles)
    {
        _styles = styles;
        _head = intake.HeadRow;
        _problems = intake.All.GroupBy(p => p.Row).ToDictionary(g => g.Key, g => g.ToList());
        var earlier = sheet
            .Rows.Where(r => r.Number == _head)
            .SelectMany(r => r.Cells)
            .FirstOrDefault(c => AnnotatedCopy.Own(c.Value.Text));
        _column = earlier.Value is null ? sheet.Rows.SelectMany(r => r.Cells.Keys).Max() + 1 : earlier.Key;
    }

    /// <summary>Copies.</summary>
    public void Copy(XmlReader from, XmlWriter to)
    {
        from.Read();
        while (!from.EOF)
        {
            var element = from.NodeType is XmlNodeType.Element;
            if (element && from.LocalName == "cols")
            {
                Widened((XElement)XNode.ReadFrom(from)).WriteTo(to);
                continue;
            }
            if (element && from.LocalName == "sheetData" && !_widened)
            {
                Widened(new XElement(XName.Get("cols", from.NamespaceURI))).WriteTo(to);
            }
            if (element && from.LocalName == "row")
            {
                _row = BookReading.Number(from.GetAttribute("r")) ?? _row + 1;
                if (_row >= _head)
                {
                    var row = (XElement)XNode.ReadFrom(from);
                    Mark(row);
                    row.WriteTo(to);
                    continue;
                }
            }
            Node(from, to);
            from.Read();
        }
    }

    private void Mark(XElement row)
    {
        var problems = _problems.GetValueOrDefault(_row, []);
        var cells = Cells(row);
        if (problems.Count == 0 && _row != _head && !cells.ContainsKey(_column))
        {
            return;
        }
        row.SetAttributeValue("spans", null);
        foreach (var column in problems.Select(p => p.Column).OfType<int>().Where(c => c != _column).Distinct())
        {
            var cell = cells.TryGetValue(column, out var there) ? there : Added(row, cells, column);
            var style = BookReading.Number(cell.Attribute("s")?.Value) ?? 0;
            cell.SetAttributeValue("s", _styles?.Coloured(style) ?? style);
        }
        var said = string.Join('\n', problems.Select(Said));
        Heighten(row, said);
        Words(
            cells.TryGetValue(_column, out var last) ? last : Added(row, cells, _column),
            _row == _head ? AnnotatedCopy.Head + (said.Length > 0 ? "\n" + said : "") : said
        );
    }

    /// <summary>A row whose height is fixed would hide what is said.</summary>
    private static void Heighten(XElement row, string said)
    {
        var needed = SheetMeasures.Points(TextWidth.Lines(said, Wide - 2));
        var own = row.Attribute("ht")?.Value;
        if (
            said.Length > 0
            && (
                !decimal.TryParse(own, NumberStyles.Float, CultureInfo.InvariantCulture, out var height)
                || height < needed
            )
        )
        {
            row.SetAttributeValue("ht", needed);
            row.SetAttributeValue("customHeight", "1");
        }
    }

    private static string Said(IntakeProblem problem) =>
        (problem.Column is { } column ? CellName.Letters(column) + "列" : "")
        + $"“{problem.Label}”：{problem.Sentence}";

    /// <summary>The cells by column; they need not say where they stand.</summary>
    private static Dictionary<int, XElement> Cells(XElement row)
    {
        var cells = new Dictionary<int, XElement>();
        var column = -1;
        foreach (var cell in row.Elements(row.Name.Namespace + "c"))
        {
            column = cell.Attribute("r") is { } name ? CellName.Read(name.Value)!.Value.Column : column + 1;
            cells[column] = cell;
        }
        return cells;
    }

    private XElement Added(XElement row, Dictionary<int, XElement> cells, int column)
    {
        var cell = new XElement(row.Name.Namespace + "c", new XAttribute("r", CellName.Of(column, _row)));
        var before = cells.Where(c => c.Key < column).OrderByDescending(c => c.Key).FirstOrDefault().Value;
        if (before is null)
        {
            row.AddFirst(cell);
        }
        else
        {
            before.AddAfterSelf(cell);
        }
        // Those behind it may not say where they stand.
        foreach (var (at, other) in cells)
        {
            other.SetAttributeValue("r", CellName.Of(at, _row));
        }
        return cells[column] = cell;
    }

    private void Words(XElement cell, string text)
    {
        var space = cell.Name.Namespace;
        cell.RemoveNodes();
        cell.SetAttributeValue("t", text.Length > 0 ? "inlineStr" : null);
        cell.SetAttributeValue("s", text.Length > 0 && _styles is not null ? _styles.Coloured(null) : null);
        if (text.Length > 0)
        {
            cell.Add(new XElement(space + "is", new XElement(space + "t", SheetText.Write(text))));
        }
    }

    /// <summary>The widths with that of the column; ranges of columns may not overlap.</summary>
    private XElement Widened(XElement cols)
    {
        _widened = true;
        var number = _column + 1;
        var own = new List<XElement>();
        foreach (var col in cols.Elements().ToList())
        {
            var (min, max) = (
                BookReading.Number(col.Attribute("min")?.Value) ?? 0,
                BookReading.Number(col.Attribute("max")?.Value) ?? 0
            );
            own.AddRange(number < min || number > max ? [col] : Parts(col, min, max, number));
        }
        own.Add(
            new XElement(
                cols.Name.Namespace + "col",
                new XAttribute("min", number),
                new XAttribute("max", number),
                new XAttribute("width", Wide),
                new XAttribute("customWidth", "1")
            )
        );
        cols.ReplaceNodes(own.OrderBy(c => BookReading.Number(c.Attribute("min")?.Value) ?? 0));
        return cols;
    }

    private static IEnumerable<XElement> Parts(XElement col, int min, int max, int without)
    {
        foreach (var (from, to) in new[] { (min, without - 1), (without + 1, max) }.Where(p => p.Item1 <= p.Item2))
        {
            var part = new XElement(col);
            part.SetAttributeValue("min", from);
            part.SetAttributeValue("max", to);
            yield return part;
        }
    }

    private static void Node(XmlReader from, XmlWriter to)
    {
        switch (from.NodeType)
        {
            case XmlNodeType.Element:
                to.WriteStartElement(from.Prefix, from.LocalName, from.NamespaceURI);
                var empty = from.IsEmptyElement;
                to.WriteAttributes(from, false);
                if (empty)
                {
                    to.WriteEndElement();
                }
                break;
            case XmlNodeType.EndElement:
                to.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                to.WriteString(from.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                to.WriteWhitespace(from.Value);
                break;
        }
    }
}
