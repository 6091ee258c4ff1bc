using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A unit reports whom it ranked to the office (报送).</summary>
public static class Reporting
{
    /// <summary>
    /// Reports the ranked persons to the office; everybody else of the unit who had submitted is not listed. A unit that decided to recommend
    /// nobody (放弃) reports that, without papers.
    /// </summary>
    public static Decision Report(
        World world,
        Act act,
        string stage,
        string unit,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        var s = (RecommendStage)world.Notice.Stage(stage);
        if (Guards.InTime(world, stage, act.At) is { } late)
        {
            return late;
        }

        var ranked = Ranking.Ranked(world, s.Of!, unit).Where(c => !c.Outcomes.ContainsKey(stage)).ToList();
        var waived =
            ranked.Count == 0 && Lists.Rounds(world, s.Of!, unit) is [.., { Decided: true, Items.IsEmpty: true }];
        if (ranked.Count == 0 && !waived)
        {
            return new Refusal("没有可以报送的人选：请先确定推荐排序。", s.Source.ToString());
        }

        if (ranked.FirstOrDefault(c => !Standing.In(world.Notice, c, stage)) is { } waiting)
        {
            var where = string.Join(
                "、",
                Standing.Of(world.Notice, waiting).Select(id => world.Notice.Stage(id).Label)
            );
            return new Refusal(
                $"{waiting.Name}还处于“{where}”环节，全部人选办结后才能一次性报送。",
                s.Source.ToString()
            );
        }

        if (!waived && Asking.Missing(world.Notice, s.Asks, answers, act.Day) is { } gap)
        {
            return gap with { Clause = s.Source.ToString() };
        }

        var listed = ranked.Select(c => c.Id).ToHashSet();
        var dropped = Arrived(world, s, unit)
            .Where(c => !listed.Contains(c.Id))
            .ToImmutableDictionary(c => c.Id, _ => waived ? "推荐单位放弃推荐" : "推荐单位择优后未列入推荐人选");
        var round = Lists.CurrentRound(world, stage, unit);
        return new ListDecided(
            Listing.Of(stage, unit, round),
            stage,
            unit,
            round,
            Ranking.Items([.. ranked.Select(c => c.Id)]),
            dropped.Hide(act, "dropped"),
            Secret.Perhaps(act.Reason, act.Salt, "note"),
            Asking.Only(s.Asks, answers, act)
        );
    }

    /// <summary>Everybody who applied and has come to that unit, for whom the stage takes place and is not over.</summary>
    internal static IEnumerable<Candidacy> Arrived(World world, RecommendStage stage, string unit) =>
        world
            .All<Candidacy>()
            .Where(c =>
                c.Receipt is not null
                && !c.Outcomes.ContainsKey(stage.Id)
                && Lists.Holder(stage, c) == unit
                && Standing.Applies(world.Notice, stage, c)
                && HasArrived(world.Notice, c, unit)
            );

    /// <summary>Whether the person has come to that unit of the chain: stands in nothing that a unit below it holds.</summary>
    private static bool HasArrived(Notice notice, Candidacy c, string unit)
    {
        var below = c.Chain.TakeWhile(r => r.Unit != unit).Select(r => r.Unit).ToHashSet();
        var stands = Standing.Of(notice, c).Select(notice.Stage).ToList();
        return stands.Count > 0
            && !stands.Any(s => s.Level != Level.City && Lists.Holder(s, c) is { } holder && below.Contains(holder));
    }
}
