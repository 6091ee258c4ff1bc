using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A time of cultivation or stewardship: reports are filed, at its end somebody assesses (培养、履职、考核).</summary>
public static class Stewarding
{
    /// <summary>What is carried out in a steward stage.</summary>
    public static Stewardship Of(Notice notice, string stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var of = ((StewardStage)notice.Stage(stage)).Of;
        return notice.Stewardship.Single(s => s.Id == of);
    }

    /// <summary>The day after the time, on which it may be concluded: so many months from the day the stage is entered.</summary>
    public static DateOnly Ends(Notice notice, Candidacy candidacy, string stage)
    {
        var since = Standing.Since(notice, candidacy, notice.Stage(stage)) ?? candidacy.SubmittedAt;
        return since is { } entered ? Shanghai.DayOf(entered).AddMonths(Of(notice, stage).Months) : DateOnly.MaxValue;
    }

    /// <summary>Files a report.</summary>
    public static Decision Report(
        World world,
        Act act,
        string candidacy,
        string stage,
        DateOnly on,
        string text,
        FileRef? scan
    )
    {
        if (Guards.Stands(world, candidacy, stage) is { } no)
        {
            return no;
        }

        var s = Of(world.Notice, stage);
        if (Guards.Filled(text, "报告摘要", "report") is { } empty)
        {
            return empty with { Clause = s.Source.ToString() };
        }

        return on > act.Day
            ? new Refusal("报告日期不能晚于今天。", s.Source.ToString(), "reportOn")
            : new ReportFiled(
                candidacy,
                stage,
                on,
                Secret.Of(text.Trim(), act.Salt, "text"),
                Secret.Perhaps(scan, act.Salt, "scan")
            );
    }

    /// <summary>
    /// Ends the time. Passed only when it is over and every report is in; whoever fails the assessment may be failed earlier.
    /// </summary>
    public static Decision Assess(World world, Act act, string candidacy, string stage, bool pass, string text)
    {
        if (Guards.Stands(world, candidacy, stage) is { } no)
        {
            return no;
        }

        var c = world.Get<Candidacy>(candidacy);
        var s = Of(world.Notice, stage);
        var clause = s.Source.ToString();
        if (Guards.Filled(text, s.Assessment ? "考核意见" : "办结说明", "text") is { } empty)
        {
            return empty with { Clause = clause };
        }

        var filed = c.Reports.Count(r => r.Stage == stage);
        var ends = Ends(world.Notice, c, stage);
        return !pass && !s.Assessment ? new Refusal($"“{s.Label}”没有考核，不能按考核不合格办结。", clause, "pass")
            : pass && act.Day < ends
                ? new Refusal($"“{s.Label}”为期{s.Months}个月，{ends:yyyy年M月d日}起才能办结。", clause, "pass")
            : pass && filed < s.Reports
                ? new Refusal($"应报送{s.Reports}份报告，现有{filed}份，不能办结。", clause, "pass")
            : new Concluded(
                candidacy,
                stage,
                pass,
                Secret.Of(text.Trim(), act.Salt, "text"),
                pass ? null : clause,
                ImmutableDictionary<string, bool>.Empty,
                ImmutableDictionary<string, Secret>.Empty,
                ImmutableDictionary<string, bool>.Empty
            );
    }
}
