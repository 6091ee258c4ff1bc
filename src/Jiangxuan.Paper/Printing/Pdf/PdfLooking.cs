using System.Text.Json;
using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>Looks into an uploaded PDF with qpdf and says clearly whether it can be taken.</summary>
public sealed class PdfLooking(PdfSettings settings)
{
    private const int NoWarning = 0;
    private const int Unreadable = 2;
    private const int NeedsPassword = 0;
    private readonly Qpdf _qpdf = new(settings);

    /// <summary>What it is, or why it cannot be taken.</summary>
    public async Task<Result<PdfLook>> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancelled)
    {
        using var folder = WorkFolder.In(settings.Folder);
        await File.WriteAllBytesAsync(folder["look.pdf"], content, cancelled);
        return await LookAsync(folder, "look.pdf", cancelled);
    }

    /// <summary>The same of a file in a folder.</summary>
    internal async Task<Result<PdfLook>> LookAsync(WorkFolder folder, string name, CancellationToken cancelled)
    {
        if (_qpdf.Lacks is { } missing)
        {
            return new Refusal(missing.Sentence);
        }
        var (begins, ends) = await EdgesAsync(folder[name], cancelled);
        if (!begins)
        {
            return new Refusal("文件不是PDF，请另存为PDF后重新上传。");
        }
        var ended = await _qpdf.EndAsync(folder, ["--json=2", "--json-key=pages", "--json-key=qpdf", name], cancelled);
        // Asked only of one that cannot be read: most can.
        if (
            ended.With(Unreadable)
            && (await _qpdf.EndAsync(folder, ["--requires-password", name], cancelled)).With(NeedsPassword)
        )
        {
            return new Refusal("文件已加密，请去掉密码后重新上传。");
        }
        return ended.How is not Ending.Itself || ended.Code >= 128 ? new Refusal(Qpdf.TooMuch)
            : ended.Code is not (0 or 3) || (!ends && ended.Code != 0) ? new Refusal(Qpdf.Damaged)
            : Said(ended);
    }

    private static Result<PdfLook> Said(Ended ended)
    {
        PdfTokens tokens;
        try
        {
            tokens = PdfTokens.Of(ended.Output.Span);
        }
        catch (JsonException)
        {
            // Nested deeper than any honest file.
            return new Refusal(Qpdf.TooMuch);
        }
        if (tokens.Harms.Count > 0)
        {
            return new Refusal(
                $"文件里带有{string.Join('、', tokens.Harms)}，不能接收；请打开后用“打印为PDF”另存一份再上传。"
            );
        }
        return tokens.Pages == 0
            ? new Refusal(Qpdf.Damaged)
            : new PdfLook(tokens.Pages)
            {
                Rotated = tokens.Rotated,
                Mended = ended.Code != NoWarning,
                Signed = tokens.Signed,
                Attachments = tokens.Attachments,
            };
    }

    private static async Task<(bool Begins, bool Ends)> EdgesAsync(string path, CancellationToken cancelled)
    {
        await using var file = File.OpenRead(path);
        var edge = new byte[Math.Min(PdfFile.Tail, file.Length)];
        await file.ReadExactlyAsync(edge, cancelled);
        var begins = PdfFile.Begins(edge);
        file.Seek(-edge.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(edge, cancelled);
        return (begins, PdfFile.Ends(edge));
    }
}
