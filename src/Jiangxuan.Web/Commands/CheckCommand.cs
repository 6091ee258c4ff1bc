using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;

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
        var cases = 0;
        if (definition.Notice is { } notice)
        {
            if (definition.Files.TryGetValue(UnitRegister.File, out var units))
            {
                findings.AddRange(UnitRegister.Read(units, notice).Findings);
            }

            findings.AddRange(Forms.Read(definition.Forms, notice).Findings);
            var calendar = WorkCalendar.Official();
            foreach (var file in definition.Cases.Select(f => CaseFile.Read(f.Key, f.Value, notice)))
            {
                findings.AddRange(file.Findings.Concat(file.Run(notice, calendar)));
                cases += file.Cases.Count;
            }
        }

        if (args.Contains("--json"))
        {
            output.WriteLine(Json.Write(findings));
        }
        else
        {
            Folders.Print(findings, output);
            output.WriteLine($"{folder}：{Sum(findings)}{Looked(definition.Notice is not null, cases)}");
        }

        return findings.Any(f => f.Severity != Severity.Note) ? 1 : 0;
    }

    /// <summary>Layouts and cases speak of what the notice says: while that cannot be read, nothing can be said of them.</summary>
    private static string Looked(bool read, int cases) =>
        read ? $"案例{cases}个。" : "通知有错误，表样、案例和单位样例还没有检查，请改正后再查。";

    private static string Sum(List<Finding> findings)
    {
        var notes = findings.Count(f => f.Severity is Severity.Note);
        var rest = findings.Count - notes;
        var also = notes == 0 ? "" : $"另有提示{notes}处。";
        return rest == 0 ? $"没有发现问题。{also}" : $"共{rest}处。{also}";
    }
}
