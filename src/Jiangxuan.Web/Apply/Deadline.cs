using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Apply;

/// <summary>Until when an application may be filled in, in words.</summary>
public static class Deadline
{
    /// <summary>A sentence for the top of every page; null when there is no deadline.</summary>
    public static string? Sentence(World world, Candidacy? candidacy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (candidacy?.Returned is { } returned)
        {
            return $"补正截止：{returned.Until:yyyy年M月d日}24时{Left(returned.Until, today)}";
        }

        var apply = world.Notice.Stages.OfType<ApplyStage>().First();
        if (Deadlines.Of(world, apply.Id) is not { } closes)
        {
            return null;
        }

        var last = Deadlines.LastDay(closes);
        return $"申报截止：{last:yyyy年M月d日}24时{Left(last, today)}";
    }

    private static string Left(DateOnly last, DateOnly today) =>
        (last.DayNumber - today.DayNumber) switch
        {
            < 0 => "（已截止）",
            0 => "（今天最后一天）",
            var days => $"（还有{days}天）",
        };
}
