using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Once everybody is audited the best are shortlisted; one too many is refused.</summary>
internal sealed class ShortlistPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var size = ((ProposeStage)stage).Size ?? int.MaxValue;
        var waiting = city.In(stage.Id);
        if (
            waiting.Count == 0
            || !city.Works
            || !Settled.Before(city, stage)
            || Lists.Rounds(city.World, stage.Id, Lists.City) is [.., { Decided: true }]
        )
        {
            return;
        }

        var actor = city.Cast.OfCity(stage);
        var best = waiting
            .OrderByDescending(c => city.Of(c).Skill)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => c.Id);
        if (waiting.Count > size)
        {
            city.Refused(actor, "超出入围人数", (w, _) => Approving.Shortlist(w, stage.Id, [.. best.Take(size + 1)]));
        }

        city.Do(actor, "提出入围名单", (w, _) => Approving.Shortlist(w, stage.Id, [.. best.Take(size)]));
    }
}
