using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;

namespace Jiangxuan.Web.Units;

/// <summary>How much of its quota a unit has used (名额使用情况).</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Used">Persons that count on the decided ranking who are still in the course, and those of the draft.</param>
/// <param name="Drafted">How many of them are only drafted.</param>
public sealed record QuotaState(UnitQuota Quota, int Used, int Drafted)
{
    /// <summary>The state of a unit, over its ranking stage.</summary>
    public static QuotaState Of(World world, string unit, RecommendStage? ranking)
    {
        var quota = Ranking.Quota(world, unit);
        if (ranking is null)
        {
            return new QuotaState(quota, 0, 0);
        }

        var drafted = Ranking.Drafted(world, ranking.Id, unit);
        return new QuotaState(quota, Ranking.Taken(world, ranking.Id, unit) + drafted, drafted);
    }

    /// <summary>Fewest persons, in principle; null = the notice names none.</summary>
    public int? Min => Quota.Min;

    /// <summary>Where the quota comes from.</summary>
    public Source Source => Quota.Group.Source;

    /// <summary>Whether nobody more can be recommended, extra places included.</summary>
    public bool IsFull => Used >= Quota.Ceiling;

    /// <summary>Length of the bar: the bound, or what is used when there is none.</summary>
    public int Length => Quota.Max ?? Math.Max(1, Used);

    /// <summary>The bounds in words: <c>2–5</c>, <c>不超过5</c>, <c>不限</c>.</summary>
    public string Bounds => Quota.Words;

    /// <summary>How many at most, for the line beside the chosen; empty when there is no bound.</summary>
    public string Most =>
        Quota.Ceiling is { } ceiling ? $"，最多推荐{ceiling}人"
        : Quota.Max is { } max ? $"，原则上不超过{max}人"
        : "";

    /// <summary>Both in words.</summary>
    public string Text => $"名额{Bounds}，已荐{Used}{(Drafted > 0 ? "（拟定）" : "")}";
}
