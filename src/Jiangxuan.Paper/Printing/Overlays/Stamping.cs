using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Overlays;

/// <summary>Puts watermarks on the pages of a PDF.</summary>
public sealed class Stamping(PdfSettings settings, OverlayShelf shelf)
{
    private readonly Qpdf _qpdf = new(settings);

    /// <summary>The file with a watermark on every page.</summary>
    public async Task<Result<ReadOnlyMemory<byte>>> WatermarkAsync(
        ReadOnlyMemory<byte> pdf,
        Watermark mark,
        CancellationToken cancelled
    )
    {
        var made = await shelf.WatermarkAsync($"{mark.Viewer}　{mark.Time:yyyy年M月d日}", cancelled);
        if (!made.TryGet(out var overlay, out var refusal))
        {
            return refusal;
        }
        using var folder = WorkFolder.In(settings.Folder);
        await File.WriteAllBytesAsync(folder["a.pdf"], pdf, cancelled);
        await File.WriteAllBytesAsync(folder["day.pdf"], overlay, cancelled);
        await File.WriteAllBytesAsync(folder["request.pdf"], Request(mark), cancelled);
        string[] mine = ["day.pdf", "--overlay", "request.pdf", "--", "mark.pdf"];
        string[] all = ["a.pdf", "--overlay", "mark.pdf", "--from=", "--repeat=1", "--", "marked.pdf"];
        var failed =
            (await _qpdf.RunAsync(folder, mine, cancelled)).Refusal
            ?? (await _qpdf.RunAsync(folder, all, cancelled)).Refusal;
        return failed is not null
            ? failed
            : (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(folder["marked.pdf"], cancelled);
    }

    /// <summary>Time and request are different each time and need no Chinese letters.</summary>
    private static byte[] Request(Watermark mark)
    {
        var letters = string.Concat(mark.Request.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ':').Take(64));
        var words = string.Create(CultureInfo.InvariantCulture, $"{mark.Time:yyyy-MM-dd HH:mm:ss}  {letters}");
        var page = SmallPage.A4 with { Drawing = $"0.6 g BT /F 8 Tf 28 14 Td ({words}) Tj ET" };
        return SmallPdf.Of([page]);
    }
}
