using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Commands;

/// <summary>Judges one person's facts against the rules of a programme, for people or as JSON; or prints a facts file to start from.</summary>
public static class EligibleCommand
{
    /// <summary>Usage line.</summary>
    public const string Arguments = "目录 --facts 文件 [--stage 环节] [--json] | 目录 --example";

    /// <summary>0 = answered, whatever the verdict; 1 = the definition or the facts have faults; 2 = unreadable or wrong usage.</summary>
    public static Task<int> Run(string[] args, TimeProvider clock) =>
        Task.FromResult(Run(args, Console.Out, Console.Error));

    /// <summary>The same, to writers of one's own.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (Asked.Read(args) is not { } asked)
        {
            error.WriteLine($"用法：jiangxuan eligible {Arguments}");
            return 2;
        }

        if (Folders.Read(asked.Folder, error) is not { } definition)
        {
            return 2;
        }

        if (definition.Notice is not { } notice)
        {
            Folders.Print(definition.Reading.Findings, error);
            error.WriteLine($"{asked.Folder} 有错误，不能判断资格条件。");
            return 1;
        }

        if (asked.Facts is not { } file)
        {
            output.Write(FactsWriting.Example(notice));
            return 0;
        }

        if (StageOf(notice, asked.Stage) is not { } stage)
        {
            error.WriteLine($"没有“{asked.Stage}”这个环节，可用：{string.Join(" ", notice.Stages.Select(s => s.Id))}");
            return 2;
        }

        return Folders.Text(file, error) is { } text ? Answer(notice, stage, file, text, asked.Json, output, error) : 2;
    }

    private static int Answer(
        Notice notice,
        Stage stage,
        string file,
        string text,
        bool json,
        TextWriter output,
        TextWriter error
    )
    {
        var reading = FactsReading.OfJson(Path.GetFileName(file), text, notice);
        if (reading.Known is not { } known)
        {
            Folders.Print(reading.Findings, error);
            if (json)
            {
                output.WriteLine(EligibleJson.Of(reading.Findings));
            }

            return reading.Readable ? 1 : 2;
        }

        var eligibility = Evaluating.Rules(notice, known, stage.Id);
        output.Write(
            json ? EligibleJson.Of(eligibility, known, stage) + "\n" : EligibilityText.Of(eligibility, known, stage)
        );
        return 0;
    }

    /// <summary>The stage of that id; the application when none is named.</summary>
    private static Stage? StageOf(Notice notice, string? id) =>
        id is null
            ? notice.Stages.OfType<ApplyStage>().FirstOrDefault()
            : notice.Stages.FirstOrDefault(s => s.Id == id);

    private sealed record Asked(string Folder, string? Facts, string? Stage, bool Json)
    {
        public static Asked? Read(string[] args)
        {
            var asked = new Asked("", null, null, false);
            var example = false;
            for (var i = 0; i < args.Length; i++)
            {
                var value = i + 1 < args.Length && !args[i + 1].StartsWith('-') ? args[i + 1] : null;
                switch (args[i])
                {
                    case "--facts" when value is not null:
                        asked = asked with { Facts = value };
                        i++;
                        break;
                    case "--stage" when value is not null:
                        asked = asked with { Stage = value };
                        i++;
                        break;
                    case "--json":
                        asked = asked with { Json = true };
                        break;
                    case "--example":
                        example = true;
                        break;
                    case var word when asked.Folder.Length == 0 && !word.StartsWith('-'):
                        asked = asked with { Folder = word };
                        break;
                    default:
                        return null;
                }
            }

            var alone = asked is { Facts: null, Stage: null, Json: false };
            return asked.Folder.Length > 0 && (example ? alone : asked.Facts is not null) ? asked : null;
        }
    }
}
