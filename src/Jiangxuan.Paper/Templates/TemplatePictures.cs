using System.Xml.Linq;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Paper.Templates;

/// <summary>Puts pictures into a template: part, relation, type of content, drawing.</summary>
internal sealed class TemplatePictures(TemplatePackage package)
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string ImageRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private int _count;

    /// <summary>The drawing of a picture within a space in millimetres; null when the picture cannot be read.</summary>
    public XElement? Drawing(string part, PictureEntry picture, decimal width, decimal height)
    {
        if (PictureSize.Of(picture.Content.Span) is not { } pixels)
        {
            return null;
        }
        var scale = Math.Min(width / pixels.Width, height / pixels.Height);
        var number = ++_count;
        var ending = picture.Content.Span[0] == 0x89 ? "png" : "jpeg";
        var name = $"jiangxuan{number}.{ending}";
        var folder = part[..(part.LastIndexOf('/') + 1)];
        package.Set($"{folder}media/{name}", picture.Content.ToArray());
        Type(ending);
        var id = $"jiangxuan{number}";
        Relate(part, id, $"media/{name}");
        var drawing = Pictures.Drawing(
            id,
            (uint)(90000 + number),
            Units.Emu(pixels.Width * scale),
            Units.Emu(pixels.Height * scale)
        );
        using var reader = System.Xml.XmlReader.Create(new StringReader(drawing.OuterXml), TemplatePackage.Settings);
        return XElement.Load(reader);
    }

    private void Type(string ending)
    {
        var types = package.Xml(ContentTypes);
        if (types.Root!.Elements(Types + "Default").All(d => (string?)d.Attribute("Extension") != ending))
        {
            types.Root.AddFirst(
                new XElement(
                    Types + "Default",
                    new XAttribute("Extension", ending),
                    new XAttribute("ContentType", "image/" + ending)
                )
            );
            package.Set(ContentTypes, types);
        }
    }

    private void Relate(string part, string id, string target)
    {
        var cut = part.LastIndexOf('/') + 1;
        var name = $"{part[..cut]}_rels/{part[cut..]}.rels";
        var relations = package.Has(name)
            ? package.Xml(name)
            : new XDocument(new XElement(Relations + "Relationships"));
        relations.Root!.Add(
            new XElement(
                Relations + "Relationship",
                new XAttribute("Id", id),
                new XAttribute("Type", ImageRelation),
                new XAttribute("Target", target)
            )
        );
        package.Set(name, relations);
    }
}
