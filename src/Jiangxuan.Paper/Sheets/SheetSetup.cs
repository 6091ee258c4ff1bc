using System.Xml;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>What stands in the file of a sheet before and behind its cells: what stays in sight, widths, merged cells, lists to choose from, print set-up.</summary>
internal static class SheetSetup
{
    /// <summary>Rows below the last one for which a list to choose from is offered still.</summary>
    private const int Offered = 1000;

    private const decimal Inch = 25.4m;

    /// <summary>Opens the sheet, up to its cells.</summary>
    public static void Before(XmlWriter xml, SheetTable table, IReadOnlyList<int> widths)
    {
        xml.WriteStartElement("worksheet", SheetWriting.Main);
        xml.WriteStartElement("sheetPr");
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Pane(xml, table);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Empty(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        xml.WriteStartElement("cols");
        foreach (var (i, leaf) in table.Leaves().Index())
        {
            var number = SheetText.Of(i + 1);
            var style = leaf.Kind is SheetKind.Text ? SheetStyle.Words : SheetStyle.None;
            // One unit more: Excel keeps a little free at both sides.
            Empty(
                xml,
                "col",
                ("min", number),
                ("max", number),
                ("width", SheetText.Of(widths[i] + 1)),
                ("style", SheetText.Of((int)style)),
                ("customWidth", "1")
            );
        }
        xml.WriteEndElement();
    }

    /// <summary>What stands behind the cells; the sheet is left open.</summary>
    public static void After(XmlWriter xml, SheetTable table, IReadOnlyList<string> merges)
    {
        if (merges.Count > 0)
        {
            xml.WriteStartElement("mergeCells");
            xml.WriteAttributeString("count", SheetText.Of(merges.Count));
            foreach (var merge in merges)
            {
                Empty(xml, "mergeCell", ("ref", merge));
            }
            xml.WriteEndElement();
        }
        Validations(xml, table);
        Empty(xml, "printOptions", ("horizontalCentered", "1"));
        var margins = table.Page.Margins;
        Empty(
            xml,
            "pageMargins",
            ("left", Inches(margins[3])),
            ("right", Inches(margins[1])),
            ("top", Inches(margins[0])),
            ("bottom", Inches(margins[2])),
            ("header", "0.3"),
            ("footer", "0.3")
        );
        Empty(
            xml,
            "pageSetup",
            ("paperSize", table.Page.Paper is PaperSize.A3 ? "8" : "9"),
            ("fitToHeight", "0"),
            ("orientation", table.Page.Landscape ? "landscape" : "portrait")
        );
        Numbers(xml, table.Page.Numbers);
    }

    private static void Pane(XmlWriter xml, SheetTable table)
    {
        var corner = CellName.Of(table.Frozen, table.FirstRow());
        var down = ("ySplit", SheetText.Of(table.FirstRow() - 1));
        var pane = table.Frozen > 0 ? "bottomRight" : "bottomLeft";
        (string, string)[] split = table.Frozen > 0 ? [("xSplit", SheetText.Of(table.Frozen)), down] : [down];
        Empty(xml, "pane", [.. split, ("topLeftCell", corner), ("activePane", pane), ("state", "frozen")]);
        Empty(xml, "selection", ("pane", pane), ("activeCell", corner), ("sqref", corner));
    }

    private static void Validations(XmlWriter xml, SheetTable table)
    {
        var lists = new ChoiceLists(table);
        var ruled = table.Leaves().Index().Where(l => l.Item.Choices.Count > 0 || l.Item.Prompt is not null).ToList();
        if (ruled.Count == 0)
        {
            return;
        }
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", SheetText.Of(ruled.Count));
        foreach (var (index, leaf) in ruled)
        {
            var letters = CellName.Letters(index);
            var first = SheetText.Of(table.FirstRow());
            var last = SheetText.Of(table.FirstRow() + Offered - 1);
            xml.WriteStartElement("dataValidation");
            if (leaf.Choices.Count > 0)
            {
                xml.WriteAttributeString("type", "list");
            }
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showInputMessage", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", "请从列表中选择");
            xml.WriteAttributeString("error", "此格只能填写列表中的选项，请点右侧箭头选择。");
            if (leaf.Prompt is { } prompt)
            {
                xml.WriteAttributeString("prompt", prompt);
            }
            xml.WriteAttributeString("sqref", $"{letters}{first}:{letters}{last}");
            if (leaf.Choices.Count > 0)
            {
                xml.WriteElementString("formula1", lists.Place(leaf));
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Numbers(XmlWriter xml, PageNumbers numbers)
    {
        if (numbers is PageNumbers.None)
        {
            return;
        }
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", numbers is PageNumbers.Plain ? "&C— &P —" : "&C第&P页　共&N页");
        xml.WriteEndElement();
    }

    private static string Inches(decimal millimetres) => SheetText.Of(decimal.Round(millimetres / Inch, 4));

    private static void Empty(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
        xml.WriteEndElement();
    }
}
