using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;
using Quota = Jiangxuan.Core.Conduct.Deciding.Ranking;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>The tables of a simulated edition.</summary>
internal static class Tables
{
    /// <summary>One row per submitted application and rule, as it stood at the last audit reached.</summary>
    public static string Eligibility(World world, DateOnly on) =>
        Csv.Write(
            ["编号", "姓名", "推荐单位", "渠道", "环节", "依据", "条件", "强度", "结论", "说明", "书面说明"],
            world
                .All<Candidacy>()
                .Where(c => c.Receipt is not null)
                .SelectMany(c =>
                {
                    var stage = Reached(world, c);
                    return Knowing
                        .Eligibility(world, c.Id, stage.Id, on)
                        .Rules.Select(v =>
                            (IReadOnlyList<string?>)
                                [
                                    c.Id,
                                    c.Name,
                                    world.Edition.Unit(c.Unit).Name,
                                    world.Notice.Channels.Single(w => w.Id == c.Channel).Label,
                                    stage.Label,
                                    v.Rule.Source.ToString(),
                                    v.Rule.Says,
                                    v.Rule.Strength.Word(),
                                    Word(v),
                                    v.Tree.Sentence,
                                    c.Justifications.GetValueOrDefault(v.Rule.Id)?.Text,
                                ]
                        );
                })
        );

    /// <summary>One row per person a unit could nominate, in its order; those it left out come last.</summary>
    public static string Nominations(World world) =>
        Csv.Write(
            ["推荐单位", "类别", "名额上限", "推荐顺序", "编号", "姓名", "工作单位", "渠道", "进度"],
            world.Edition.Units.SelectMany(unit =>
            {
                var quota = Quota.Quota(world, unit.Id);
                var places = world
                    .Notice.Stages.OfType<RecommendStage>()
                    .Where(s => s.Step == RecommendStep.Rank)
                    .SelectMany(s => Lists.Rounds(world, s.Id, unit.Id))
                    .Where(l => l.Decided)
                    .SelectMany(l => l.Items)
                    .GroupBy(i => i.Candidacy)
                    .ToDictionary(g => g.Key, g => g.First().Rank);
                return world
                    .All<Candidacy>()
                    .Where(c => c.Chain.Any(r => r.Unit == unit.Id) && c.Receipt is not null)
                    .OrderBy(c => places.GetValueOrDefault(c.Id, int.MaxValue))
                    .ThenBy(c => c.Id, StringComparer.Ordinal)
                    .Select(c =>
                        (IReadOnlyList<string?>)
                            [
                                unit.Name,
                                quota.Group.Label,
                                quota.Max is { } max ? Number(max) : "",
                                places.TryGetValue(c.Id, out var rank) ? Number(rank) : "",
                                c.Id,
                                c.Name,
                                c.Employer,
                                world.Notice.Channels.Single(w => w.Id == c.Channel).Label,
                                Course.Of(world.Notice, c).Word,
                            ]
                    );
            })
        );

    /// <summary>The ranking of the review with the facts of the composition.</summary>
    public static string Ranking(World world)
    {
        var facts = world
            .Notice.Composition.SelectMany(c => c.Predicate.Keys)
            .Distinct()
            .Where(key => key != world.Notice.Tracks?.Fact)
            .Select(world.Notice.Fact)
            .ToList();
        var tracks = world.Notice.Tracks is not null;
        var sheets = world.All<Sheet>().ToLookup(s => s.Candidacy);
        return Csv.Write(
            [
                .. tracks ? new[] { "赛道" } : [],
                "名次",
                "编号",
                "姓名",
                "推荐单位",
                "得分",
                "评分份数",
                "回避人数",
                .. facts.Select(f => f.Label),
                "等次",
                "结果",
            ],
            world
                .All<Candidacy>()
                .Where(c => c.Rank is not null)
                .OrderBy(c => tracks ? Places.Track(world, c) : null, StringComparer.Ordinal)
                .ThenBy(c => c.Rank)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c =>
                    (IReadOnlyList<string?>)
                        [
                            .. tracks ? new[] { Places.Track(world, c) } : [],
                            Number(c.Rank!.Value),
                            c.Id,
                            c.Name,
                            world.Edition.Unit(c.Unit).Name,
                            c.Score?.ToString(CultureInfo.InvariantCulture),
                            Number(sheets[c.Id].Count(s => s.State == SheetState.Submitted)),
                            Number(sheets[c.Id].Count(s => s.State == SheetState.Recused)),
                            .. facts.Select(f =>
                                c.Determined.TryGetValue(f.Key, out var v) ? f.Kind.Text(v.Value, world.Notice) : ""
                            ),
                            (c.Tier ?? c.ProposedTier) is { } tier ? world.Notice.Tier(tier).Label : "",
                            Course.Of(world.Notice, c).Word,
                        ]
                )
        );
    }

    private static Stage Reached(World world, Candidacy c) =>
        world.Notice.Stages.LastOrDefault(s => s is QualifyStage or ApplyStage && c.Outcomes.ContainsKey(s.Id))
        ?? world.Notice.Stages.OfType<ApplyStage>().First();

    private static string Word(RuleVerdict verdict) =>
        verdict switch
        {
            { Applies: Verdict.Fails } => "不适用",
            { Waived: true } => "不受此限",
            { Verdict: Verdict.Holds } => "符合",
            { Verdict: Verdict.Fails } => "不符合",
            _ => "须由人工判断",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
