using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>How much of its quota a unit has used (名额使用情况).</summary>
/// <param name="Min">Fewest persons, in principle; null = the notice names none.</param>
/// <param name="Max">Most persons.</param>
/// <param name="Used">Persons on the decided ranking who are still in the course, and those of the draft.</param>
/// <param name="Drafted">How many of them are only drafted.</param>
/// <param name="Source">Where the quota comes from.</param>
public sealed record QuotaState(int? Min, int Max, int Used, int Drafted, Source Source)
{
    /// <summary>The state of a unit, over its ranking stage.</summary>
    public static QuotaState Of(World world, string unit, RecommendStage? ranking)
    {
        var (min, max, group) = Ranking.Quota(world, unit);
        if (ranking is null)
        {
            return new QuotaState(min, max, 0, 0, group.Source);
        }

        var drafted = Lists.Rounds(world, ranking.Id, unit).Where(l => !l.Decided).Sum(l => l.Items.Count);
        return new QuotaState(min, max, Ranking.Taken(world, ranking.Id, unit) + drafted, drafted, group.Source);
    }

    /// <summary>The bounds in words: <c>2–5</c>, or <c>不超过5</c>.</summary>
    public string Bounds =>
        Min is { } min && min < Max ? $"{min}–{Max}"
        : Min == Max ? $"{Max}"
        : $"不超过{Max}";

    /// <summary>Both in words.</summary>
    public string Text => $"名额{Bounds}，已荐{Used}{(Drafted > 0 ? "（拟定）" : "")}";
}
