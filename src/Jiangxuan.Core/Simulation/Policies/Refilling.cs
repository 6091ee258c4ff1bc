using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>When a place of a decided list fell free, the next round is opened as long as somebody is left who can fill it.</summary>
internal static class Refilling
{
    /// <summary>Whether a place of the stage's decided list fell free while somebody can be had for it. Shortlists are not refilled.</summary>
    public static bool Can(SimulatedCity city, Stage stage) =>
        !city.GivenUp.Contains(stage.Id)
        && stage is ProposeStage { Mode: ProposeMode.Final } or ReviewStage { Ends: ReviewEnd.Resolution }
        && !Rounds.Over(city.World, stage)
        && Rounds.Frozen(city.World, stage.Id)
        && Rounds.Free(city.World, stage) > 0
        && Rounds.Candidates(city.World, stage) > 0;

    /// <summary>
    /// Whether somebody could take the place of who falls out here: no final list was made yet, or people wait behind it. Where nobody can,
    /// as in a notice with as many finalists as honours, nobody falls out: an edition is played to the numbers of the notice.
    /// </summary>
    public static bool Replaceable(SimulatedCity city, Stage stage) =>
        Standing
            .AllBefore(city.Notice, stage)
            .Select(city.Notice.Stage)
            .Where(s => Lists.IsFinal(city.Notice, s))
            .All(s => Rounds.Candidates(city.World, s) > 0);

    /// <summary>Makes the stage ready for a list: true when its first list is due, or a further round was just opened.</summary>
    public static bool Ready(SimulatedCity city, Stage stage, Actor actor)
    {
        if (city.GivenUp.Contains(stage.Id) || !city.Works || !Settled.Before(city, stage))
        {
            return false;
        }

        if (!Rounds.Frozen(city.World, stage.Id))
        {
            return city.In(stage.Id).Count > 0;
        }

        if (!Can(city, stage))
        {
            return false;
        }

        city.Do(actor, "启动下一轮", (w, act) => Rounds.Open(w, act, stage.Id), "有人选未通过后续环节，名额空出");
        return true;
    }

    /// <summary>Nobody left fits beside those who already passed: the list stays shorter, and the naming says why.</summary>
    public static void GiveUp(SimulatedCity city, Stage stage, Actor actor, Refusal refusal)
    {
        if (Lists.Rounds(city.World, stage.Id, Lists.City).Count < 2)
        {
            throw new SimulationException(
                $"{city.Day:yyyy-MM-dd} {stage.Label}：{refusal.Sentence}（{refusal.Clause}）"
            );
        }

        city.GivenUp.Add(stage.Id);
        city.Refusals.Add(new ExpectedRefusal(city.Entries[^1].At, actor, "增补人选", refusal));
    }
}
