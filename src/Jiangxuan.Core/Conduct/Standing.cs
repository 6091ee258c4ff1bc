using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>
/// Where a candidacy stands (所处环节): in every stage whose predecessors are all passed or not applicable and which has no outcome yet.
/// Computed from outcomes; the column kept for lists is this, written down by the fold.
/// </summary>
public static class Standing
{
    /// <summary>What <see cref="Candidacy.Stands"/> says when the course is over for the person.</summary>
    public const string Ended = "ended";

    /// <summary>Ids of the stages, in the notice's order; empty when the course is over for this person.</summary>
    public static IReadOnlyList<string> Of(Notice notice, Candidacy candidacy)
    {
        if (
            candidacy.Withdrawn is not null
            || candidacy.TakenBack is not null
            || Failure(notice, candidacy) is not null
        )
        {
            return [];
        }

        var apply = notice.Stages.OfType<ApplyStage>().First().Id;
        if (candidacy.Returned is not null)
        {
            return [apply];
        }

        return
        [
            .. notice
                .Stages.Where(s =>
                    !candidacy.Outcomes.ContainsKey(s.Id)
                    && Applies(notice, s, candidacy)
                    && Before(notice, s).All(b => IsPast(notice, b, candidacy))
                )
                .Select(s => s.Id),
        ];
    }

    /// <summary>Whether the candidacy stands in that stage.</summary>
    public static bool In(Notice notice, Candidacy candidacy, string stage) => Of(notice, candidacy).Contains(stage);

    /// <summary>The stage that ended the candidacy, with its outcome; null while alive. A failed advisory stage ends nothing.</summary>
    public static (Stage Stage, Outcome Outcome)? Failure(Notice notice, Candidacy candidacy)
    {
        foreach (var stage in notice.Stages)
        {
            if (
                !stage.Advisory
                && candidacy.Outcomes.TryGetValue(stage.Id, out var outcome)
                && outcome.Result != StageResult.Passed
            )
            {
                return (stage, outcome);
            }
        }

        return null;
    }

    /// <summary>Stages that come directly before: <c>after</c>, or the previous one in the file.</summary>
    public static IReadOnlyList<string> Before(Notice notice, Stage stage)
    {
        if (stage.After is not null)
        {
            return stage.After;
        }

        var index = notice.Stages.TakeWhile(s => s.Id != stage.Id).Count();
        return index == 0 ? [] : [notice.Stages[index - 1].Id];
    }

    /// <summary>Every stage that comes before, directly or not.</summary>
    public static IReadOnlySet<string> AllBefore(Notice notice, Stage stage)
    {
        var found = new HashSet<string>();
        void Collect(Stage of)
        {
            foreach (var before in Before(notice, of).Where(found.Add))
            {
                Collect(notice.Stage(before));
            }
        }

        Collect(stage);
        return found;
    }

    /// <summary>
    /// Whether the stage takes place for this person; it does unless its <c>when</c> fails, no unit of the person's chain holds it, or it
    /// pays nothing to the person's tier.
    /// </summary>
    public static bool Applies(Notice notice, Stage stage, Candidacy candidacy) =>
        Lists.Holder(stage, candidacy) is not null
        && !(
            stage is RewardStage reward
            && candidacy.Tier is not null
            && Afterwards.Instalments(notice, reward, candidacy) is []
        )
        && May(notice, stage, candidacy);

    /// <summary>Since when the candidacy stands in the stage: when the last of the stages before it was passed; null at the start.</summary>
    public static DateTimeOffset? Since(Notice notice, Candidacy candidacy, Stage stage) =>
        Before(notice, stage)
            .Select(id =>
                candidacy.Outcomes.TryGetValue(id, out var outcome)
                    ? outcome.At
                    : Since(notice, candidacy, notice.Stage(id))
            )
            .Max();

    private static bool May(Notice notice, Stage stage, Candidacy candidacy) =>
        stage.When is null
        || stage
            .When.Evaluate(
                new Known
                {
                    Notice = notice,
                    On = notice.Identity.Announced,
                    Values = Reserved(candidacy),
                }
            )
            .Verdict != Verdict.Fails;

    /// <summary>The facts that are known of every candidacy without being asked.</summary>
    public static IReadOnlyDictionary<string, Value> Reserved(Candidacy candidacy)
    {
        var known = new Dictionary<string, Value>
        {
            [ReservedFacts.Channel] = new TextValue(candidacy.Channel),
            [ReservedFacts.Unit] = new TextValue(candidacy.Unit),
            [ReservedFacts.UnitGroup] = new TextValue(candidacy.UnitGroup),
        };
        if ((candidacy.Tier ?? candidacy.ProposedTier) is { } tier)
        {
            known[ReservedFacts.Tier] = new TextValue(tier);
        }

        return known;
    }

    private static bool IsPast(Notice notice, string stageId, Candidacy candidacy)
    {
        if (candidacy.Outcomes.TryGetValue(stageId, out var outcome))
        {
            return outcome.Result == StageResult.Passed || notice.Stage(stageId).Advisory;
        }

        // A stage that does not take place for this person is past when the stages before it are.
        var stage = notice.Stage(stageId);
        return !Applies(notice, stage, candidacy) && Before(notice, stage).All(b => IsPast(notice, b, candidacy));
    }
}
