using System.Globalization;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Office;

/// <summary>How one start of LibreOffice ended.</summary>
internal enum StartEnd
{
    /// <summary>By itself: every file was tried.</summary>
    Finished,

    /// <summary>It broke off.</summary>
    Broken,

    /// <summary>It was ended because its time was up, or because nobody waited any more.</summary>
    TimeUp,
}

/// <summary>One start of LibreOffice on several files.</summary>
internal sealed class OfficeStart(
    InstalledPrograms programs,
    OfficeSettings settings,
    OfficeDesk desk,
    IReadOnlyList<Waiting> files
)
{
    private const string Says = "convert ";

    internal StartEnd How { get; private set; }

    /// <summary>The files that somebody waits for and that have no PDF.</summary>
    internal List<Waiting> Left => [.. files.Where(one => !one.Over)];

    internal async Task RunAsync(CancellationToken closing)
    {
        if (Left.Count == 0)
        {
            return;
        }
        using var folder = WorkFolder.In(desk.Runs);
        var paths = files.Select((one, i) => Source(folder, one.Order, i)).ToList();
        foreach (var (file, path) in files.Zip(paths))
        {
            await File.WriteAllBytesAsync(path, file.Order.Content, closing);
        }
        using var given = CancellationTokenSource.CreateLinkedTokenSource(closing);
        var over = EndWhenOverAsync(given);
        try
        {
            var ended = await Run(folder, paths, line => Settle(folder, paths.IndexOf(Path(line))))
                .RunAsync(programs, given.Token);
            How =
                ended.With(0) ? StartEnd.Finished
                : ended.How is Ending.TimeUp ? StartEnd.TimeUp
                : StartEnd.Broken;
        }
        catch (OperationCanceledException)
        {
            How = StartEnd.TimeUp;
        }
        Settle(folder, files.Count);
        await given.CancelAsync();
        await over;
    }

    private ProgramRun Run(WorkFolder folder, IEnumerable<string> paths, Action<string> line) =>
        new()
        {
            Program = OutsideProgram.LibreOffice,
            Folder = folder.Root,
            Arguments =
            [
                $"-env:UserInstallation={new Uri(desk.Profile).AbsoluteUri}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.Root,
                .. paths,
            ],
            Limits = new Limits
            {
                Time = settings.Start + settings.PerFile * files.Count,
                Memory = settings.Memory,
                Output = settings.Output,
            },
            Variables = new Dictionary<string, string>
            {
                ["FONTCONFIG_FILE"] = desk.FontFile,
                ["SAL_USE_VCLPLUGIN"] = "svp",
            },
            Line = line,
        };

    /// <summary>Gives away the PDF of every file before one: LibreOffice has gone past them.</summary>
    private void Settle(WorkFolder folder, int before)
    {
        for (var i = 0; i < before; i++)
        {
            var path = folder[$"{Number(i)}.pdf"];
            if (!files[i].Over && File.Exists(path) && File.ReadAllBytes(path) is var pdf && PdfFile.IsWhole(pdf))
            {
                files[i].Give(pdf);
            }
        }
    }

    /// <summary>The file LibreOffice says that it begins with.</summary>
    private static string Path(string line) =>
        line.StartsWith(Says, StringComparison.Ordinal)
        && line.IndexOf(" -> ", StringComparison.Ordinal) is var end and > 0
            ? line[Says.Length..end]
            : "";

    private static string Source(WorkFolder folder, PrintOrder order, int index) =>
        folder[$"{Number(index)}.{Suffix(order.Kind)}"];

    private static string Suffix(SourceKind kind) =>
        kind switch
        {
            SourceKind.Docx => "docx",
            SourceKind.Xlsx => "xlsx",
            SourceKind.Fodt => "fodt",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Number(int index) => index.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Ends LibreOffice when every file is given up. Those it makes are given away at its end, so that does not end it.</summary>
    private async Task EndWhenOverAsync(CancellationTokenSource given)
    {
        try
        {
            await Task.WhenAll(files.Select(one => one.Result)).WaitAsync(given.Token);
        }
        catch (OperationCanceledException) when (files.All(one => one.Over))
        {
            await given.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
