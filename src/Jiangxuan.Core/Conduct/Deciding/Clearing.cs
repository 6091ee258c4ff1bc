using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// Stages that record something about one person from outside: the reply of an authority (征求意见、联审), the showing to the public (宣传推介).
/// </summary>
public static class Clearing
{
    /// <summary>Records the reply of the authority that was asked; an objection ends the candidacy on the clause of the stage.</summary>
    public static Decision Answer(
        World world,
        Act act,
        string candidacy,
        string stage,
        bool pass,
        string text,
        IReadOnlyDictionary<string, Value> answers
    ) =>
        Record(
            world,
            act,
            candidacy,
            world.Notice.Stage(stage),
            ((ClearStage)world.Notice.Stage(stage)).Asks,
            pass,
            text,
            answers
        );

    /// <summary>Records how and where the person was shown to the public; nobody fails by it.</summary>
    public static Decision Shown(
        World world,
        Act act,
        string candidacy,
        string stage,
        string text,
        IReadOnlyDictionary<string, Value> answers
    ) =>
        Record(
            world,
            act,
            candidacy,
            world.Notice.Stage(stage),
            ((ShowcaseStage)world.Notice.Stage(stage)).Asks,
            true,
            text,
            answers
        );

    private static Decision Record(
        World world,
        Act act,
        string candidacy,
        Stage stage,
        IReadOnlyList<string> asks,
        bool pass,
        string text,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        if (
            (
                Guards.Stands(world, candidacy, stage.Id)
                ?? Guards.InTime(world, stage.Id, act.At, world.Get<Candidacy>(candidacy))
            ) is
            { } no
        )
        {
            return no;
        }

        var label = stage is ClearStage ? "复函意见" : "宣传情况";
        if ((Guards.Filled(text, label, "text") ?? Asking.Missing(world.Notice, asks, answers, act.Day)) is { } gap)
        {
            return gap with { Clause = stage.Source.ToString() };
        }

        return new Concluded(
            candidacy,
            stage.Id,
            pass,
            Secret.Of(text.Trim(), act.Salt, "text"),
            pass ? null : stage.Source.ToString(),
            ImmutableDictionary<string, bool>.Empty,
            Asking.Only(asks, answers, act),
            ImmutableDictionary<string, bool>.Empty
        );
    }
}
