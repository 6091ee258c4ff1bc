using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Paper.Photos;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Codes;

/// <summary>Finds the code of a form on the photograph or scan of its stamped copy (回传识别).</summary>
/// <remarks>zbar is never given what was uploaded, only pictures made of it by vips or poppler.</remarks>
public sealed class CodeReading(InstalledPrograms programs, string folder)
{
    private const int NothingFound = 4;

    /// <summary>How the page is looked at, one way after another: longest side, and the blur that is taken away, in pixels.</summary>
    private static readonly (int Side, int Blur)[] Ways = [(2400, 2), (3500, 4), (3500, 0)];

    /// <summary>Pages of a scanned PDF that are looked at: the code stands on the first.</summary>
    private const int MostPages = 4;

    private static readonly Limits Ample = new()
    {
        Time = TimeSpan.FromSeconds(60),
        Memory = 2L << 30,
        Output = 256L << 20,
    };

    private readonly Vips _vips = new(programs, Ample);

    /// <summary>What is missing to read codes; null when nothing is.</summary>
    public Missing? Lacks => programs.Lacks([OutsideProgram.Zbar, OutsideProgram.Vips, OutsideProgram.Poppler]);

    /// <summary>The code, or why there is none.</summary>
    /// <param name="content">A JPEG, PNG or PDF.</param>
    /// <param name="cancelled">Gives it up.</param>
    public async Task<Result<FormCode>> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancelled)
    {
        if (Lacks is { } missing)
        {
            return new Refusal(missing.Sentence);
        }
        using var work = WorkFolder.In(folder);
        await File.WriteAllBytesAsync(work["copy"], content, cancelled);
        var isPdf = PdfFile.Begins(content.Span);
        if (!isPdf && PictureCheck.Refuse(content.Span) is { } strange)
        {
            return strange;
        }
        IReadOnlyList<string> pages = isPdf ? await PagesAsync(work, cancelled) : ["copy"];
        foreach (var (way, i) in Ways.Zip(Enumerable.Range(0, Ways.Length)))
        {
            foreach (var page in pages)
            {
                var seen = $"{page}-{i}.png";
                if (await SeeAsync(work, page, seen, way, cancelled) is { } refusal)
                {
                    return refusal;
                }
                if (await CodeAsync(work, seen, cancelled) is { } code)
                {
                    return code;
                }
            }
        }
        return new Refusal(FormCode.None);
    }

    private async Task<Refusal?> SeeAsync(
        WorkFolder work,
        string page,
        string to,
        (int Side, int Blur) way,
        CancellationToken cancelled
    )
    {
        var fit = way.Blur == 0 ? to : $"fit-{to}";
        return await _vips.FitAsync(work, page, fit, (way.Side, way.Side), cancelled)
            ?? (way.Blur == 0 ? null : await _vips.SharpenAsync(work, fit, to, way.Blur, cancelled));
    }

    private async Task<IReadOnlyList<string>> PagesAsync(WorkFolder work, CancellationToken cancelled)
    {
        var run = Run(
            OutsideProgram.Poppler,
            work,
            "-l",
            $"{MostPages}",
            "-gray",
            "-scale-to",
            "2400",
            "-png",
            "copy",
            "page"
        );
        await run.RunAsync(programs, cancelled);
        return
        [
            .. Directory
                .GetFiles(work.Root, "page-*.png")
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<FormCode?> CodeAsync(WorkFolder work, string picture, CancellationToken cancelled)
    {
        var run = Run(
            OutsideProgram.Zbar,
            work,
            "--nodbus",
            "--raw",
            "--quiet",
            "-Sdisable",
            "-Sqrcode.enable",
            picture
        );
        var ended = await run.RunAsync(programs, cancelled);
        return ended.With(NothingFound)
            ? null
            : Encoding
                .UTF8.GetString(ended.Output.Span)
                .Split('\n')
                .Select(line => FormCode.Read(line.Trim()))
                .FirstOrDefault(read => !read.IsRefused)
                ?.Value;
    }

    private static ProgramRun Run(OutsideProgram program, WorkFolder work, params string[] arguments) =>
        new()
        {
            Program = program,
            Arguments = arguments,
            Folder = work.Root,
            Limits = Ample,
        };
}
