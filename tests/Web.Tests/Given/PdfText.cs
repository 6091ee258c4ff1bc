using Jiangxuan.Paper.Programs;
using Xunit;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>Reads finished PDF files with poppler.</summary>
internal static class PdfText
{
    private static readonly OutsideProgram _reader = new("pdftotext", "poppler-utils", "");
    private static readonly InstalledPrograms _programs = new(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>The words of each page in the order in which they were written, without blanks: Chinese is set with more or fewer of them.</summary>
    public static async Task<IReadOnlyList<string>> Pages(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("jx-pdf").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "a.pdf"), pdf);
            var ended = await new ProgramRun
            {
                Program = _reader,
                Folder = folder,
                Arguments = ["-raw", "a.pdf", "-"],
                Limits = new Limits
                {
                    Time = TimeSpan.FromMinutes(1),
                    Memory = 1L << 30,
                    Output = 1 << 20,
                },
            }.RunAsync(_programs, CancellationToken.None);
            Assert.True(ended.With(0), ended.Errors);
            var text = System.Text.Encoding.UTF8.GetString(ended.Output.Span);
            return [.. text.TrimEnd('\f').Split('\f').Select(p => string.Concat(p.Where(c => !char.IsWhiteSpace(c))))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Skips a test of long jobs on a machine without the programs.</summary>
    public static void SkipWithoutPrograms()
    {
        var missing = _programs.Lacks(OutsideProgram.LibreOffice, OutsideProgram.Qpdf, OutsideProgram.Vips, _reader);
        Assert.SkipWhen(missing is not null, missing?.Sentence ?? "");
    }
}
