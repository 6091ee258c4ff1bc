using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>When the time of stewardship is over, the reports come in and everybody is assessed.</summary>
internal sealed class StewardPolicy : Policy
{
    private const int PerDay = 8;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        if (!city.Works)
        {
            return;
        }

        var over = city.In(stage.Id).Where(c => Stewarding.Ends(city.Notice, c, stage.Id) <= city.Day).Take(PerDay);
        foreach (var c in over)
        {
            var actor = city.Cast.OfCity(stage);
            for (
                var i = c.Reports.Count(r => r.Stage == stage.Id);
                i < Stewarding.Of(city.Notice, stage.Id).Reports;
                i++
            )
            {
                city.Do(
                    actor,
                    $"登记{c.Name}的履职报告",
                    (w, act) =>
                        Stewarding.Report(w, act, c.Id, stage.Id, act.Day, "按要求完成带徒传艺和技术攻关任务。", null)
                );
            }

            city.Do(
                actor,
                $"考核{c.Name}",
                (w, act) => Stewarding.Assess(w, act, c.Id, stage.Id, true, "任务完成，考核合格。")
            );
        }
    }
}
