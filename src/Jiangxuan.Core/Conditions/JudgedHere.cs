using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The human judgements that are due in a stage (人工认定).</summary>
public static class JudgedHere
{
    /// <summary>Each judgement of the notice with the rule it belongs to, once.</summary>
    public static IReadOnlyList<(Judged Judged, Rule Rule)> All(Notice notice) =>
        [
            .. notice
                .Rules.SelectMany(r => r.Leaves().OfType<Judged>().Select(j => (Judged: j, Rule: r)))
                .DistinctBy(p => p.Judged.Id),
        ];

    /// <summary>Those that are due in that stage.</summary>
    public static IReadOnlyList<(Judged Judged, Rule Rule)> In(Notice notice, Stage stage) =>
        [.. All(notice).Where(p => p.Judged.At.Contains(stage.Id))];

    /// <summary>Reads the answers: <c>judged.id</c> is yes or no; anything else is no answer.</summary>
    public static ImmutableDictionary<string, bool> Read(Notice notice, Stage stage, Func<string, string> posted) =>
        In(notice, stage)
            .Select(p => (p.Judged.Id, Answer: posted($"judged.{p.Judged.Id}")))
            .Where(p => p.Answer is "yes" or "no")
            .ToImmutableDictionary(p => p.Id, p => p.Answer == "yes");
}
