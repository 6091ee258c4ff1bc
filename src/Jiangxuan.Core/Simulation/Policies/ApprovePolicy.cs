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
        if (waiting.Count == 0 || !city.Works || !Settled.Before(city, stage) || PlacesAreFree(city, stage))
        {
            return;
        }

        var meeting = city.World.All<Listing>().Count(l => l.Decided && city.Notice.Stage(l.Stage) is ApproveStage) + 1;
        city.Do(
            city.Cast.Leader,
            $"“{stage.Label}”",
            (w, act) =>
                Approving.Decide(w, act, stage.Id, [.. waiting.Select(c => c.Id)], new Dictionary<string, string>()),
            $"领导小组会议纪要〔{city.Day.Year}〕{meeting}号"
        );
    }

    /// <summary>The final list is not decided while a place on it fell free that a further round can fill.</summary>
    private static bool PlacesAreFree(SimulatedCity city, Stage stage) =>
        city.Notice.Stage(((ApproveStage)stage).Of) is ProposeStage { Mode: ProposeMode.Final } proposal
        && ProposalPolicy.Open(city, proposal);
}
