using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts.Written;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Writes what is known of one person as a facts file (事实文件), and a sample to start from.</summary>
public static class FactsWriting
{
    private static readonly JsonSerializerOptions s_shape = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// The file's text: every fact that somebody supplies in the order of the notice, every register and every human judgement; null
    /// where nothing is known. Read back it gives the same, but for what a file does not carry: numbers of identity and contents of files.
    /// </summary>
    public static string Json(Known known)
    {
        var notice = known.Notice;
        var facts = new JsonObject();
        foreach (var reserved in ReservedFacts.All)
        {
            facts[reserved] = known.Values.GetValueOrDefault(reserved) is TextValue text ? text.Text : null;
        }
        foreach (var fact in notice.Facts.Where(f => f.Kind is not DerivedKind))
        {
            facts[fact.Key] = ValueWriting.Node(known.Values.GetValueOrDefault(fact.Key), fact.Kind);
        }
        var registers = new JsonObject();
        foreach (var register in notice.Registers)
        {
            registers[register.Id] = Node(known.Registers.GetValueOrDefault(register.Id));
        }
        var judged = new JsonObject();
        foreach (var (judgement, _) in JudgedHere.All(notice))
        {
            judged[judgement.Id] = known.Judged.TryGetValue(judgement.Id, out var yes) ? yes : null;
        }
        var file = new JsonObject
        {
            ["on"] = Day(known.On),
            ["facts"] = facts,
            ["registers"] = registers,
            ["judged"] = judged,
        };
        return file.ToJsonString(s_shape) + "\n";
    }

    /// <summary>
    /// A file to start from: a sample of every fact asked of somebody who may submit, found in no register, nothing judged yet. Always the
    /// same for a notice.
    /// </summary>
    public static string Example(Notice notice)
    {
        var values = notice
            .Facts.Select(f => (f.Key, Value: Sampling.Of(f.Kind, f.Label, notice)))
            .Where(f => f.Value is not null)
            .ToDictionary(f => f.Key, f => f.Value!);
        if (notice.Channels is [var channel, ..] && channel.Groups is [var group, ..])
        {
            values[ReservedFacts.Channel] = new TextValue(channel.Id);
            values[ReservedFacts.UnitGroup] = new TextValue(group);
        }
        return Json(
            Exemplary.Of(
                new Known
                {
                    Notice = notice,
                    On = notice.Identity.Announced,
                    Values = values,
                    Registers = notice.Registers.ToDictionary(r => r.Id, _ => RegisterAnswer.No),
                }
            )
        );
    }

    private static JsonNode? Node(RegisterAnswer? answer) =>
        answer switch
        {
            null => null,
            { Found: true, Until: { } until } => new JsonObject { ["until"] = Day(until) },
            _ => answer.Found,
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
