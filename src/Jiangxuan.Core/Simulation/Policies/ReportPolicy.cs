using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>A unit reports its ranked people in together, as soon as all of them are through.</summary>
internal sealed class ReportPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var report = (RecommendStage)stage;
        foreach (var unit in city.World.Edition.Units)
        {
            var standing = city.In(stage.Id).Where(c => Lists.Holder(stage, c) == unit.Id).ToList();
            var pressing = city.Schedule.Presses(stage.Id, city.Day);
            // Whoever applies after the reporting is passed by for good: a unit waits for all who are going to.
            var ready = pressing || city.Works && Settled.Applied(city, unit.Id);
            if (standing.Count == 0 || !ready || !AllThrough(city, report, unit.Id, standing.Count))
            {
                continue;
            }

            var answers = Asked.Answers(city, city.Of(standing[0]), report.Asks);
            city.Do(
                city.Cast.OfUnit(city.Notice, unit, stage),
                $"{unit.Name}报送",
                (w, act) => Reporting.Report(w, act, stage.Id, unit.Id, answers)
            );
        }
    }

    private static bool AllThrough(SimulatedCity city, RecommendStage report, string unit, int standing) =>
        Lists
            .Rounds(city.World, report.Of!, unit)
            .SelectMany(l => l.Items)
            .Select(i => city.World.Get<Candidacy>(i.Candidacy))
            .Count(c => c.Stands != Standing.Ended && !c.Outcomes.ContainsKey(report.Id)) == standing;
}
