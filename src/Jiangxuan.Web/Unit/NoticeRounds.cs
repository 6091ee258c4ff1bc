using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>The rounds of a unit's public notice.</summary>
public static class NoticeRounds
{
    /// <summary>Who stands in the stage and is on no running notice.</summary>
    public static List<Candidacy> Waiting(UnitRoom room, PubliciseStage stage)
    {
        var running = Lists
            .Rounds(room.World, stage.Id, room.Unit)
            .Where(l => !l.Closed)
            .SelectMany(l => l.Items)
            .Select(i => i.Candidacy)
            .ToHashSet();
        return [.. Todos.Standing(room, stage).Where(c => !running.Contains(c.Id))];
    }

    /// <summary>The id under which the files of a round are kept.</summary>
    public static string SubjectOf(UnitRoom room, Stage stage, int round) => Listing.Of(stage.Id, room.Unit, round);
}
