using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Simulation;

/// <summary>
/// What the leading group chooses at the start: numbers of places within their tolerance (the notice's own number where no seat plan
/// wants another), and a seat plan that fits them.
/// </summary>
internal static class Choices
{
    /// <summary>Chooses where the notice leaves a choice; elsewhere nothing is left to chance.</summary>
    public static void Make(SimulatedCity city)
    {
        var plans = city.Notice.Tracks?.Plans ?? [];
        foreach (var tier in city.Notice.Tiers.Where(t => t is { Size: TierSize.About, Tolerance: > 0 }))
        {
            var (_, most) = Choosing.Range(tier);
            city.Refused(
                city.Cast.Office,
                "名额超出幅度",
                (w, act) => Choosing.Number(w, act, tier.Id, most + 1),
                Minutes(city, 1)
            );
            var others = Composing.Whole(city.Notice.Tiers).Where(t => t.Id != tier.Id).Sum(t => t.Places);
            var fitting = plans.Select(p => p.Seats.Values.Sum() - others).ToList();
            var number = fitting.Count > 0 ? fitting[0] : tier.Places;
            city.Do(
                city.Cast.Office,
                "确定名额",
                (w, act) => Choosing.Number(w, act, tier.Id, number),
                Minutes(city, 1)
            );
        }

        if (plans.Count > 1)
        {
            var plan = plans[city.Chance.Between(0, plans.Count - 1)];
            city.Do(city.Cast.Office, "确定名额分配方案", (w, act) => Choosing.Plan(w, act, plan.Id), Minutes(city, 2));
        }
    }

    private static string Minutes(SimulatedCity city, int number) =>
        $"领导小组会议纪要〔{city.Day.Year}〕名额{number}号";
}
