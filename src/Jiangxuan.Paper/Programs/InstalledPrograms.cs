namespace Jiangxuan.Paper.Programs;

/// <summary>A program that is not on this machine (缺少程序).</summary>
/// <param name="Program">Which.</param>
/// <param name="Sentence">What to install, in Chinese.</param>
public sealed record Missing(OutsideProgram Program, string Sentence);

/// <summary>The outside programs as this machine has them. Looked up anew each time: one that is installed later is found.</summary>
/// <param name="searchPath">The folders to look in, as in PATH.</param>
public sealed class InstalledPrograms(string searchPath)
{
    /// <summary>The folders, as in PATH; children get the same.</summary>
    public string SearchPath => searchPath;

    /// <summary>Where a program is; null when it is not there.</summary>
    public string? Find(OutsideProgram program) =>
        searchPath
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, program.Name))
            .FirstOrDefault(IsExecutable);

    /// <summary>What is missing to run a program; null when nothing is.</summary>
    public Missing? Lacks(OutsideProgram program) =>
        new[] { program, OutsideProgram.Setsid, OutsideProgram.Prlimit }
            .Where(one => Find(one) is null)
            .Select(one => new Missing(
                one,
                $"本机没有安装 {one.Name}，不能{program.Use}；请管理员安装软件包 {one.Packages}（Debian：apt install {one.Packages}）。"
            ))
            .FirstOrDefault();

    /// <summary>What is missing to run any of several programs; null when nothing is.</summary>
    public Missing? Lacks(params ReadOnlySpan<OutsideProgram> programs)
    {
        foreach (var program in programs)
        {
            if (Lacks(program) is { } missing)
            {
                return missing;
            }
        }
        return null;
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode Any = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Any) != 0);
    }
}
