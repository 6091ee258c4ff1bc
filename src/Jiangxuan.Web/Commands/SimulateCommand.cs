using System.Globalization;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;

namespace Jiangxuan.Web.Commands;

/// <summary>Runs a programme's whole course in memory on invented people and writes what came of it; needs no database.</summary>
public static class SimulateCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --out 目录 [--applicants 人数] [--seed 种子]";

    private const int MostApplicants = 2000;

    /// <summary>
    /// 0 = ran to the end and somebody is named, 1 = the definition has faults, the course stops before its end, or nobody is named where there
    /// are places, 2 = wrong usage, or nothing to read or write.
    /// </summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error, Console.IsErrorRedirected));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool plain)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine(
                $"用法：jiangxuan simulate {Arguments}\n  人数为1至{MostApplicants}的整数，种子为非负整数。\n  退出码：0 走完全程且有人获得命名；1 定义有错误、中途停下或者有名额而无人获得命名；2 用法或文件有误。"
            );
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        try
        {
            // What an earlier run left must not be taken for this one's.
            foreach (var name in SimulationReport.Names.Where(_ => Directory.Exists(asked.Out)))
            {
                File.Delete(Path.Combine(asked.Out, name));
            }

            if (definition.Notice is not { } notice)
            {
                Folders.Print(definition.Reading.Findings, error);
                error.WriteLine($"{asked.Folder} 有错误，不能模拟。");
                return 1;
            }

            var options = new SimulationOptions
            {
                Edition = notice.Id,
                Units = [.. definition.SampleUnits],
                Applicants = asked.Applicants,
                Seed = asked.Seed,
            };
            return Run(notice, options, asked.Out, output, error, plain);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"\n不能写入 {asked.Out}：{e.Message}");
            return 2;
        }
    }

    private static int Run(
        Notice notice,
        SimulationOptions options,
        string to,
        TextWriter output,
        TextWriter error,
        bool plain
    )
    {
        try
        {
            var progress = new ProgressLine(error, plain);
            var result = Simulating.Run(notice, options, progress);
            progress.End();
            Write(result, to);
            output.WriteLine(
                $"模拟到{result.LastDay:yyyy年M月d日}，命名{result.World.All<Candidacy>().Count(c => c.Tier is not null)}人，日志{result.Entries.Count}条，其中应予拒绝的办理{result.Refusals.Count}次；结果写入 {to}"
            );
            return 0;
        }
        catch (SimulationException e)
        {
            error.WriteLine($"\n模拟没有走完：{e.Message}");
            if (e.SoFar is { } before)
            {
                Write(before, to);
                error.WriteLine($"到{before.LastDay:yyyy年M月d日}为止的结果写入 {to}");
            }

            return 1;
        }
    }

    private static void Write(SimulationResult result, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var (name, text) in SimulationReport.Files(result))
        {
            File.WriteAllText(Path.Combine(to, name), text, new UTF8Encoding(false));
        }
    }

    private sealed record Asked(string Folder, string Out, int Applicants, ulong Seed)
    {
        public static Asked? Read(string[] args)
        {
            string? folder = null;
            string? output = null;
            var (applicants, seed) = (60, 1UL);
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length ? args[i + 1] : null;
                switch (args[i])
                {
                    case "--out" when value is not null:
                        output = value;
                        i++;
                        break;
                    case "--applicants"
                        when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out applicants)
                            && applicants is >= 1 and <= MostApplicants:
                    case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed):
                        i++;
                        break;
                    case var word when folder is null && !word.StartsWith('-'):
                        folder = word;
                        break;
                    default:
                        return null;
                }
            }

            return folder is null || output is null ? null : new Asked(folder, output, applicants, seed);
        }
    }
}
