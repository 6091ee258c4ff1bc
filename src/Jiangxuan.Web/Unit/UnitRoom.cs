using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units;

/// <summary>A recommending unit in one edition as one of its clerks sees it: the state, the person, the moment.</summary>
public sealed record UnitRoom
{
    /// <summary>What surrounds the page.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The edition.</summary>
    public required EditionRef Edition { get; init; }

    /// <summary>The unit's candidacies and lists, further documents as the page needs them.</summary>
    public required World World { get; init; }

    /// <summary>The clerk.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The moment, zone of Shanghai.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The definition.</summary>
    public Notice Notice => World.Notice;

    /// <summary>Id of the unit.</summary>
    public string Unit => Actor.Unit!;

    /// <summary>Name of the unit.</summary>
    public string UnitName => World.Edition.Unit(Unit).Name;

    /// <summary>The day in Shanghai.</summary>
    public DateOnly Today => Waiting.Day(Now);

    /// <summary>The unit's group.</summary>
    public UnitGroup Group => Notice.UnitGroups.Single(g => g.Id == World.Edition.Unit(Unit).Group);

    /// <summary>The stages the unit acts in, in the notice's order.</summary>
    public IReadOnlyList<Stage> Stages => Organs.Stages(Notice, Group);

    /// <summary>The first ranking stage of the unit; its list counts against the quota.</summary>
    public RecommendStage? RankStage =>
        Stages.OfType<RecommendStage>().FirstOrDefault(s => s.Step == RecommendStep.Rank);

    /// <summary>How much of the quota is used.</summary>
    public QuotaState Quota => QuotaState.Of(World, Unit, RankStage);

    /// <summary>Candidacies of the unit and the units below it that were submitted, or are being filled.</summary>
    public IReadOnlyList<Candidacy> Candidacies =>
        [.. World.All<Candidacy>().Where(c => c.Unit == Unit || c.Chain.Any(r => r.Unit == Unit))];

    /// <summary>Root-relative address of a page of this desk.</summary>
    public string Path(string tail = "") => $"/unit/{Edition.EditionId}{(tail.Length == 0 ? "" : "/" + tail)}";

    /// <summary>Page of one candidacy.</summary>
    public string PathOf(Candidacy candidacy) => Path($"applications/{candidacy.Id}");

    /// <summary>Page of a stage.</summary>
    public string PathOf(Stage stage) =>
        stage switch
        {
            RecommendStage { Step: RecommendStep.Rank } => Path($"rank/{stage.Id}"),
            RecommendStage => Path($"report/{stage.Id}"),
            PubliciseStage => Path($"notice/{stage.Id}"),
            OpineStage => Path($"opinions/{stage.Id}"),
            _ => Path($"applications?stage={stage.Id}"),
        };

    /// <summary>Last day of the stage, inclusive; null = none.</summary>
    public DateOnly? LastDay(Stage stage) =>
        Deadlines.Of(World, stage.Id) is { } closes ? Deadlines.LastDay(closes) : null;

    /// <summary>Whether the stage's deadline has passed.</summary>
    public bool IsOver(Stage stage) => Deadlines.Of(World, stage.Id) is { } closes && Now >= closes;

    /// <summary>Why this clerk may not do it; null = may.</summary>
    public string? NotMine(AccessAct act, Subject subject) => Organs.NotMine(this, act, subject);
}
