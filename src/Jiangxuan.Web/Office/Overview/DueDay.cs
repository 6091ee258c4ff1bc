using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;

namespace Jiangxuan.Web.Office.Overview;

/// <summary>A day on which something ends (截止日历).</summary>
/// <param name="Last">The last day, inclusive.</param>
/// <param name="What">What ends.</param>
public sealed record DueDay(DateOnly Last, string What)
{
    /// <summary>Deadlines of stages, running public notices, corrections asked for; in order of the days.</summary>
    public static IReadOnlyList<DueDay> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var stages = world
            .Edition.Closes.Where(c => world.Notice.Stages.Any(s => s.Id == c.Key))
            .Select(c => new DueDay(Deadlines.LastDay(c.Value), $"{world.Notice.Stage(c.Key).Label}截止"));
        var notices = world
            .All<Listing>()
            .Where(l => l.Period is not null && !l.Closed)
            .Select(l => new DueDay(
                l.Period!.Last,
                $"{world.Notice.Stage(l.Stage).Label}届满（{(l.Holder == Lists.City ? "全市" : world.Edition.Unit(l.Holder).Name)}）"
            ));
        var returned = world
            .All<Candidacy>()
            .Where(c => c is { Returned: not null, Withdrawn: null })
            .GroupBy(c => c.Returned!.Until)
            .Select(g => new DueDay(g.Key, $"补正届满（{g.Count()} 人）"));
        return
        [
            .. stages.Concat(notices).Concat(returned).OrderBy(d => d.Last).ThenBy(d => d.What, StringComparer.Ordinal),
        ];
    }
}
