using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>From sheets to ranking (汇总评分): asks the scoring and keeps its working.</summary>
public static class Tallying
{
    private static readonly Rational s_hundred = new(100, 1);

    /// <summary>Closes the review: every present judge has handed in, every person has a quorum; the ranking is computed.</summary>
    public static Decision Close(World world, Act act, string stage)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var persons = Lists.StandingIn(world, s, Lists.City);
        if ((Seating.Marked(s) ?? Unready(world, s, persons)) is { } no)
        {
            return no;
        }

        var results = Results(world, act, s, persons);
        return results.IsRefused ? results.Refusal : results.Value;
    }

    private static Refusal? Unready(World world, ReviewStage stage, IReadOnlyList<Candidacy> persons)
    {
        var source = stage.Source.ToString();
        if (persons.Count == 0)
        {
            return new Refusal("没有等待评审的人选。", source);
        }

        if (
            persons.Select(c => Tracking.Missing(world.Notice, stage, c)).FirstOrDefault(r => r is not null) is
            { } missing
        )
        {
            return missing;
        }

        if (Seating.Undivided(world, stage) is [var alone, ..])
        {
            return new Refusal($"{alone.Name}还没有分到评审组，请先分组。", source);
        }

        var late = Reviewing
            .Seats(world, stage.Id)
            .FirstOrDefault(seat => seat.Absent is null && Owes(world, stage, seat, persons));
        if (late is not null)
        {
            return new Refusal($"评委{late.Name}还没有提交评分。请催办或登记缺席后再汇总。", source);
        }

        return
            stage.Votes.FirstOrDefault(v => v.Weight is not null && OutsideVoting.Of(world, stage, v.Id) is null)
                is { } channel
            ? new Refusal($"“{channel.Label}”计入总分，还没有登记投票结果。", channel.Source.ToString())
            : null;
    }

    private static bool Owes(World world, ReviewStage stage, Seat seat, IReadOnlyList<Candidacy> persons) =>
        persons
            .Where(c => Seating.PanelOf(world, stage, c.Id) == seat.Panel)
            .Any(c => world.Find<Sheet>(Sheet.Of(stage.Id, seat.Account, c.Id)) is null or { State: SheetState.Draft });

    /// <summary>Score and rank of every person with the working as JSON, or why there is none yet.</summary>
    private static Result<ReviewClosed> Results(
        World world,
        Act act,
        ReviewStage stage,
        IReadOnlyList<Candidacy> persons
    )
    {
        var source = stage.Source.ToString();
        if (!ReviewRule.Of(stage).TryGet(out var rule, out var faulty))
        {
            return faulty with { Clause = source };
        }

        var ranked = ScoreRanking.Rank(
            rule,
            [.. persons.SelectMany(c => Sheets(world, stage, c))],
            [
                .. persons.Select(c => new Entrant(
                    c.Id,
                    TrackOf(world, stage, c),
                    Verdicts(world, stage, rule, c, act.Day)
                )),
            ],
            [.. stage.Votes.SelectMany(v => Votes(world, stage, v, persons))]
        );
        if (ranked.IsRefused)
        {
            return ranked.Refusal with { Clause = source };
        }

        var ranking = ranked.Value;
        if (ranking.Unranked is [var without, ..])
        {
            var name = world.Get<Candidacy>(without.Candidate).Name;
            return new Refusal($"{name}：{without.Why.Sentence}", source);
        }

        var (results, moved) = Rejoining.Among(
            world,
            stage,
            [
                .. ranking.Ranked.Select(r => new ReviewResult(
                    r.Candidate,
                    ScoreOf(stage, r.Working),
                    r.Rank,
                    stage.Tracks.Count == 0 ? null : r.Track
                )),
            ]
        );
        return new ReviewClosed(
            stage.Id,
            results,
            [
                .. ranking.Out.Select(o => new ReviewOut(
                    o.Candidate,
                    o.Cause is OutCause.Veto,
                    Secret.Of(
                        o.Cause is OutCause.Veto
                            ? $"{o.Why}：{string.Join('；', Reasons(world, stage, o.Candidate))}"
                            : o.Why,
                        act.Salt,
                        $"out/{o.Candidate}"
                    ),
                    source
                )),
            ],
            Secret.Of(Json.Write(ranking), act.Salt, "working"),
            moved
        );
    }

    /// <summary>Of a ballot the approvals in hundredths, so that the figure can be read as a percentage.</summary>
    private static decimal ScoreOf(ReviewStage stage, Working working) =>
        stage.Ends is ReviewEnd.Ballot ? (working.Total.Exact * s_hundred).Round(2) : working.Total.Rounded;

    private static string TrackOf(World world, ReviewStage stage, Candidacy c) =>
        stage.Tracks.Count == 0 ? ReviewRule.OnlyTrack : Tracking.Of(world.Notice, c)!;

    private static IEnumerable<string> Reasons(World world, ReviewStage stage, string candidacy) =>
        world
            .All<Sheet>()
            .Where(s => s.Stage == stage.Id && s.Candidacy == candidacy && s.State is SheetState.Submitted)
            .Select(s => s.Veto)
            .OfType<string>()
            .Distinct();

    /// <summary>Verdicts of the rules that break ties, as numbers.</summary>
    private static Dictionary<string, decimal> Verdicts(
        World world,
        ReviewStage stage,
        ScoringRule rule,
        Candidacy candidacy,
        DateOnly on
    ) =>
        rule
            .TieBreaks.OfType<TieBreak.ByRule>()
            .ToDictionary(
                t => t.Rule,
                t =>
                    Evaluating
                        .Rule(world.Notice.Rules.Single(r => r.Id == t.Rule), Knowing.Of(world, candidacy, on))
                        .Verdict switch
                    {
                        Verdict.Holds => TieBreak.ByRule.Holds,
                        Verdict.Fails => TieBreak.ByRule.Fails,
                        _ => TieBreak.ByRule.CannotTell,
                    }
            );

    private static IEnumerable<VoteCount> Votes(
        World world,
        ReviewStage stage,
        VoteChannel channel,
        IReadOnlyList<Candidacy> persons
    ) =>
        OutsideVoting.Of(world, stage, channel.Id) is { } votes
            ? persons
                .Where(c => votes.Counts.ContainsKey(c.Id))
                .Select(c => new VoteCount(channel.Id, c.Id, votes.Counts[c.Id]))
            : [];

    private static IEnumerable<ScoreSheet> Sheets(World world, ReviewStage stage, Candidacy candidacy)
    {
        var panel = Seating.PanelOf(world, stage, candidacy.Id);
        foreach (var seat in Reviewing.Seats(world, stage.Id).Where(s => s.Panel == panel))
        {
            var sheet = world.Find<Sheet>(Sheet.Of(stage.Id, seat.Account, candidacy.Id));
            var state =
                seat.Absent is not null ? Scoring.SheetState.Absent
                : sheet?.State == SheetState.Submitted ? Scoring.SheetState.Scored
                : Scoring.SheetState.Recused;
            yield return new ScoreSheet
            {
                Candidate = candidacy.Id,
                Track = TrackOf(world, stage, candidacy),
                Panel = Seating.Name(stage, seat.Panel),
                Judge = seat.Account,
                State = state,
                Entries =
                    state == Scoring.SheetState.Scored && sheet is not null
                        ? sheet.Marks
                        : new Dictionary<string, decimal>(),
                Veto = state == Scoring.SheetState.Scored ? sheet?.Veto : null,
            };
        }
    }
}
