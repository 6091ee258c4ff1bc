namespace Jiangxuan.Core.Scoring;

/// <summary>Ranks candidates by the judges' sheets. The order of sheets, judges and candidates in the input changes nothing.</summary>
public static class ScoreRanking
{
    /// <summary>The ranking with its working, or the first thing wrong with rule or sheets (all: <see cref="ScoreCheck"/>).</summary>
    /// <param name="rule">How to rank.</param>
    /// <param name="sheets">All sheets, recused and absent ones included.</param>
    /// <param name="entrants">Everybody to be ranked, with facts for tie-breaks; null = whoever has a sheet, no facts known.</param>
    public static Result<ScoredRanking> Rank(
        ScoringRule rule,
        IReadOnlyList<ScoreSheet> sheets,
        IReadOnlyList<Entrant>? entrants = null
    )
    {
        if (ScoreCheck.Faults(rule) is [var ruleFault, ..])
            return ruleFault;
        if (ScoreCheck.Faults(rule, sheets, entrants) is [var sheetFault, ..])
            return sheetFault;
        entrants ??= [.. sheets.DistinctBy(s => s.Candidate).Select(s => new Entrant(s.Candidate, s.Track))];
        var byCandidate = sheets.ToLookup(s => s.Candidate);
        var ranked = new List<RankedCandidate>();
        var unranked = new List<UnrankedCandidate>();
        var log = new List<ScoreTieStep>();
        foreach (var track in entrants.GroupBy(e => e.Track).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var contenders = new List<Contender>();
            foreach (var entrant in track.OrderBy(e => e.Id, StringComparer.Ordinal))
            {
                var scored = byCandidate[entrant.Id].Count(s => s.State == SheetState.Scored);
                if (TooFew(rule, scored) is { } why)
                    unranked.Add(new(entrant.Id, track.Key, scored, why));
                else
                    contenders.Add(
                        new(
                            entrant.Id,
                            entrant.Facts,
                            Totalling.Of(rule, rule.Sets[track.Key], byCandidate[entrant.Id])
                        )
                    );
            }
            ranked.AddRange(InOrder(rule, track.Key, contenders, log));
        }
        return new ScoredRanking
        {
            Ranked = ranked,
            Unranked = unranked,
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

    private static Refusal? TooFew(ScoringRule rule, int scored)
    {
        if (scored < rule.Quorum)
            return new(
                $"有效评分{scored}份，少于规定的{rule.Quorum}份，不能排名；请补评，或由领导小组研究决定并记录。"
            );
        return scored < Averaging.Fewest(rule.Aggregation)
            ? new($"有效评分{scored}份，去掉最高分、最低分后没有剩余，不能排名；请补评，或由领导小组研究决定并记录。")
            : null;
    }
}
