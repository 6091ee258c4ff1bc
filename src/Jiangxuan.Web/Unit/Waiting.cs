using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>Since when a candidacy waits in a stage (等待时间).</summary>
public static class Waiting
{
    /// <summary>When the last of the stages before it was passed; at the earliest the submission.</summary>
    public static DateTimeOffset? Since(Notice notice, Candidacy candidacy, Stage stage)
    {
        var past = Standing.Before(notice, stage).Select(id => Past(notice, candidacy, id)).Where(at => at is not null);
        return past.Append(candidacy.SubmittedAt).Max();
    }

    /// <summary>In words, by calendar days: <c>今天</c>, <c>3天</c>.</summary>
    public static string Text(DateTimeOffset? since, DateTimeOffset now)
    {
        if (since is not { } from)
        {
            return "";
        }

        var days = Day(now).DayNumber - Day(from).DayNumber;
        return days <= 0 ? "今天" : $"{days}天";
    }

    /// <summary>The day in Shanghai.</summary>
    public static DateOnly Day(DateTimeOffset at) => Shanghai.DayOf(at);

    private static DateTimeOffset? Past(Notice notice, Candidacy candidacy, string id) =>
        candidacy.Outcomes.TryGetValue(id, out var outcome)
            ? outcome.At
            : Standing.Before(notice, notice.Stage(id)).Select(b => Past(notice, candidacy, b)).Max();
}
