using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Commands;

/// <summary>Reads the folder of a programme for a command.</summary>
internal static class Folders
{
    /// <summary>The definition, faults and all; null when the folder or its files cannot be read, which is said.</summary>
    public static Definition? Read(string folder, TextWriter error)
    {
        try
        {
            if (File.Exists(Path.Combine(folder, NoticeReading.NoticeFile)))
            {
                return Definition.Load(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
            }

            error.WriteLine($"{folder} 里没有 {NoticeReading.NoticeFile}，请给出通知定义所在的目录。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"读不了 {folder}：{e.Message}");
        }

        return null;
    }

    /// <summary>The text of a file; null when it cannot be read, which is said.</summary>
    public static string? Text(string file, TextWriter error)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"读不了 {file}：{e.Message}");
            return null;
        }
    }

    /// <summary>Findings, one a line: place, severity, path, clause, sentence.</summary>
    public static void Print(IEnumerable<Finding> findings, TextWriter to)
    {
        foreach (var f in findings)
        {
            var clause = f.Clause is null ? "" : $" 通知{f.Clause}";
            to.WriteLine($"{f.File}:{f.Line}:{f.Column} {f.Path}{clause} {Word(f.Severity)} {f.Sentence}");
        }
    }

    /// <summary>The severity in Chinese.</summary>
    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Fault => "错误",
            Severity.Open => "待定",
            _ => "提示",
        };
}
