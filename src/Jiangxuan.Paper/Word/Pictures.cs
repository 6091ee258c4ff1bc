using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Fillings;
using A = DocumentFormat.OpenXml.Drawing;
using Dw = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>The pictures of one document; numbered in order, so that the same document has the same bytes.</summary>
internal sealed class Pictures
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private uint _count;

    /// <summary>A run with the picture as large as it fits into the space, in its own proportions; null when it cannot be read.</summary>
    /// <param name="part">The part it belongs to: the document or a header.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="width">Width of the space in millimetres.</param>
    /// <param name="height">Height of the space in millimetres.</param>
    public W.Run? Run(OpenXmlPart part, PictureEntry picture, decimal width, decimal height)
    {
        if (PictureSize.Of(picture.Content.Span) is not { } pixels || width <= 0 || height <= 0)
        {
            return null;
        }
        var scale = Math.Min(width / pixels.Width, height / pixels.Height);
        var id = $"picture{++_count}";
        var png = picture.Content.Span[0] == 0x89;
        var image = part switch
        {
            HeaderPart header => header.AddImagePart(png ? ImagePartType.Png : ImagePartType.Jpeg, id),
            MainDocumentPart main => main.AddImagePart(png ? ImagePartType.Png : ImagePartType.Jpeg, id),
            _ => throw new ArgumentException("No pictures in this part.", nameof(part)),
        };
        using var content = new MemoryStream(picture.Content.ToArray(), false);
        image.FeedData(content);
        return new W.Run(Drawing(id, _count, Units.Emu(pixels.Width * scale), Units.Emu(pixels.Height * scale)));
    }

    /// <summary>The drawing in the line of text.</summary>
    public static W.Drawing Drawing(string relation, uint number, long width, long height) =>
        new(
            new Dw.Inline(
                new Dw.Extent { Cx = width, Cy = height },
                new Dw.EffectExtent
                {
                    LeftEdge = 0,
                    TopEdge = 0,
                    RightEdge = 0,
                    BottomEdge = 0,
                },
                new Dw.DocProperties { Id = number, Name = $"图片{number}" },
                new Dw.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(
                    new A.GraphicData(
                        new Pic.Picture(
                            new Pic.NonVisualPictureProperties(
                                new Pic.NonVisualDrawingProperties { Id = number, Name = $"图片{number}" },
                                new Pic.NonVisualPictureDrawingProperties()
                            ),
                            new Pic.BlipFill(new A.Blip { Embed = relation }, new A.Stretch(new A.FillRectangle())),
                            new Pic.ShapeProperties(
                                new A.Transform2D(
                                    new A.Offset { X = 0, Y = 0 },
                                    new A.Extents { Cx = width, Cy = height }
                                ),
                                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                            )
                        )
                    )
                    {
                        Uri = Namespace,
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
}
