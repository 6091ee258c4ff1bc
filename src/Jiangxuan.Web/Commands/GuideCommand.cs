using Jiangxuan.Core.Notices.Guiding;

namespace Jiangxuan.Web.Commands;

/// <summary>Writes the guide (办事指南) of a programme as Markdown.</summary>
public static class GuideCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 [--out 文件]";

    /// <summary>0 = answered, 1 = the definition has faults, 2 = wrong usage, or something cannot be read or written.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (folder, file) = args switch
        {
            [var only] => (only, null),
            [var first, "--out", var to] => (first, to),
            _ => ("-", (string?)null),
        };
        if (folder.StartsWith('-'))
        {
            error.WriteLine($"用法：jiangxuan guide {Arguments}");
            return 2;
        }

        if (Folders.Read(folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            return 1;
        }

        var text = GuideText.Markdown(Guide.Of(notice));
        if (file is null)
        {
            output.Write(text);
            return 0;
        }

        try
        {
            File.WriteAllText(file, text);
            output.WriteLine($"已写入 {file}");
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"写不了 {file}：{e.Message}");
            return 2;
        }
    }
}
