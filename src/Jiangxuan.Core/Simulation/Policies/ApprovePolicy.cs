using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>The leading group decides on a list as it was proposed, with the number of its minutes.</summary>
internal sealed class ApprovePolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var waiting = city.In(stage.Id);
        if (waiting.Count == 0 || !city.Works || !Settled.Before(city, stage))
        {
            return;
        }

        var meeting = city.World.All<Listing>().Count(l => l.Decided && city.Notice.Stage(l.Stage) is ApproveStage) + 1;
        var votes = Meetings.Carried(city, stage);
        city.Do(
            city.Cast.Leader,
            $"“{stage.Label}”",
            (w, act) =>
                Approving.Decide(
                    w,
                    act,
                    stage.Id,
                    [.. waiting.Select(c => c.Id)],
                    new Dictionary<string, string>(),
                    votes
                ),
            $"领导小组会议纪要〔{city.Day.Year}〕{meeting}号"
        );
    }
}
