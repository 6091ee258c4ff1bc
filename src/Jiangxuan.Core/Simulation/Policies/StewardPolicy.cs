using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Reports come in evenly over the time of stewardship; when it is over, everybody is assessed.</summary>
internal sealed class StewardPolicy : Policy
{
    private const int PerDay = 8;

    /// <summary>The days on which reports are expected that are not there yet: the last on the day the time ends.</summary>
    public static IEnumerable<DateOnly> Expected(Notice notice, Candidacy c, string stage)
    {
        var s = Stewarding.Of(notice, stage);
        var ends = Stewarding.Ends(notice, c, stage);
        var filed = c.Reports.Count(r => r.Stage == stage);
        return Enumerable
            .Range(filed + 1, Math.Max(0, s.Reports - filed))
            .Select(n => ends.AddMonths(-s.Months * (s.Reports - n) / s.Reports));
    }

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        if (!city.Works)
        {
            return;
        }

        var due = city.In(stage.Id).Where(c => IsDue(city, c, stage)).Take(PerDay);
        foreach (var c in due)
        {
            var actor = city.Cast.OfCity(stage);
            for (var i = Expected(city.Notice, c, stage.Id).Count(d => d <= city.Day); i > 0; i--)
            {
                city.Do(
                    actor,
                    $"登记{c.Name}的履职报告",
                    (w, act) =>
                        Stewarding.Report(w, act, c.Id, stage.Id, act.Day, "按要求完成带徒传艺和技术攻关任务。", null)
                );
            }

            if (Stewarding.Ends(city.Notice, c, stage.Id) <= city.Day)
            {
                city.Do(
                    actor,
                    $"考核{c.Name}",
                    (w, act) => Stewarding.Assess(w, act, c.Id, stage.Id, true, "任务完成，考核合格。")
                );
            }
        }
    }

    private static bool IsDue(SimulatedCity city, Candidacy c, Stage stage) =>
        Stewarding.Ends(city.Notice, c, stage.Id) <= city.Day
        || Expected(city.Notice, c, stage.Id).Any(d => d <= city.Day);
}
