using System.Globalization;
using System.Text;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;

namespace Jiangxuan.Web.Commands;

/// <summary>Runs a programme's whole course in memory on invented people and writes what came of it; needs no database.</summary>
public static class SimulateCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --out 目录 [--applicants 人数] [--seed 种子]";

    private const int MostApplicants = 2000;

    /// <summary>0 = ran to the end, 1 = the definition or the course refuses, 2 = wrong usage or nothing to read.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error, Console.IsErrorRedirected));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, bool plain)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine(
                $"用法：jiangxuan simulate {Arguments}\n  人数为1至{MostApplicants}的整数，种子为非负整数。"
            );
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            error.WriteLine($"{asked.Folder} 有错误，不能模拟。");
            return 1;
        }

        try
        {
            var options = new SimulationOptions
            {
                Edition = notice.Id,
                Units = [.. definition.SampleUnits],
                Applicants = asked.Applicants,
                Seed = asked.Seed,
            };
            var progress = new ProgressLine(error, plain);
            var result = Simulating.Run(notice, options, progress);
            progress.End();
            Directory.CreateDirectory(asked.Out);
            foreach (var (name, text) in SimulationReport.Files(result))
            {
                File.WriteAllText(Path.Combine(asked.Out, name), text, new UTF8Encoding(false));
            }

            output.WriteLine(
                $"模拟到{result.LastDay:yyyy年M月d日}，日志{result.Entries.Count}条，其中应予拒绝的办理{result.Refusals.Count}次；结果写入 {asked.Out}"
            );
            return 0;
        }
        catch (SimulationException e)
        {
            error.WriteLine($"\n模拟不能继续：{e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"\n不能写入 {asked.Out}：{e.Message}");
            return 2;
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
