using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Web.Commands;

/// <summary>Makes the proposed list from a ranking and composition rules, with every reason; needs no database.</summary>
public static class SelectCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments =
        "--pool P.json | 目录 --candidates C.csv [--plan 名额方案]  [--json] [--steps 步数]";

    /// <summary>0 = a list, 1 = refused (no feasible list, open ties, proof unfinished, pool at fault), 2 = unreadable input or wrong usage.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.OpenStandardInput, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, Func<Stream> input, TextWriter output, TextWriter error)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine($"用法：jiangxuan select {Arguments}");
            error.WriteLine(
                "  P.json 是一个候选池；P.jsonl 或 -（标准输入）每行一个，每行一个答复。步数是搜索的上限。"
            );
            return 2;
        }

        if (Given(asked, input, error) is not ({ } readings, var notice))
        {
            return 2;
        }

        var status = 0;
        foreach (var reading in readings)
        {
            var answer =
                reading.Pool is not { } pool ? PoolAnswer.To(reading)
                : notice is null ? PoolAnswer.To(Selecting.Propose(pool, asked.Steps))
                : PoolAnswer.To(notice, pool, asked.Steps);
            status = Math.Max(status, Status(answer));
            if (asked.Json)
            {
                output.WriteLine(Json.Write(answer));
                continue;
            }

            Folders.Print(reading.Findings, error);
            foreach (var line in PoolText.Lines(answer))
            {
                output.WriteLine(line);
            }
        }

        return status;
    }

    private static int Status(PoolAnswer answer) =>
        answer.Outcome switch
        {
            AnswerOutcome.Proposed => 0,
            AnswerOutcome.Unreadable => 2,
            _ => 1,
        };

    // The pools, and the notice they are of, if any. Null when a file or the folder cannot be read, which is said.
    private static (IEnumerable<PoolReading> Readings, Notice? Notice)? Given(
        Asked asked,
        Func<Stream> input,
        TextWriter error
    )
    {
        if (asked.Pool is "-")
        {
            using var stream = input();
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return (PoolReading.ReadLines("-", all.ToArray()), null);
        }

        var file = asked.Pool ?? asked.Candidates!;
        Notice? notice = null;
        if (asked.Folder is { } folder)
        {
            if (Folders.Read(folder, error) is not { } definition)
            {
                return null;
            }

            if (definition.Notice is null)
            {
                Folders.Print(definition.Reading.Findings, error);
                return null;
            }

            notice = definition.Notice;
            if (WrongPlan(notice, asked.Plan) is { } reason)
            {
                error.WriteLine(reason);
                return null;
            }
        }

        try
        {
            var (name, bytes) = (Path.GetFileName(file), File.ReadAllBytes(file));
            IEnumerable<PoolReading> readings =
                notice is not null ? [CandidateSheet.Read(notice, Plan(notice, asked.Plan), name, bytes)]
                : file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? PoolReading.ReadLines(name, bytes)
                : [PoolReading.Read(name, bytes)];
            return (readings, notice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"读不了 {file}：{e.Message}");
            return null;
        }
    }

    /// <summary>Why the list cannot be made under that plan of places, or without one; null = it can.</summary>
    private static string? WrongPlan(Notice notice, string? id)
    {
        if (notice.Tracks is not { } tracks)
        {
            return id is null ? null : $"{notice.Identity.Label}没有名额分配方案，不用 --plan。";
        }

        var choices = string.Join(" ", tracks.Plans.Select(plan => $"{plan.Id}（{plan.Label}）"));
        return Plan(notice, id) is not null ? null
            : id is null ? $"请用 --plan 指定名额分配方案，可用：{choices}"
            : $"没有“{id}”这个名额分配方案，可用：{choices}";
    }

    /// <summary>The plan of that id; without one the only plan there is.</summary>
    private static SeatPlan? Plan(Notice notice, string? id) =>
        id is null
            ? notice.Tracks is { Plans: [var only] }
                ? only
                : null
            : notice.Tracks?.Plans.FirstOrDefault(plan => plan.Id == id);

    private sealed record Asked(string? Folder, string? Pool, string? Candidates, string? Plan, bool Json, long Steps)
    {
        public static Asked? Read(string[] args)
        {
            var asked = new Asked(null, null, null, null, false, Selecting.DefaultSearchSteps);
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length ? args[i + 1] : null;
                switch (args[i])
                {
                    case "--json":
                        asked = asked with { Json = true };
                        break;
                    case "--pool" when value is not null:
                        (asked, i) = (asked with { Pool = value }, i + 1);
                        break;
                    case "--candidates" when value is not null:
                        (asked, i) = (asked with { Candidates = value }, i + 1);
                        break;
                    case "--plan" when value is not null:
                        (asked, i) = (asked with { Plan = value }, i + 1);
                        break;
                    case "--steps"
                        when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var steps):
                        (asked, i) = (asked with { Steps = steps }, i + 1);
                        break;
                    case var word when asked.Folder is null && !word.StartsWith('-'):
                        asked = asked with { Folder = word };
                        break;
                    default:
                        return null;
                }
            }

            return
                asked is { Pool: not null, Folder: null, Candidates: null, Plan: null }
                || asked is { Pool: null, Folder: not null, Candidates: not null }
                ? asked
                : null;
        }
    }
}
