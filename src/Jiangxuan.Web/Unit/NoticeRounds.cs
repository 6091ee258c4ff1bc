using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
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

    /// <summary>The latest first day with which the notice is over by the deadline; null = no deadline, or it is too late already.</summary>
    public static DateOnly? LatestStart(UnitRoom room, PubliciseStage stage)
    {
        if (room.LastDay(stage) is not { } last)
        {
            return null;
        }

        for (var first = last.AddDays(1 - stage.MinDays); first >= room.Today; first = first.AddDays(-1))
        {
            if (Publicising.Shortest(room.World, stage, first).TryGet(out var period, out _) && period.Last <= last)
            {
                return first;
            }
        }

        return null;
    }
}
