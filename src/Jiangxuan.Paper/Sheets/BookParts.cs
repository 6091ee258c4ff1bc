using System.Xml;

namespace Jiangxuan.Paper.Sheets;

/// <summary>The parts of a workbook beside its sheet: what it consists of, styles, the lists to choose from.</summary>
internal sealed class BookParts(SheetTable table)
{
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Longest name of a sheet.</summary>
    private const int LongestName = 31;

    private readonly ChoiceLists _choices = new(table);

    /// <summary>Name of each part and how it is written.</summary>
    public IEnumerable<(string Name, Action<XmlWriter> Write)> Parts()
    {
        yield return ("[Content_Types].xml", ContentTypes);
        yield return ("_rels/.rels", xml => Links(xml, [("officeDocument", "xl/workbook.xml")]));
        yield return ("xl/workbook.xml", Workbook);
        yield return (
            "xl/_rels/workbook.xml.rels",
            xml => Links(xml, [.. Sheets().Select(s => ("worksheet", s.File)), ("styles", "styles.xml")])
        );
        yield return ("xl/styles.xml", StylesPart.Write);
        if (_choices.Any)
        {
            yield return ("xl/worksheets/sheet2.xml", _choices.Write);
        }
    }

    private IEnumerable<(string Name, string File)> Sheets()
    {
        yield return (Tab(table.Name), "worksheets/sheet1.xml");
        if (_choices.Any)
        {
            yield return (ChoiceLists.Name, "worksheets/sheet2.xml");
        }
    }

    private void ContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("xl/workbook.xml", "sheet.main+xml");
        Override("xl/styles.xml", "styles+xml");
        foreach (var (_, file) in Sheets())
        {
            Override("xl/" + file, "worksheet+xml");
        }
        xml.WriteEndElement();

        void Default(string ending, string type)
        {
            xml.WriteStartElement("Default");
            xml.WriteAttributeString("Extension", ending);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override");
            xml.WriteAttributeString("PartName", "/" + part);
            xml.WriteAttributeString("ContentType", Types + type);
            xml.WriteEndElement();
        }
    }

    private static void Links(XmlWriter xml, IReadOnlyList<(string Type, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        for (var i = 0; i < links.Count; i++)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", "rId" + SheetText.Of(i + 1));
            xml.WriteAttributeString("Type", $"{SheetWriting.Relations}/{links[i].Type}");
            xml.WriteAttributeString("Target", links[i].Target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void Workbook(XmlWriter xml)
    {
        xml.WriteStartElement("workbook", SheetWriting.Main);
        xml.WriteAttributeString("xmlns", "r", null, SheetWriting.Relations);
        xml.WriteStartElement("sheets");
        foreach (var (index, (name, _)) in Sheets().Index())
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", SheetText.Of(index + 1));
            if (index > 0)
            {
                xml.WriteAttributeString("state", "hidden");
            }
            xml.WriteAttributeString("id", SheetWriting.Relations, "rId" + SheetText.Of(index + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        xml.WriteStartElement("definedName");
        xml.WriteAttributeString("name", "_xlnm.Print_Titles");
        xml.WriteAttributeString("localSheetId", "0");
        var quoted = Tab(table.Name).Replace("'", "''", StringComparison.Ordinal);
        xml.WriteString($"'{quoted}'!${SheetText.Of(table.HeadRow())}:${SheetText.Of(table.FirstRow() - 1)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Tab(string name)
    {
        var kept = string.Concat(
            name.Where(c =>
                !char.IsControl(c) && !char.IsSurrogate(c) && !"[]:*?/\\".Contains(c, StringComparison.Ordinal)
            )
        );
        var cut = kept[..Math.Min(LongestName, kept.Length)].Trim('\'', ' ');
        return cut.Length == 0 || cut == ChoiceLists.Name ? "表" : cut;
    }
}
