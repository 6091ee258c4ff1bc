using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The leading group decides how many places there are and how they are divided (确定名额与分配方案).</summary>
public static class Choosing
{
    /// <summary>Decides the number of places of a tier that is meant 左右, within its tolerance and with the number of the minutes.</summary>
    public static Decision Number(World world, Act act, string tier, int places)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        var t = world.Notice.Tier(tier);
        var source = t.Source.ToString();
        var (least, most) = Range(t);
        if (t.Size is not TierSize.About)
        {
            return new Refusal($"{t.Label}的名额由通知规定为{t.Places}名，不能另行确定。", source);
        }

        if (places < least || places > most)
        {
            return new Refusal(
                $"{t.Label}的名额应在{least}至{most}名之间，填写的是{places}名。",
                source,
                $"places.{tier}"
            );
        }

        return (Settled(world, source) ?? Reason(act, source)) is { } no ? no : new PlacesChosen(tier, places);
    }

    /// <summary>Chooses one of the notice's seat plans, with the number of the minutes.</summary>
    public static Decision Plan(World world, Act act, string plan)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(act);
        var tracks = world.Notice.Tracks;
        var source = tracks?.Source.ToString();
        if (tracks?.Plans.FirstOrDefault(p => p.Id == plan) is not { } chosen)
        {
            return new Refusal("请选择通知允许的名额分配方案。", source, "plan");
        }

        var places = Places.Of(world, Selection.Composing.Whole(world.Notice.Tiers));
        if (chosen.Seats.Values.Sum() != places)
        {
            return new Refusal(
                $"“{chosen.Label}”合计{chosen.Seats.Values.Sum()}名，与名额{places}名不符。请先确定名额。",
                source,
                "plan"
            );
        }

        return (Settled(world, source) ?? Reason(act, source)) is { } no ? no : new PlanChosen(plan);
    }

    /// <summary>Fewest and most places the tolerance permits.</summary>
    public static (int Least, int Most) Range(Tier tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return (Math.Max(1, tier.Places - tier.Tolerance), tier.Places + tier.Tolerance);
    }

    /// <summary>Whether numbers can still be chosen: no final list was decided yet.</summary>
    public static bool Open(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return !world
            .Notice.Stages.Where(s => Lists.IsFinal(world.Notice, s))
            .Any(s => Lists.Rounds(world, s.Id, Lists.City).Any(l => l.Decided));
    }

    private static Refusal? Settled(World world, string? source) =>
        Open(world) ? null : new Refusal("最终名单已经提出，名额和分配方案不能再改。", source);

    private static Refusal? Reason(Act act, string? source) =>
        Guards.Filled(act.Reason, "会议纪要编号或决定依据", "reason") is { } empty
            ? empty with
            {
                Clause = source,
            }
            : null;
}
