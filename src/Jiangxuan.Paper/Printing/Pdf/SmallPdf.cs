using System.Globalization;
using System.Text;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>A page that we write ourselves.</summary>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
public sealed record SmallPage(decimal Width, decimal Height)
{
    /// <summary>A4 upright.</summary>
    public static SmallPage A4 { get; } = new(595.276m, 841.89m);

    /// <summary>A4 lying.</summary>
    public static SmallPage A4Lying { get; } = new(841.89m, 595.276m);

    /// <summary>What is drawn, in PDF's own language; ASCII.</summary>
    public string Drawing { get; init; } = "";

    /// <summary>A picture that the drawing calls <c>/P</c>; null when there is none.</summary>
    public SmallPicture? Picture { get; init; }
}

/// <summary>A JPEG picture, red, green and blue.</summary>
/// <param name="Jpeg">The file.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Grey">Whether it has one channel only.</param>
public sealed record SmallPicture(ReadOnlyMemory<byte> Jpeg, int Width, int Height, bool Grey);

/// <summary>
/// Writes a PDF with blank pages, pictures and Latin letters (<c>/F</c> is Helvetica, which every reader has): all that needs no font
/// of Chinese.
/// </summary>
public static class SmallPdf
{
    /// <summary>The file.</summary>
    public static byte[] Of(IReadOnlyList<SmallPage> pages)
    {
        const int PerPage = 3;
        const int Fixed = 3;
        using var file = new MemoryStream();
        var starts = new List<long>();
        Text("%PDF-1.4\n%\u00e5\u00e6\u00e7\u00e8\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = string.Join(' ', pages.Select((_, i) => $"{Fixed + 1 + i * PerPage} 0 R"));
        Object($"<< /Type /Pages /Count {pages.Count} /Kids [{kids}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var page in pages)
        {
            var number = starts.Count + 1;
            Object(
                FormattableString.Invariant(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.Width} {page.Height}] /Contents {number + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /P {number + 2} 0 R >> >> >>"
                )
            );
            Object("<<", Encoding.ASCII.GetBytes(page.Drawing));
            Object(Head(page.Picture), page.Picture?.Jpeg ?? default);
        }
        var table = file.Length;
        Text($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        starts.ForEach(start => Text($"{start.ToString("0000000000", CultureInfo.InvariantCulture)} 00000 n \n"));
        Text($"trailer\n<< /Size {starts.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Text(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Object(string head, ReadOnlyMemory<byte>? stream = null)
        {
            starts.Add(file.Length);
            Text($"{starts.Count} 0 obj\n{head}");
            if (stream is { } content)
            {
                Text($" /Length {content.Length} >>\nstream\n");
                file.Write(content.Span);
                Text("\nendstream");
            }
            Text("\nendobj\n");
        }
    }

    private static string Head(SmallPicture? picture) =>
        picture is null
            ? "<< /Type /XObject /Subtype /Form /BBox [0 0 1 1]"
            : $"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /BitsPerComponent 8 /ColorSpace {(picture.Grey ? "/DeviceGray" : "/DeviceRGB")} /Filter /DCTDecode";
}
