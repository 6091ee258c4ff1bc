using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>The human judgements due in a stage (人工认定).</summary>
internal static class Judgements
{
    /// <summary>Those inside one rule, once each.</summary>
    public static IReadOnlyList<Judged> In(Rule rule, Stage stage) =>
        [.. rule.Leaves().OfType<Judged>().Where(j => j.At.Contains(stage.Id)).DistinctBy(j => j.Id)];

    /// <summary>Reads the answers: <c>judged.id</c> is yes or no; anything else is no answer.</summary>
    public static ImmutableDictionary<string, bool> Read(Notice notice, Stage stage, Func<string, string> posted) =>
        notice
            .Rules.SelectMany(r => In(r, stage))
            .DistinctBy(j => j.Id)
            .Select(j => (j.Id, Answer: posted($"judged.{j.Id}")))
            .Where(p => p.Answer is "yes" or "no")
            .ToImmutableDictionary(p => p.Id, p => p.Answer == "yes");

    /// <summary>The registers that rules ask, by id.</summary>
    public static IReadOnlyList<Register> Registers(Notice notice) =>
        [.. notice.Rules.SelectMany(r => r.Leaves()).OfType<Register>().DistinctBy(r => r.Id)];
}
