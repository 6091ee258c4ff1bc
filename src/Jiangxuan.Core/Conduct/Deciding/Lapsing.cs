using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// A unit stayed silent at its reporting deadline (逾期未报送，视为放弃): it recommends nobody, and the people who applied to it are not listed.
/// </summary>
public static class Lapsing
{
    /// <summary>What its people are told.</summary>
    public const string Why = "推荐单位逾期未报送，视为放弃";

    /// <summary>
    /// The stage that the unit let pass: the last in which it reports, else the last in which it ranks; null = it holds none.
    /// </summary>
    public static RecommendStage? Of(World world, string unit)
    {
        ArgumentNullException.ThrowIfNull(world);
        var held = Held(world, unit).ToList();
        return held.LastOrDefault(s => s.Step == RecommendStep.Report) ?? held.LastOrDefault();
    }

    /// <summary>Whether the unit did nothing that its people could rest on: no list of it was ever decided, be it with nobody.</summary>
    public static bool IsSilent(World world, string unit) =>
        Held(world, unit).All(s => Lists.Rounds(world, s.Id, unit).All(l => !l.Decided));

    /// <summary>Whether a silence was recorded: the report is closed though the unit never decided a ranking.</summary>
    public static bool IsRecorded(World world, string unit) =>
        Of(world, unit) is { Step: RecommendStep.Report } report
        && Lists.Rounds(world, report.Id, unit).Any(l => l.Decided)
        && Lists.Rounds(world, report.Of!, unit).All(l => !l.Decided);

    /// <summary>Everybody of the unit who waits for its recommendation: whom its silence ends.</summary>
    public static IReadOnlyList<Candidacy> People(World world, string unit) =>
        Of(world, unit) is { } stage ? [.. Ranking.Arrived(world, stage, unit)] : [];

    /// <summary>Why the silence cannot be recorded now; null = it can.</summary>
    public static Refusal? May(World world, DateTimeOffset at, string unit)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (Of(world, unit) is not { } stage)
        {
            return new Refusal($"{world.Edition.Unit(unit).Name}不承担推荐、报送。");
        }

        var source = stage.Source.ToString();
        if (Deadlines.Of(world, stage.Id) is not { } closes)
        {
            return new Refusal($"“{stage.Label}”没有截止日期，不能按逾期办理。", source);
        }

        if (at < closes)
        {
            return new Refusal(
                $"“{stage.Label}”到{Deadlines.LastDay(closes):yyyy年M月d日}24时才截止，现在不能按逾期办理。",
                source
            );
        }

        return IsSilent(world, unit)
            ? null
            : new Refusal(
                $"{world.Edition.Unit(unit).Name}已经确定推荐排序、放弃推荐或者报送，不是逾期未报送。请与该单位核实；确需补报的，先调整截止日期。",
                source
            );
    }

    /// <summary>Records the silence: closes the unit's list with nobody on it. Everybody of the unit still in the course is not listed.</summary>
    public static Decision Record(World world, Act act, string unit)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        if (May(world, act.At, unit) is { } no)
        {
            return no;
        }

        var stage = Of(world, unit)!;
        var round = Lists.CurrentRound(world, stage.Id, unit);
        return new ListDecided(
            Listing.Of(stage.Id, unit, round),
            stage.Id,
            unit,
            round,
            [],
            People(world, unit).ToImmutableDictionary(c => c.Id, _ => Why),
            Why,
            ImmutableDictionary<string, Value>.Empty
        );
    }

    private static IEnumerable<RecommendStage> Held(World world, string unit)
    {
        var group = world.Edition.Unit(unit).Group;
        return world.Notice.Stages.OfType<RecommendStage>().Where(s => s.Groups.Count == 0 || s.Groups.Contains(group));
    }
}
