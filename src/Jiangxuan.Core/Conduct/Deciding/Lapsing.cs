using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// A unit had not reported at its deadline (逾期未报送，视为放弃): it recommends nobody, and the people who applied to it are not listed. What
/// counts is the report: a ranking that never came to the office is none, and who waits for it would wait for ever.
/// </summary>
public static class Lapsing
{
    /// <summary>What its people are told.</summary>
    public const string Late = "推荐单位逾期未报送，视为放弃";

    /// <summary>What they are told of a unit that had decided to recommend nobody and only failed to report that.</summary>
    public const string Waived = "推荐单位放弃推荐";

    /// <summary>
    /// The stage that the unit let pass: the last in which it reports, else the last in which it ranks; null = it holds none.
    /// </summary>
    public static RecommendStage? Of(World world, string unit)
    {
        ArgumentNullException.ThrowIfNull(world);
        var held = Held(world, unit).ToList();
        return held.LastOrDefault(s => s.Step == RecommendStep.Report) ?? held.LastOrDefault();
    }

    /// <summary>Whether the unit has not reported, or not ranked where it has nothing to report; a list with nobody is a report too.</summary>
    public static bool IsSilent(World world, string unit) =>
        Of(world, unit) is { } stage && Lists.Rounds(world, stage.Id, unit).All(l => !l.Decided);

    /// <summary>Whether a silence was recorded.</summary>
    public static bool IsRecorded(World world, string unit) =>
        Of(world, unit) is { } stage && Lists.Rounds(world, stage.Id, unit).Any(l => l.Lapsed);

    /// <summary>Why its people are not listed: the unit had decided to recommend nobody, or it was late.</summary>
    public static string Why(World world, string unit) =>
        Of(world, unit) is { Of: { } ranking }
        && Lists.Rounds(world, ranking, unit) is [.., { Decided: true, Items.IsEmpty: true }]
            ? Waived
            : Late;

    /// <summary>Everybody of the unit who waits for its recommendation: whom its silence ends.</summary>
    public static IReadOnlyList<Candidacy> People(World world, string unit) =>
        Of(world, unit) is { } stage ? [.. Reporting.Arrived(world, stage, unit)] : [];

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
                $"{world.Edition.Unit(unit).Name}已经报送，不是逾期未报送。请与该单位核实；确需补报的，先调整截止日期。",
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
        var why = Why(world, unit);
        var round = Lists.CurrentRound(world, stage.Id, unit);
        return new ListDecided(
            Listing.Of(stage.Id, unit, round),
            stage.Id,
            unit,
            round,
            [],
            People(world, unit).Select(c => KeyValuePair.Create(c.Id, why)).Hide(act, "dropped"),
            Secret.Of(why, act.Salt, "note"),
            ImmutableDictionary<string, Secret>.Empty,
            Lapsed: true
        );
    }

    private static IEnumerable<RecommendStage> Held(World world, string unit)
    {
        var group = world.Edition.Unit(unit).Group;
        return world.Notice.Stages.OfType<RecommendStage>().Where(s => s.Groups.Count == 0 || s.Groups.Contains(group));
    }
}
