using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiangxuan.Paper.Word;

/// <summary>
/// Writes a paper as DOCX (生成 Word 文件), the form in which it is official and can still be edited in Word and WPS. The same layout
/// and filling give the same bytes.
/// </summary>
public sealed class DocxWriting
{
    /// <summary>Where the picture of the form's code is filled in.</summary>
    public const string CodeField = "print.code";

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>A carrier is as low as Word allows for what must stand before or behind a table.</summary>
    private const int CarrierTwips = 20;

    private readonly Layout _layout;
    private readonly SheetLooks _sheet;
    private readonly MainDocumentPart _part;
    private readonly Pictures _pictures = new();
    private readonly W.Body _body = new();
    private bool _newPage;

    private DocxWriting(Layout layout, MainDocumentPart part) =>
        (_layout, _sheet, _part) = (layout, new SheetLooks(layout.Sheet), part);

    /// <summary>The file.</summary>
    /// <param name="layout">A layout with blocks that was read without a fault.</param>
    /// <param name="fillings">What is filled in; several copies begin on new pages of one file.</param>
    /// <exception cref="ArgumentException">The layout is a table of Excel, or there is nothing to fill in.</exception>
    public static byte[] Of(Layout layout, params IReadOnlyList<Filling> fillings)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(fillings);
        if (layout.Blocks is null || fillings.Count == 0)
        {
            throw new ArgumentException("No document of Word.", nameof(layout));
        }
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // It is compressed once, when it is written again.
            document.CompressionOption = CompressionOption.NotCompressed;
            var part = document.AddNewPart<MainDocumentPart>(Main, "document");
            new DocxWriting(layout, part).Write(layout.Blocks, fillings);
        }
        package.Position = 0;
        return FixedZip.Of(package);
    }

    private void Write(IReadOnlyList<Block> blocks, IReadOnlyList<Filling> fillings)
    {
        var frame = new FrameWriting(_part, _pictures, _layout.Sheet);
        frame.Begin();
        foreach (var page in fillings.SelectMany(f => Printed.Pages(blocks, f)))
        {
            _newPage = _body.HasChildren;
            var share = Heights.Share(page, _sheet);
            foreach (var printed in page)
            {
                Block(printed, share);
            }
        }
        if (_body.LastChild is not W.Paragraph)
        {
            Add(Words.Empty(CarrierTwips));
        }
        var code = _layout.Code && fillings.Count == 1 ? fillings[0].Picture(new FieldPath(CodeField)) : null;
        _body.Append(frame.Section(code));
        _part.Document = new W.Document(_body);
    }

    private void Block(Printed printed, decimal share)
    {
        switch (printed.Block)
        {
            case Paragraph para:
                Para(para, printed.Filling.Text(para.Text));
                break;
            case Space space:
                Add(Words.Empty(Units.Twips(space.Height)));
                break;
            case Stretch stretch when share > 0:
                Add(Words.Empty(Units.Twips(share * stretch.Weight)));
                break;
            case Blanks blanks:
                Carried(BlanksWriting.Of(blanks, printed.Filling, _layout.Sheet));
                break;
            case PictureBlock picture:
                Picture(picture, printed.Filling.Picture(picture.Field));
                break;
            case Table table:
                Carried(new TableWriting(_part, _pictures, _layout.Sheet).Of(table, printed.Filling));
                break;
            default:
                break;
        }
    }

    private void Para(Paragraph para, string text)
    {
        var (looks, stand) = (_sheet.Of(para), _sheet.StandOf(para));
        string[] parts =
            looks.Face == Face.Title && stand.Align == Align.Center
                ? [.. text.Split('\n').SelectMany(line => Titles.Lines(line, Units.Points(_sheet.Width) / looks.Size))]
                : text.Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            var here = stand with
            {
                Before = i == 0 ? stand.Before : 0,
                After = i == parts.Length - 1 ? stand.After : 0,
            };
            Add(Words.Paragraph(parts[i], looks, here));
        }
    }

    private void Picture(PictureBlock block, PictureEntry? picture)
    {
        if (picture is not null && _pictures.Run(_part, picture, block.Width, block.Height) is { } run)
        {
            var align = block.Align switch
            {
                Align.Center => W.JustificationValues.Center,
                Align.Right => W.JustificationValues.Right,
                _ => W.JustificationValues.Left,
            };
            Add(new W.Paragraph(new W.ParagraphProperties(new W.Justification { Val = align }), run));
        }
    }

    /// <summary>A table cannot begin a page by itself, and two that touch become one.</summary>
    private void Carried(W.Table table)
    {
        if (_newPage || _body.LastChild is W.Table)
        {
            Add(Words.Empty(CarrierTwips, keep: true));
        }
        _body.Append(table);
    }

    private void Add(W.Paragraph paragraph)
    {
        if (_newPage)
        {
            paragraph.ParagraphProperties!.PageBreakBefore = new W.PageBreakBefore();
            _newPage = false;
        }
        _body.Append(paragraph);
    }
}
