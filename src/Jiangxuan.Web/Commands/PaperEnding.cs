using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Web.Commands;

/// <summary>A kind of file a paper can be written as, by the ending of its name.</summary>
/// <param name="Ending">Such as <c>.docx</c>.</param>
/// <param name="Takes">Whether a layout can be written so.</param>
/// <param name="Write">Writes it; a refusal says why it cannot be done on this machine.</param>
internal sealed record PaperEnding(
    string Ending,
    Func<Layout, bool> Takes,
    Func<PaperOrder, Task<Result<ReadOnlyMemory<byte>>>> Write
)
{
    /// <summary>The office's own fonts are looked for here, in the current folder.</summary>
    private const string Fonts = "fonts";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PaperEnding> All { get; } =
    [
        new(".docx", l => l.Blocks is not null, async o => (await Own(o)).Content),
        new(".xlsx", l => l.Workbook is not null, async o => (await Own(o)).Content),
        new(".pdf", _ => true, Pdf),
    ];

    /// <summary>The paper as it is made: a document of Word or a table of Excel.</summary>
    private static async Task<PrintOrder> Own(PaperOrder order)
    {
        var (layout, notice, filling) = order;
        if (layout.Workbook is null)
        {
            return new PrintOrder(layout.Title, DocxWriting.Of(layout, filling), SourceKind.Docx);
        }

        using var file = new MemoryStream();
        var summary = SummarySheet.Of(layout, notice, filling);
        await SheetWriting.WriteAsync(summary.Table, summary.Rows(), file);
        return new PrintOrder(layout.Title, file.ToArray(), SourceKind.Xlsx);
    }

    private static async Task<Result<ReadOnlyMemory<byte>>> Pdf(PaperOrder order)
    {
        var folder = Directory.CreateTempSubdirectory("jiangxuan-print");
        try
        {
            var settings = new OfficeSettings
            {
                Folder = folder.FullName,
                Fonts = Directory.Exists(Fonts) ? Path.GetFullPath(Fonts) : null,
            };
            var programs = new InstalledPrograms(Environment.GetEnvironmentVariable("PATH") ?? "");
            await using var office = new OfficeWorker(programs, settings);
            return office.Lacks is { } missing
                ? new Refusal(missing.Sentence)
                : (await office.PrintAsync([await Own(order)], null, CancellationToken.None))[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>What is to be written.</summary>
/// <param name="Layout">The paper.</param>
/// <param name="Notice">The notice it belongs to.</param>
/// <param name="Filling">What is filled in.</param>
internal sealed record PaperOrder(Layout Layout, Notice Notice, Filling Filling);
