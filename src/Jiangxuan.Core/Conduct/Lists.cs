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
