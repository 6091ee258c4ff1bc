using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>A list is proposed by rank and ratio, ties decided as they come; when a place falls free the next round is opened and filled.</summary>
internal sealed class ProposalPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var actor = city.Cast.OfCity(stage);
        if (!Refilling.Ready(city, stage, actor))
        {
            return;
        }

        var ties = Ties(city, stage);
        if (
            city.Try(
                actor,
                (w, act) => Proposing.Propose(w, act, stage.Id, ties),
                Excess(city, (ProposeStage)stage, ties) ? "人选业绩突出，经领导小组办公室会议研究确定"
                    : ties.Count > 0 ? "同分先后经领导小组办公室会议决定"
                    : null
            ) is
            { } no
        )
        {
            Refilling.GiveUp(city, stage, actor, no);
        }
    }

    private static bool Excess(SimulatedCity city, ProposeStage stage, List<TieDecision> ties) =>
        Proposing.Compute(city.World, stage.Id, ties).List is { } list
        && Proposing.Excess(city.World, city.Day, stage, list) is not null;

    private static List<TieDecision> Ties(SimulatedCity city, Stage stage)
    {
        var decisions = new List<TieDecision>();
        while (
            Proposing.Compute(city.World, stage.Id, decisions).Outcome
                is TiesUndecided { OpenTies: { Count: > 0 } open }
        )
        {
            decisions.AddRange(
                open.Select(t => new TieDecision(t.Ids, "比较近三年主要业绩后，经领导小组办公室会议研究决定"))
            );
        }

        return decisions;
    }
}
