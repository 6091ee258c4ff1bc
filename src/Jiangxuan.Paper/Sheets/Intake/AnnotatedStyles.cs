using System.Xml.Linq;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>The styles of the unit's file, and those of the wrong cells: as they were, with a colour behind.</summary>
internal sealed class AnnotatedStyles
{
    private const string Colour = "FFFFC7CE";

    private readonly XElement _root;
    private readonly XElement _formats;
    private readonly int _first;
    private readonly int _fill;
    private readonly List<int?> _added = [];

    private AnnotatedStyles(XElement root, XElement formats, XElement fills)
    {
        _root = root;
        _formats = formats;
        _first = formats.Elements().Count();
        _fill = fills.Elements().Count();
        var space = root.Name.Namespace;
        fills.Add(
            new XElement(
                space + "fill",
                new XElement(
                    space + "patternFill",
                    new XAttribute("patternType", "solid"),
                    new XElement(space + "fgColor", new XAttribute("rgb", Colour)),
                    new XElement(space + "bgColor", new XAttribute("indexed", "64"))
                )
            )
        );
        fills.SetAttributeValue("count", _fill + 1);
    }

    /// <summary>The styles of a file; null when they are not as they should be, and then nothing is coloured.</summary>
    public static AnnotatedStyles? Read(BookFile file, string part)
    {
        using var xml = file.Xml(part);
        var root = xml is null ? null : XDocument.Load(xml).Root!;
        var formats = root?.Element(root.Name.Namespace + "cellXfs");
        var fills = root?.Element(root.Name.Namespace + "fills");
        return formats is null || fills is null ? null : new AnnotatedStyles(root!, formats, fills);
    }

    /// <summary>The coloured style of a cell.</summary>
    /// <param name="style">Its own; null for the words of the column that is added.</param>
    public int Coloured(int? style)
    {
        if (!_added.Contains(style))
        {
            _added.Add(style);
        }
        return _first + _added.IndexOf(style);
    }

    /// <summary>All styles, those asked for included.</summary>
    public XElement Whole()
    {
        var own = _formats.Elements().Take(_first).ToList();
        foreach (var style in _added)
        {
            var format =
                style is { } s && s < own.Count ? new XElement(own[s]) : new XElement(_root.Name.Namespace + "xf");
            format.SetAttributeValue("fillId", _fill);
            format.SetAttributeValue("applyFill", "1");
            if (style is null)
            {
                format.SetAttributeValue("applyAlignment", "1");
                format.Add(
                    new XElement(
                        _root.Name.Namespace + "alignment",
                        new XAttribute("vertical", "center"),
                        new XAttribute("wrapText", "1")
                    )
                );
            }
            _formats.Add(format);
        }
        _formats.SetAttributeValue("count", _first + _added.Count);
        return _root;
    }
}
