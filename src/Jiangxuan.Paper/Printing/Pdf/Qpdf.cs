using System.Text.Json.Nodes;
using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>Runs qpdf in a folder.</summary>
internal sealed class Qpdf(PdfSettings settings)
{
    internal const string Damaged = "文件损坏，请重新上传。";
    internal const string TooMuch = "文件过于复杂，处理超出了限制；请用“打印为PDF”另存一份较小的文件后重新上传。";
    private const int Warnings = 3;

    internal PdfSettings Settings => settings;

    internal Missing? Lacks => settings.Programs.Lacks(OutsideProgram.Qpdf);

    /// <summary>What it prints, or why it failed. Warnings are no failure: it mends what it warns of.</summary>
    internal async Task<Result<ReadOnlyMemory<byte>>> RunAsync(
        WorkFolder folder,
        IReadOnlyList<string> arguments,
        CancellationToken cancelled
    )
    {
        if (Lacks is { } missing)
        {
            return new Refusal(missing.Sentence);
        }
        var ended = await EndAsync(folder, arguments, cancelled);
        return ended.With(0) || ended.With(Warnings) ? ended.Output
            : ended.With(2) ? new Refusal(Damaged)
            : new Refusal(TooMuch);
    }

    /// <summary>The run as it ended.</summary>
    internal Task<Ended> EndAsync(WorkFolder folder, IReadOnlyList<string> arguments, CancellationToken cancelled) =>
        new ProgramRun
        {
            Program = OutsideProgram.Qpdf,
            Arguments = arguments,
            Folder = folder.Root,
            Limits = settings.Limits,
        }.RunAsync(settings.Programs, cancelled);

    /// <summary>The file as qpdf's JSON: its second part holds the objects.</summary>
    internal async Task<Result<JsonNode>> JsonAsync(
        WorkFolder folder,
        IReadOnlyList<string> arguments,
        CancellationToken cancelled
    )
    {
        var printed = await RunAsync(folder, ["--json=2", .. arguments], cancelled);
        return printed.TryGet(out var json, out var refusal) ? JsonNode.Parse(json.Span)! : refusal;
    }

    /// <summary>Writes a file with some objects replaced or added.</summary>
    internal async Task<Refusal?> ChangeAsync(WorkFolder folder, PdfChange change, CancellationToken cancelled)
    {
        var update = new JsonObject
        {
            ["version"] = 2,
            ["qpdf"] = new JsonArray(change.Head.DeepClone(), change.Objects.DeepClone()),
        };
        await File.WriteAllTextAsync(folder["change.json"], update.ToJsonString(), cancelled);
        string[] arguments = [change.From, "--update-from-json=change.json", .. change.Besides, change.To];
        return (await RunAsync(folder, arguments, cancelled)).Refusal;
    }
}

/// <summary>Objects of a PDF to be replaced or added.</summary>
/// <param name="From">The file in the folder.</param>
/// <param name="To">The new file.</param>
/// <param name="Head">What qpdf said of the old file.</param>
/// <param name="Objects">By <c>obj:1 0 R</c>.</param>
internal sealed record PdfChange(string From, string To, JsonNode Head, JsonObject Objects)
{
    /// <summary>What else is done in the same run.</summary>
    internal IReadOnlyList<string> Besides { get; init; } = [];
}
