using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>The list is proposed by rank and ratio, ties decided as they come; when a place falls free the next round is opened and filled.</summary>
internal sealed class ProposalPolicy : Policy
{
    private bool _gaveUp;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var waiting = city.In(stage.Id);
        if (waiting.Count == 0 || _gaveUp || !city.Works || !Settled.Before(city, stage))
        {
            return;
        }

        var actor = city.Cast.OfCity(stage);
        if (Lists.Rounds(city.World, stage.Id, Lists.City) is [.., { Decided: true }])
        {
            if (!Open(city, stage))
            {
                return;
            }

            city.Do(
                actor,
                "启动下一轮",
                (w, act) => Proposing.OpenRound(w, act, stage.Id),
                "有人选未通过后续环节，名额空出"
            );
        }

        var ties = Ties(city, stage);
        if (
            city.Try(
                actor,
                (w, act) => Proposing.Propose(w, act, stage.Id, ties),
                ties.Count > 0 ? "同分先后经领导小组办公室会议决定" : null
            ) is
            { } no
        )
        {
            if (Lists.Rounds(city.World, stage.Id, Lists.City).Count < 2)
            {
                throw new SimulationException($"{city.Day:yyyy-MM-dd} {stage.Label}：{no.Sentence}（{no.Clause}）");
            }

            // Nobody left fits beside those who already passed: the list stays shorter, and the naming says why.
            _gaveUp = true;
            city.Refusals.Add(new ExpectedRefusal(city.Entries[^1].At, actor, "增补候选人", no));
        }
    }

    /// <summary>Whether a place of the decided proposal fell free while somebody waits for it.</summary>
    public static bool Open(SimulatedCity city, Stage stage) =>
        Lists.Rounds(city.World, stage.Id, Lists.City) is [.., { Decided: true }]
        && city.In(stage.Id).Count > 0
        && Proposing.Survivors(city.World, stage.Id).Count < city.Notice.Tiers[0].Places;

    private static List<TieDecision> Ties(SimulatedCity city, Stage stage)
    {
        var decisions = new List<TieDecision>();
        while (Proposing.Compute(city.World, stage.Id, decisions) is TiesUndecided { OpenTies: { Count: > 0 } open })
        {
            decisions.AddRange(
                open.Select(t => new TieDecision(t.Ids, "比较近三年主要业绩后，经领导小组办公室会议研究决定"))
            );
        }

        return decisions;
    }
}
