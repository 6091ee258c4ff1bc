using Jiangxuan.Core;
using Jiangxuan.Paper.Photos;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Dossiers;

/// <summary>Makes each part of a dossier a PDF that can be merged.</summary>
internal sealed class DossierParts(PdfSettings settings, OfficeWorker office)
{
    /// <summary>200 dots per inch on A4: enough to read a certificate, small enough to send.</summary>
    private static readonly (int Width, int Height) Fine = (2339, 2339);

    /// <summary>Ending of the picture that goes onto the page, with vips's options.</summary>
    private const string Jpeg = ".jpg[Q=82,strip,background=255]";

    private const decimal Margin = 28;
    private readonly PdfLooking _looking = new(settings);
    private readonly PdfJoining _joining = new(settings);
    private readonly Vips _vips = new(settings.Programs, settings.Limits with { Memory = 2L << 30 });

    /// <summary>Writes each part as PDF; what it is then, or why it cannot be merged.</summary>
    internal async Task<IReadOnlyList<Result<PdfLook>>> MakeAsync(
        WorkFolder folder,
        IReadOnlyList<(DossierPart Part, string To)> parts,
        CancellationToken cancelled
    )
    {
        foreach (var (part, to) in parts.Where(p => p.Part.Kind is not PartKind.Other))
        {
            await using var stream = await part.Open(cancelled);
            await using var file = File.Create(folder[Source(to)]);
            await stream.CopyToAsync(file, cancelled);
        }
        // A start of LibreOffice costs more than the files: they go there together, and meanwhile the others are made.
        var made = await Task.WhenAll(
            PrintAsync(folder, [.. parts.Where(p => Kind(p.Part) is not null)], cancelled),
            ConvertAsync(folder, [.. parts.Where(p => Kind(p.Part) is null)], cancelled)
        );
        var looks = made.SelectMany(m => m).ToDictionary();
        return [.. parts.Select(p => looks[p.To])];
    }

    private async Task<Dictionary<string, Result<PdfLook>>> ConvertAsync(
        WorkFolder folder,
        IReadOnlyList<(DossierPart Part, string To)> parts,
        CancellationToken cancelled
    )
    {
        var looks = new Dictionary<string, Result<PdfLook>>();
        var pictures = new List<string>();
        foreach (var (part, to) in parts)
        {
            if (part.Kind is PartKind.Other)
            {
                looks[to] = new Refusal("这种格式不能并入PDF。");
            }
            else if (part.Kind is PartKind.Pdf)
            {
                looks[to] = await PdfAsync(folder, Source(to), to, cancelled);
            }
            else if (PictureCheck.Refuse(await File.ReadAllBytesAsync(folder[Source(to)], cancelled)) is { } strange)
            {
                looks[to] = strange;
            }
            else
            {
                pictures.Add(to);
            }
        }
        await PicturesAsync(folder, pictures, looks, cancelled);
        return looks;
    }

    private static string Source(string to) => $"{to}.source";

    private static SourceKind? Kind(DossierPart part) =>
        part.Kind switch
        {
            PartKind.Docx => SourceKind.Docx,
            PartKind.Xlsx => SourceKind.Xlsx,
            _ => null,
        };

    private async Task<Result<PdfLook>> PdfAsync(
        WorkFolder folder,
        string source,
        string to,
        CancellationToken cancelled
    )
    {
        var look = await _looking.LookAsync(folder, source, cancelled);
        return look.IsRefused ? look
            : await _joining.FlattenAsync(folder, source, to, cancelled) is { } refusal ? refusal
            : look;
    }

    private async Task<Dictionary<string, Result<PdfLook>>> PrintAsync(
        WorkFolder folder,
        IReadOnlyList<(DossierPart Part, string To)> parts,
        CancellationToken cancelled
    )
    {
        var orders = new List<PrintOrder>();
        foreach (var (part, to) in parts)
        {
            var content = await File.ReadAllBytesAsync(folder[Source(to)], cancelled);
            orders.Add(new PrintOrder(part.Title, content, Kind(part)!.Value));
        }
        var looks = new Dictionary<string, Result<PdfLook>>();
        foreach (var ((_, to), made) in parts.Zip(await office.PrintAsync(orders, null, cancelled)))
        {
            if (!made.TryGet(out var pdf, out var refusal))
            {
                looks[to] = refusal;
                continue;
            }
            await File.WriteAllBytesAsync(folder[to], pdf, cancelled);
            looks[to] = await _looking.LookAsync(folder, to, cancelled);
        }
        return looks;
    }

    /// <summary>All pictures in one run; when one of them fails, each by itself, so that the others are merged.</summary>
    private async Task PicturesAsync(
        WorkFolder folder,
        IReadOnlyList<string> pictures,
        Dictionary<string, Result<PdfLook>> looks,
        CancellationToken cancelled
    )
    {
        var together =
            pictures.Count > 1
            && await _vips.ShrinkAllAsync(folder, [.. pictures.Select(Source)], Jpeg, Fine, cancelled);
        foreach (var to in pictures)
        {
            looks[to] =
                !together && await _vips.ShrinkAsync(folder, Source(to), $"{to}{Jpeg}", Fine, cancelled) is { } refusal
                    ? refusal
                    : await PageAsync(folder, to, cancelled);
        }
    }

    private static async Task<PdfLook> PageAsync(WorkFolder folder, string to, CancellationToken cancelled)
    {
        var jpeg = await File.ReadAllBytesAsync(folder[$"{to}.jpg"], cancelled);
        var head = PictureHeader.Read(jpeg) ?? throw new InvalidOperationException("vips wrote no JPEG");
        await File.WriteAllBytesAsync(folder[to], SmallPdf.Of([Page(head, jpeg)]), cancelled);
        return new PdfLook(1);
    }

    /// <summary>The picture in the middle of an A4 page that lies when the picture does.</summary>
    private static SmallPage Page(PictureHeader head, ReadOnlyMemory<byte> jpeg)
    {
        var page = head.Width > head.Height ? SmallPage.A4Lying : SmallPage.A4;
        var scale = Math.Min((page.Width - 2 * Margin) / head.Width, (page.Height - 2 * Margin) / head.Height);
        var (width, height) = (decimal.Round(head.Width * scale, 3), decimal.Round(head.Height * scale, 3));
        var (left, bottom) = (decimal.Round((page.Width - width) / 2, 3), decimal.Round((page.Height - height) / 2, 3));
        return page with
        {
            Drawing = FormattableString.Invariant($"q {width} 0 0 {height} {left} {bottom} cm /P Do Q"),
            Picture = new SmallPicture(jpeg, head.Width, head.Height, head.Channels == 1),
        };
    }
}
