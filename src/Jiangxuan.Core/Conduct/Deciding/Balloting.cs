using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>A judge's ballot (评委投票): a set of chosen persons, given once.</summary>
public static class Balloting
{
    /// <summary>Casts the ballot: everybody on it is of the judge's panel, and as many are chosen as the rule permits.</summary>
    /// <param name="world">The state.</param>
    /// <param name="act">Who votes.</param>
    /// <param name="stage">The review.</param>
    /// <param name="chosen">Candidacies chosen.</param>
    /// <param name="vetoes">Candidacy → reason of a finding that takes the person out.</param>
    public static Decision Cast(
        World world,
        Act act,
        string stage,
        IReadOnlyCollection<string> chosen,
        IReadOnlyDictionary<string, string> vetoes
    )
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Reviewing.Sits(world, act, s) is { } no)
        {
            return no;
        }

        if (s.Ends is not ReviewEnd.Ballot)
        {
            return new Refusal("本环节以打分结束，没有投票。", source);
        }

        var listed = Listed(world, act.Actor.Account, s);
        if (listed.Count == 0)
        {
            return new Refusal("选票上没有人选，或您已经投票。", source);
        }

        if (listed.Select(c => Tracking.Missing(world.Notice, s, c)).FirstOrDefault(r => r is not null) is { } missing)
        {
            return missing;
        }

        var ids = listed.Select(c => c.Id).ToHashSet();
        if (chosen.Concat(vetoes.Keys).Any(c => !ids.Contains(c)))
        {
            return new Refusal("选了不在您选票上的人选，请刷新页面。", source, "chosen");
        }

        if (vetoes.Values.Select(v => Reviewing.Vetoed(s, v)).FirstOrDefault(r => r is not null) is { } unfounded)
        {
            return unfounded;
        }

        var count = chosen.Distinct().Count();
        return WrongNumber(s, count, listed.Count) is { } wrong
            ? new Refusal(wrong, source, "chosen")
            : new BallotCast(
                stage,
                act.Actor.Account,
                [.. listed.Select(c => c.Id)],
                [.. chosen.Distinct().Order(StringComparer.Ordinal)],
                vetoes.Select(v => KeyValuePair.Create(v.Key, v.Value.Trim())).Hide(act, "veto")
            );
    }

    /// <summary>The persons on a judge's ballot: of the own panel, not recused from, not voted on yet.</summary>
    public static IReadOnlyList<Candidacy> Listed(World world, string judge, ReviewStage stage) =>
        [
            .. Reviewing
                .Before(world, judge, stage)
                .Where(c => world.Find<Sheet>(Sheet.Of(stage.Id, judge, c.Id)) is null),
        ];

    /// <summary>The rule in words: 最多选20名.</summary>
    public static string Rule(ReviewStage stage) =>
        stage.Ballot switch
        {
            { Choose: { } n, Exactly: true } => $"应选{n}名",
            { Choose: { } n } => $"最多选{n}名",
            _ => "人数不限",
        };

    private static string? WrongNumber(ReviewStage stage, int chosen, int listed) =>
        stage.Ballot switch
        {
            // Whoever recused from many may be unable to choose that many.
            { Choose: { } n, Exactly: true } when chosen != Math.Min(n, listed) =>
                $"应选{Math.Min(n, listed)}名，选了{chosen}名。",
            { Choose: { } n } when chosen > n => $"最多选{n}名，选了{chosen}名。",
            _ => null,
        };
}
