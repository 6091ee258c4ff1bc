using System.Text;
using Jiangxuan.Paper.Printing.Pdf;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>PDF files of all sorts, honest and not.</summary>
internal static class PdfFiles
{
    /// <summary>An A4 page for each text (Latin letters).</summary>
    internal static byte[] Plain(params string[] pages) => SmallPdf.Of([.. pages.Select(Page)]);

    internal static SmallPage Page(string text) =>
        SmallPage.A4 with
        {
            Drawing = $"BT /F 40 Tf 60 700 Td ({text}) Tj ET",
        };

    /// <summary>With entries added to the catalog or to the pages, and with its structure sound.</summary>
    internal static async Task<byte[]> WithAsync(this Printshop shop, string catalog = "", string page = "")
    {
        var text = Encoding
            .Latin1.GetString(Plain("A", "B"))
            .Replace("/Type /Catalog", $"/Type /Catalog {catalog}", StringComparison.Ordinal)
            .Replace("/Type /Page /", $"/Type /Page {page} /", StringComparison.Ordinal);
        return await shop.QpdfAsync(Encoding.Latin1.GetBytes(text), "--warning-exit-0", "a.pdf", "b.pdf");
    }

    /// <summary>What qpdf makes of <c>a.pdf</c> in <c>b.pdf</c>.</summary>
    internal static async Task<byte[]> QpdfAsync(this Printshop shop, byte[] pdf, params string[] arguments)
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.pdf"], pdf);
        await shop.RunAsync(desk, "qpdf", arguments);
        return await File.ReadAllBytesAsync(desk["b.pdf"]);
    }

    internal static PdfSettings Pdf(this Printshop shop) => new() { Programs = shop.Programs, Folder = shop.Folder };
}
