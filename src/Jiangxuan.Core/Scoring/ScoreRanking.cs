namespace Jiangxuan.Core.Scoring;

/// <summary>Ranks candidates by the judges' sheets. The order of sheets, judges and candidates in the input changes nothing.</summary>
public static class ScoreRanking
{
    /// <summary>The ranking with its working, or the first thing wrong with rule or sheets (all: <see cref="ScoreCheck"/>).</summary>
    /// <param name="rule">How to rank.</param>
    /// <param name="sheets">All sheets, recused and absent ones included.</param>
    /// <param name="entrants">Everybody to be ranked, with facts for tie-breaks; null = whoever has a sheet, no facts known.</param>
    /// <param name="votes">Votes from outside the panel; a channel with a weight needs everybody's.</param>
    public static Result<ScoredRanking> Rank(
        ScoringRule rule,
        IReadOnlyList<ScoreSheet> sheets,
        IReadOnlyList<Entrant>? entrants = null,
        IReadOnlyList<VoteCount>? votes = null
    )
    {
        if (ScoreCheck.Faults(rule) is [var ruleFault, ..])
            return ruleFault;
        votes ??= [];
        if (ScoreCheck.Faults(rule, sheets, entrants) is [var sheetFault, ..])
            return sheetFault;
        entrants ??= [.. sheets.DistinctBy(s => s.Candidate).Select(s => new Entrant(s.Candidate, s.Track))];
        if (VoteCheck.Faults(rule, entrants, votes) is [var voteFault, ..])
            return voteFault;
        var byCandidate = sheets.ToLookup(s => s.Candidate);
        var ranked = new List<RankedCandidate>();
        var unranked = new List<UnrankedCandidate>();
        var gone = new List<OutCandidate>();
        var log = new List<ScoreTieStep>();
        foreach (var track in entrants.GroupBy(e => e.Track).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var contenders = new List<Contender>();
            var box = new VoteBox(rule, track.Select(e => e.Id).ToHashSet(), votes);
            foreach (var entrant in track.OrderBy(e => e.Id, StringComparer.Ordinal))
            {
                ScoreSheet[] own = [.. byCandidate[entrant.Id]];
                var scored = own.Count(s => s.State == SheetState.Scored);
                var tooFew = TooFew(rule, scored);
                var working = tooFew is null ? Totalling.Of(rule, rule.Sets[track.Key], own, box.Of(entrant.Id)) : null;
                if (OutBy(rule, own, working) is var (cause, why))
                    gone.Add(new(entrant.Id, track.Key, cause, why, working));
                else if (working is null)
                    unranked.Add(new(entrant.Id, track.Key, scored, tooFew!));
                else
                    contenders.Add(new(entrant.Id, entrant.Facts, working));
            }
            ranked.AddRange(InOrder(rule, track.Key, contenders, log));
        }
        return new ScoredRanking
        {
            Ranked = ranked,
            Unranked = unranked,
            Out = gone,
            TieLog = log,
            OpenTies =
            [
                .. ranked
                    .GroupBy(r => (r.Track, r.Rank))
                    .Where(g => g.Count() > 1)
                    .Select(g => new SharedRank(g.Key.Track, g.Key.Rank, [.. g.Select(r => r.Candidate)])),
            ],
        };
    }

    private static IEnumerable<RankedCandidate> InOrder(
        ScoringRule rule,
        string track,
        List<Contender> contenders,
        List<ScoreTieStep> log
    )
    {
        var breaking = new TieBreaking(rule, track, log);
        var rank = 0;
        foreach (var tied in contenders.GroupBy(c => c.Working.Total.Rounded).OrderByDescending(g => g.Key))
        {
            foreach (var part in breaking.Order([.. tied]))
            {
                rank++;
                foreach (var contender in part)
                    yield return new(contender.Id, track, rank, contender.Working);
            }
        }
    }

    /// <summary>A veto counts before everything else, a threshold once there is a figure.</summary>
    private static (OutCause Cause, string Why)? OutBy(ScoringRule rule, ScoreSheet[] sheets, Working? working)
    {
        if (sheets.Count(s => s.Veto is not null) is > 0 and var vetoes && vetoes >= rule.VetoJudges)
            return (OutCause.Veto, $"{vetoes}名评委认定否决（规定{rule.VetoJudges}名即否决）");
        if (working is null || rule.Threshold is not { } threshold || threshold.IsMetBy(working.Judges.Exact))
            return null;
        var marks = working.Indicators[0].Marks;
        var word = threshold.Exceeded ? "须超过" : "须达到";
        return (
            OutCause.Threshold,
            $"得赞成票{marks.Count(m => m.Mark > 0)}票，投票{marks.Count}人，{word}投票人数的{threshold.Share}"
        );
    }

    private static Refusal? TooFew(ScoringRule rule, int scored)
    {
        var (what, more) = rule.Aggregation is SheetAggregation.Ballot ? ("选票", "补投") : ("评分", "补评");
        if (scored < rule.Quorum)
            return new(
                $"有效{what}{scored}份，少于规定的{rule.Quorum}份，不能排名；请{more}，或由领导小组研究决定并记录。"
            );
        return scored < Averaging.Fewest(rule.Aggregation)
            ? new($"有效评分{scored}份，去掉最高分、最低分后没有剩余，不能排名；请补评，或由领导小组研究决定并记录。")
            : null;
    }
}
