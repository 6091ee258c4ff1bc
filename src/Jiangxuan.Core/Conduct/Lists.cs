using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>Questions about the lists of a stage (名单).</summary>
public static class Lists
{
    /// <summary>Holder of a list of level city.</summary>
    public const string City = "city";

    /// <summary>
    /// Who holds the stage for this person: the city, the unit applied to, or in a cascade the unit of the person's chain whose group is
    /// among the stage's; null = there is none, so that it does not take place.
    /// </summary>
    public static string? Holder(Stage stage, Candidacy candidacy) =>
        stage.Level == Level.City ? City
        : stage.Groups.Count == 0 ? candidacy.Unit
        : candidacy.Chain.FirstOrDefault(r => stage.Groups.Contains(r.Group))?.Unit;

    /// <summary>The stage whose list a list stage is about: what is approved, publicised, reported or named; null = it makes its own.</summary>
    public static string? Of(Stage stage) =>
        stage switch
        {
            ApproveStage s => s.Of,
            PubliciseStage s => s.Of,
            RecommendStage s => s.Of,
            NameStage s => s.Of,
            _ => null,
        };

    /// <summary>The stage that made the list a stage is about; itself when it makes its own.</summary>
    public static Stage Root(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Of(stage) is { } of ? Root(notice, notice.Stage(of)) : stage;
    }

    /// <summary>Whether the stage makes the list that is named in the end, so that tiers, places and composition bind it.</summary>
    public static bool IsFinal(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return stage is ProposeStage { Mode: ProposeMode.Final }
            || notice.Stages.OfType<NameStage>().Any(n => Root(notice, n).Id == stage.Id);
    }

    /// <summary>The organ's decision on the stage's list, if there is one.</summary>
    public static ApproveStage? Approval(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Stages.OfType<ApproveStage>().FirstOrDefault(a => a.Of == stage.Id);
    }

    /// <summary>
    /// Whether persons not on the stage's list are not listed at once: lists that people make, but a shortlist that an organ decides on
    /// only when it does. Elsewhere they rest until the naming.
    /// </summary>
    public static bool LeavesOut(Notice notice, Stage stage) =>
        stage switch
        {
            ReviewStage { Ends: ReviewEnd.Resolution } => true,
            ProposeStage { Mode: ProposeMode.Shortlist } => Approval(notice, stage) is null,
            ProposeStage p => p.Way is ProposeHow.Resolution,
            _ => false,
        };

    /// <summary>Places decided in any round whose persons are still in the course, in order of the rounds.</summary>
    public static IReadOnlyList<ListItem> Kept(World world, string stage, string holder)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. Rounds(world, stage, holder)
                .Where(l => l.Decided)
                .SelectMany(l => l.Items)
                .Where(i => Alive(world, i.Candidacy)),
        ];
    }

    /// <summary>Reserve persons still in the course who stand in the stage, in their order.</summary>
    public static IReadOnlyList<string> Reserve(World world, string stage, string holder)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. Rounds(world, stage, holder)
                .SelectMany(l => l.Reserve)
                .Distinct()
                .Where(id => Standing.In(world.Notice, world.Get<Candidacy>(id), stage)),
        ];
    }

    /// <summary>The rank the person's own unit gave; null when it ranked nobody.</summary>
    public static int? UnitRank(World world, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(candidacy);
        return world
            .Notice.Stages.OfType<RecommendStage>()
            .Where(s => s.Step == RecommendStep.Rank)
            .SelectMany(s => Rounds(world, s.Id, Holder(s, candidacy)).Reverse())
            .SelectMany(l => l.Items)
            .FirstOrDefault(i => i.Candidacy == candidacy.Id)
            ?.Rank;
    }

    private static bool Alive(World world, string candidacy) =>
        world.Get<Candidacy>(candidacy) is { Withdrawn: null } c && Standing.Failure(world.Notice, c) is null;

    /// <summary>All rounds of a holder's list, in order.</summary>
    public static IReadOnlyList<Listing> Rounds(World world, string stage, string? holder) =>
        [.. world.All<Listing>().Where(l => l.Stage == stage && l.Holder == holder).OrderBy(l => l.Round)];

    /// <summary>The round being worked on: the last one if it is not decided, else the next.</summary>
    public static int CurrentRound(World world, string stage, string holder) =>
        Rounds(world, stage, holder) is [.., var last] ? (last.Decided ? last.Round + 1 : last.Round) : 1;

    /// <summary>Persons of a holder that stand in the stage now.</summary>
    public static IReadOnlyList<Candidacy> StandingIn(World world, Stage stage, string holder) =>
        [.. world.All<Candidacy>().Where(c => Holder(stage, c) == holder && Standing.In(world.Notice, c, stage.Id))];
}
