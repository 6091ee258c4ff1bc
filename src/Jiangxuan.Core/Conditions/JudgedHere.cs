using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The human judgements that are due in a stage (人工认定).</summary>
public static class JudgedHere
{
    /// <summary>
    /// Each judgement of the notice once, with the first rule it belongs to: due wherever one of its rules is looked at, from whoever is to
    /// judge there.
    /// </summary>
    public static IReadOnlyList<(Judged Judged, Rule Rule)> All(Notice notice) =>
        [
            .. notice
                .Rules.SelectMany(r => Of(notice, r).Select(j => (Judged: j, Rule: r)))
                .GroupBy(p => p.Judged.Id)
                .Select(same =>
                    (
                        same.First().Judged with
                        {
                            By = [.. same.SelectMany(p => p.Judged.By).Distinct()],
                            At = [.. same.SelectMany(p => p.Judged.At).Distinct()],
                        },
                        same.First().Rule
                    )
                ),
        ];

    /// <summary>Those inside one rule, once each.</summary>
    public static IReadOnlyList<Judged> Of(Notice notice, Rule rule) =>
        [.. rule.Leaves().Select(c => c as Judged ?? Cleared(notice, rule, c)).OfType<Judged>().DistinctBy(j => j.Id)];

    /// <summary>Where the office has only a part of a register, whoever audits says whether the person is in it after all.</summary>
    private static Judged? Cleared(Notice notice, Rule rule, Condition condition)
    {
        if (
            condition is not Register register
            || notice.Registers.FirstOrDefault(r => r.Id == register.Id) is not { Complete: false } known
        )
        {
            return null;
        }
        var audits = notice
            .Stages.OfType<QualifyStage>()
            .Where(s => rule.At.Count == 0 || rule.At.Contains(s.Id))
            .ToList();
        return new Judged
        {
            Id = register.Clearing,
            Says = $"经核实，不属于{register.Label ?? known.Label}",
            By = [.. audits.SelectMany(s => s.By).Distinct()],
            At = [.. audits.Select(s => s.Id)],
        };
    }

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
