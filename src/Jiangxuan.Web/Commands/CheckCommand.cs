using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Commands;

/// <summary>Checks a programme's definition and prints everything found, for people or as JSON.</summary>
public static class CheckCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 [--json]";

    /// <summary>0 = nothing found but notes, 1 = faults or open decisions, 2 = wrong usage or nothing to read.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folders = args.Where(a => a != "--json").ToList();
        if (folders is not [var folder] || folder.StartsWith('-'))
        {
            error.WriteLine($"用法：jiangxuan check {Arguments}");
            return 2;
        }

        if (Folders.Read(folder, error) is not { } definition)
        {
            return 2;
        }

        var findings = definition.Reading.Findings.ToList();
        if (definition.Notice is { } notice && definition.Files.TryGetValue(UnitRegister.File, out var units))
        {
            findings.AddRange(UnitRegister.Read(units, notice).Findings);
        }

        if (args.Contains("--json"))
        {
            output.WriteLine(Json.Write(findings));
        }
        else
        {
            Folders.Print(findings, output);
            output.WriteLine(findings.Count == 0 ? $"{folder}：没有发现问题。" : $"{folder}：共{findings.Count}处。");
        }

        return findings.Any(f => f.Severity != Severity.Note) ? 1 : 0;
    }
}
