using System.Globalization;
using System.Xml.Linq;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Paper.Templates;

/// <summary>Fills in the placeholders of one paragraph, over whatever runs the word processor split them.</summary>
internal sealed class ParagraphFilling(FieldNames names, TemplatePictures pictures, string part)
{
    /// <summary>Room of a picture where the template does not say, in millimetres: a two-inch photo, a code.</summary>
    private const decimal PictureWidth = 33;

    private const decimal PictureHeight = 46;
    private const decimal CellMargins = 4;

    /// <summary>Fills it in.</summary>
    public void Run(XElement paragraph, Filling filling)
    {
        var pieces = paragraph.Pieces();
        // From the right, so that the places to the left stay where they are.
        foreach (var placeholder in Placeholder.In(paragraph.Says()).Reverse())
        {
            var field = placeholder.Path is { } path ? TemplateField.Find(path, names) : null;
            var text = "";
            XElement? drawing = null;
            if (field is { Shape: EntryShape.Picture } && filling.Picture(field.Field) is { } picture)
            {
                drawing = pictures.Drawing(part, picture, Room(paragraph), PictureHeight);
                Loosen(paragraph);
            }
            else if (field is not null)
            {
                text = filling.Words(field.Field) is { Length: > 0 } words ? words : placeholder.Otherwise;
            }
            Replace(pieces, placeholder, Words.Plain(text), drawing);
        }
        foreach (var piece in pieces)
        {
            Lines(piece);
        }
    }

    /// <summary>Width for a picture in millimetres: that of its cell, if it is narrower.</summary>
    private static decimal Room(XElement paragraph)
    {
        var width = paragraph.Around(Wml.Cell)?.Element(Wml.CellProperties)?.Element(Wml.CellWidth);
        return
            (string?)width?.Attribute(Wml.Type) == "dxa"
            && int.TryParse(
                (string?)width?.Attribute(Wml.Width),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var twips
            )
            ? Math.Clamp(Units.Mm(twips / 20m) - CellMargins, 1, PictureWidth)
            : PictureWidth;
    }

    /// <summary>Lines of fixed height would cut the picture off.</summary>
    private static void Loosen(XElement paragraph)
    {
        var spacing = paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.Spacing);
        spacing?.SetAttributeValue(Wml.LineRule, null);
        spacing?.SetAttributeValue(Wml.Line, null);
    }

    private static void Replace(IReadOnlyList<XElement> pieces, Placeholder placeholder, string text, XElement? drawing)
    {
        var (start, end, at) = (placeholder.At, placeholder.At + placeholder.Length, 0);
        var first = true;
        foreach (var piece in pieces)
        {
            var value = piece.Value;
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, value.Length));
            at += value.Length;
            if (from >= to)
            {
                continue;
            }
            piece.Value = value[..from] + (first ? text : "") + value[to..];
            piece.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            if (first && drawing is not null)
            {
                piece.AddAfterSelf(drawing);
            }
            first = false;
        }
    }

    /// <summary>Line feeds become line breaks of the run.</summary>
    private static void Lines(XElement piece)
    {
        var lines = piece.Value.Split('\n');
        if (lines.Length == 1)
        {
            return;
        }
        piece.Value = lines[0];
        var last = piece;
        foreach (var line in lines.Skip(1))
        {
            var text = new XElement(piece) { Value = line };
            last.AddAfterSelf(new XElement(Wml.Break), text);
            last = text;
        }
    }
}
