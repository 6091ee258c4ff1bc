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

    private const decimal Margin = 28;
    private readonly PdfLooking _looking = new(settings);
    private readonly PdfJoining _joining = new(settings);
    private readonly Vips _vips = new(settings.Programs, settings.Limits with { Memory = 2L << 30 });

    /// <summary>Writes the part as PDF; what it is then, or why it cannot be merged.</summary>
    internal async Task<Result<PdfLook>> MakeAsync(
        WorkFolder folder,
        DossierPart part,
        string to,
        CancellationToken cancelled
    )
    {
        var source = $"{to}.source";
        await using (var stream = await part.Open(cancelled))
        await using (var file = File.Create(folder[source]))
        {
            await stream.CopyToAsync(file, cancelled);
        }
        return part.Kind switch
        {
            PartKind.Pdf => await PdfAsync(folder, source, to, cancelled),
            PartKind.Picture => await PictureAsync(folder, source, to, cancelled),
            PartKind.Docx => await OfficeAsync(folder, (part.Title, source, SourceKind.Docx), to, cancelled),
            PartKind.Xlsx => await OfficeAsync(folder, (part.Title, source, SourceKind.Xlsx), to, cancelled),
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
    }

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

    private async Task<Result<PdfLook>> OfficeAsync(
        WorkFolder folder,
        (string Title, string Path, SourceKind Kind) source,
        string to,
        CancellationToken cancelled
    )
    {
        var content = await File.ReadAllBytesAsync(folder[source.Path], cancelled);
        var made = await office.PrintAsync([new PrintOrder(source.Title, content, source.Kind)], null, cancelled);
        if (!made[0].TryGet(out var pdf, out var refusal))
        {
            return refusal;
        }
        await File.WriteAllBytesAsync(folder[to], pdf, cancelled);
        return await _looking.LookAsync(folder, to, cancelled);
    }

    private async Task<Result<PdfLook>> PictureAsync(
        WorkFolder folder,
        string source,
        string to,
        CancellationToken cancelled
    )
    {
        var shrunk = $"{to}.jpg";
        if (PictureCheck.Refuse(await File.ReadAllBytesAsync(folder[source], cancelled)) is { } strange)
        {
            return strange;
        }
        if (
            await _vips.ShrinkAsync(folder, source, $"{shrunk}[Q=82,strip,background=255]", Fine, cancelled) is
            { } refusal
        )
        {
            return refusal;
        }
        var jpeg = await File.ReadAllBytesAsync(folder[shrunk], cancelled);
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
