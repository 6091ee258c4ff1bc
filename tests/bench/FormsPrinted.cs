using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Bench;

/// <summary>Fifty two-page forms as PDF: all at once beside one after another, by the same worker in the same process.</summary>
internal static class FormsPrinted
{
    internal const string Name = "pdf";

    private const int Files = 50;

    /// <summary>One after another takes long: a few of them say how long.</summary>
    private const int Alone = 5;
    private const int RowsPerPage = 20;

    internal static async Task<string> Line()
    {
        using var folder = WorkFolder.In(Path.GetTempPath());
        var programs = new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? "");
        await using var office = new OfficeWorker(
            programs,
            new OfficeSettings { Folder = folder.Root, Start = TimeSpan.FromMinutes(5) }
        );
        if (office.Lacks is { } missing)
        {
            return $"{Name, -20}{missing.Sentence}";
        }
        var orders = Enumerable.Range(1, Files).Select(i => new PrintOrder($"{i}", Form(i), SourceKind.Docx)).ToList();
        // The first start makes the profile.
        var watch = Stopwatch.StartNew();
        await PrintAsync(office, [orders[0]]);
        var first = watch.Elapsed;
        watch.Restart();
        foreach (var order in orders.Take(Alone))
        {
            await PrintAsync(office, [order]);
        }
        var alone = watch.Elapsed / Alone;
        watch.Restart();
        await PrintAsync(office, orders);
        var batch = watch.Elapsed / Files;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name, -20}first {first.TotalSeconds:F2} s; one by one {alone.TotalSeconds:F2} s each; batch of {Files} {batch.TotalSeconds:F2} s each; one by one ÷ batch {alone / batch:F1}"
        );
    }

    private static async Task PrintAsync(OfficeWorker office, IReadOnlyList<PrintOrder> orders)
    {
        foreach (var pdf in await office.PrintAsync(orders, null, CancellationToken.None))
        {
            _ = pdf.Value;
        }
    }

    private static byte[] Form(int number)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(
                new Body(
                    Table(number),
                    new Paragraph(new Run(new Break { Type = BreakValues.Page })),
                    Table(number),
                    new Paragraph()
                )
            );
        }
        return stream.ToArray();
    }

    private static Table Table(int number) =>
        new(
            Enumerable
                .Range(1, RowsPerPage)
                .Select(row => new TableRow(
                    Cell("仿宋_GB2312", $"第{number}号第{row}行"),
                    Cell("宋体", "在生产一线完成技术改造的情况")
                ))
        );

    private static TableCell Cell(string font, string text) =>
        new(new Paragraph(new Run(new RunProperties(new RunFonts { EastAsia = font }), new Text(text))));
}
