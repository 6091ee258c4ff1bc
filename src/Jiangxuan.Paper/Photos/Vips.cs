using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Photos;

/// <summary>Runs vips on a picture: upright, in the colours of screens, no larger than wanted.</summary>
internal sealed class Vips(InstalledPrograms programs, Limits limits)
{
    /// <summary>Most pixels that are looked at: a picture may say that it is far larger than its file.</summary>
    internal const long MostPixels = 200_000_000;

    internal Missing? Lacks => programs.Lacks(OutsideProgram.Vips);

    /// <summary>Makes a picture of another that fits into a box, and is never larger than it was; null when it is done.</summary>
    /// <param name="folder">Where both are.</param>
    /// <param name="from">The picture, JPEG or PNG.</param>
    /// <param name="to">The new one, with vips's options in brackets.</param>
    /// <param name="box">Pixels.</param>
    /// <param name="cancelled">Gives it up.</param>
    internal Task<Refusal?> ShrinkAsync(
        WorkFolder folder,
        string from,
        string to,
        (int Width, int Height) box,
        CancellationToken cancelled
    ) => RunAsync(folder, to, [.. Thumbnail(from, to, box), "--size", "down"], cancelled);

    /// <summary>
    /// The same of many pictures in one run: a start costs more than a picture. Each new one is called as the old one, its last ending
    /// replaced. False when one of them failed; then none of them is to be trusted.
    /// </summary>
    internal async Task<bool> ShrinkAllAsync(
        WorkFolder folder,
        IReadOnlyList<string> from,
        string ending,
        (int Width, int Height) box,
        CancellationToken cancelled
    )
    {
        if (programs.Lacks(OutsideProgram.VipsThumbnail) is not null)
        {
            return false;
        }
        string[] size = ["--size", $"{box.Width}x{box.Height}>", "--export-profile", "srgb", "-o", $"%s{ending}"];
        var ended = await Run(folder, OutsideProgram.VipsThumbnail, [.. size, .. from]).RunAsync(programs, cancelled);
        return ended.With(0);
    }

    /// <summary>The same, and a small picture is made larger.</summary>
    internal Task<Refusal?> FitAsync(
        WorkFolder folder,
        string from,
        string to,
        (int Width, int Height) box,
        CancellationToken cancelled
    ) => RunAsync(folder, to, [.. Thumbnail(from, to, box), "--size", "both"], cancelled);

    /// <summary>Makes edges steep that were blurred over so many pixels.</summary>
    internal Task<Refusal?> SharpenAsync(
        WorkFolder folder,
        string from,
        string to,
        int blur,
        CancellationToken cancelled
    )
    {
        string[] strongly = ["--x1", "0", "--y2", "100", "--y3", "100", "--m1", "4", "--m2", "8"];
        return RunAsync(folder, to, ["sharpen", from, to, "--sigma", $"{blur}", .. strongly], cancelled);
    }

    private static string[] Thumbnail(string from, string to, (int Width, int Height) box) =>
        ["thumbnail", from, to, $"{box.Width}", "--height", $"{box.Height}", "--export-profile", "srgb"];

    private async Task<Refusal?> RunAsync(
        WorkFolder folder,
        string to,
        IReadOnlyList<string> arguments,
        CancellationToken cancelled
    )
    {
        if (Lacks is { } missing)
        {
            return new Refusal(missing.Sentence);
        }
        var ended = await Run(folder, OutsideProgram.Vips, arguments).RunAsync(programs, cancelled);
        return ended.With(0) && File.Exists(folder[to.Split('[')[0]])
            ? null
            : new Refusal("图片损坏或过大，打不开；请重新拍照或另存为JPG后重新上传。");
    }

    private ProgramRun Run(WorkFolder folder, OutsideProgram program, IReadOnlyList<string> arguments) =>
        new()
        {
            Program = program,
            Arguments = arguments,
            Folder = folder.Root,
            Limits = limits,
            Variables = new Dictionary<string, string> { ["VIPS_CONCURRENCY"] = "1", ["VIPS_BLOCK_UNTRUSTED"] = "1" },
        };
}
