using System.Xml;

namespace Jiangxuan.Paper.Sheets;

/// <summary>The lists to choose from, on a hidden sheet of their own: what stands in a rule itself may be no longer than 255 characters.</summary>
internal sealed class ChoiceLists(SheetTable table)
{
    /// <summary>Name of the hidden sheet.</summary>
    public const string Name = "选项";

    private readonly IReadOnlyList<SheetColumn> _columns = [.. table.Leaves().Where(l => l.Choices.Count > 0)];

    /// <summary>Whether there is any.</summary>
    public bool Any => _columns.Count > 0;

    /// <summary>Where the list of a column stands.</summary>
    public string Place(SheetColumn column)
    {
        var index = _columns.Index().First(c => ReferenceEquals(c.Item, column)).Index;
        var letters = CellName.Letters(index);
        return $"{Name}!${letters}$1:${letters}${SheetText.Of(column.Choices.Count)}";
    }

    /// <summary>The sheet.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", SheetWriting.Main);
        xml.WriteStartElement("sheetData");
        for (var row = 0; row < _columns.Max(c => c.Choices.Count); row++)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", SheetText.Of(row + 1));
            for (var column = 0; column < _columns.Count; column++)
            {
                if (row < _columns[column].Choices.Count)
                {
                    CellXml.Words(
                        xml,
                        CellName.Letters(column),
                        SheetText.Of(row + 1),
                        0,
                        _columns[column].Choices[row]
                    );
                }
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
