using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Further rounds of a list of the city when places fall free (名额空出、启动下一轮).</summary>
public static class Rounds
{
    /// <summary>Opens the next round because somebody listed has dropped out; needs a reason.</summary>
    public static Decision Open(World world, Act act, string stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        var s = world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (!Has(world.Notice, s))
        {
            return new Refusal($"“{s.Label}”不分轮次，人选可以直接补足。", source);
        }

        if (Over(world, s))
        {
            return new Refusal("已经命名，名单不再增补。", source);
        }

        if (!Frozen(world, stage))
        {
            return new Refusal("上一轮名单尚未提出，不需要启动下一轮。", source);
        }

        if (Guards.Filled(act.Reason, "启动下一轮的理由", "reason") is { } empty)
        {
            return empty with { Clause = source };
        }

        var free = Free(world, s);
        if (free <= 0)
        {
            return new Refusal("没有空出的名额，不能启动下一轮。", source);
        }

        var reserve = Lists.Reserve(world, stage, Lists.City).Count;
        var round = Lists.CurrentRound(world, stage, Lists.City);
        return new RoundOpened(
            Listing.Of(stage, Lists.City, round),
            stage,
            round,
            [.. Freed(world, stage).Select(c => c.Id)],
            reserve >= free ? null : [.. LeftOut(world, stage).Select(c => c.Id)]
        );
    }

    /// <summary>Whether the stage's lists come in rounds that are opened: those whose list is frozen as soon as it is decided.</summary>
    public static bool Has(Notice notice, Stage stage) =>
        Lists.LeavesOut(notice, stage) || stage is ProposeStage { Mode: ProposeMode.Final };

    /// <summary>Whether the naming that follows the stage took place: it ends the course of everybody without a place.</summary>
    public static bool Over(World world, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(stage);
        return world
            .Notice.Stages.OfType<NameStage>()
            .Where(n => Standing.AllBefore(world.Notice, n).Contains(stage.Id))
            .Any(n => Lists.Rounds(world, n.Id, Lists.City).Count > 0);
    }

    /// <summary>Whether the last round is decided, so that a further one has to be opened first.</summary>
    public static bool Frozen(World world, string stage) =>
        Lists.Rounds(world, stage, Lists.City) is [.., { Decided: true }];

    /// <summary>Places that fell free or were never filled; without a number of places, those of persons who dropped out and were not replaced.</summary>
    public static int Free(World world, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(stage);
        var kept = Lists.Kept(world, stage.Id, Lists.City);
        if (stage is ProposeStage { Mode: ProposeMode.Final })
        {
            var tiers = Places.Tiers(world.Notice, stage);
            return tiers.Sum(t =>
                Math.Max(
                    0,
                    Places.Of(world, t) - kept.Count(i => i.Tier == t.Id || (i.Tier is null && tiers.Count == 1))
                )
            );
        }

        var first = Lists.Rounds(world, stage.Id, Lists.City) is [var round, ..] ? round.Items.Count : 0;
        return (Places.Size(world, stage) ?? first) - kept.Count;
    }

    /// <summary>Persons who can fill a place: those who stand in the stage, and those whom it had not listed.</summary>
    public static int Candidates(World world, Stage stage) =>
        Lists.StandingIn(world, stage, Lists.City).Count + LeftOut(world, stage.Id).Count;

    /// <summary>Listed persons still in the course, in order of rank.</summary>
    public static IReadOnlyList<Candidacy> Survivors(World world, string stage) =>
        [
            .. Lists
                .Kept(world, stage, Lists.City)
                .Select(i => world.Get<Candidacy>(i.Candidacy))
                .OrderBy(c => c.Rank ?? int.MaxValue)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];

    /// <summary>What the stage's list is called.</summary>
    public static string Word(Stage stage) =>
        stage switch
        {
            ProposeStage { Mode: ProposeMode.Shortlist } => "入围名单",
            ReviewStage => "评审名单",
            _ => "候选人名单",
        };

    private static IEnumerable<Candidacy> Freed(World world, string stage)
    {
        var kept = Lists.Kept(world, stage, Lists.City).Select(i => i.Candidacy).ToHashSet();
        return Lists
            .Rounds(world, stage, Lists.City)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Where(i => !kept.Contains(i.Candidacy))
            .Select(i => world.Get<Candidacy>(i.Candidacy));
    }

    private static IReadOnlyList<Candidacy> LeftOut(World world, string stage) =>
        [
            .. world
                .All<Candidacy>()
                .Where(c =>
                    c.Withdrawn is null
                    && c.Outcomes.TryGetValue(stage, out var outcome)
                    && outcome.Result is StageResult.NotListed
                    && Standing.Failure(world.Notice, c)?.Stage.Id == stage
                ),
        ];
}
