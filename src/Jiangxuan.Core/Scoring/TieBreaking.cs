namespace Jiangxuan.Core.Scoring;

/// <summary>Separates candidates of equal published total, step by step, and logs every step.</summary>
internal sealed class TieBreaking(ScoringRule rule, string track, List<ScoreTieStep> log)
{
    /// <summary>Orders one group; each part of the answer shares a rank.</summary>
    public IEnumerable<IReadOnlyList<Contender>> Order(IReadOnlyList<Contender> tied) =>
        Order(tied, rule.RankOn == RankOn.Exact ? -1 : 0);

    /// <summary>Step −1 compares exact totals, step n the n-th declared tie-break.</summary>
    private IEnumerable<IReadOnlyList<Contender>> Order(IReadOnlyList<Contender> tied, int step)
    {
        if (tied.Count == 1 || step >= rule.TieBreaks.Count)
            return [tied];
        var by = step < 0 ? null : rule.TieBreaks[step];
        TieFigure[] figures = [.. tied.Select(c => new TieFigure(c.Id, FigureOf(c, by)))];
        if (by is TieBreak.ByIndicator indicator && !ScoreCheck.Knows(rule.Sets[track], indicator.Key))
            return Next(ScoreTieOutcome.NotApplicable, [tied]);
        if (figures.Any(f => f.Value is null))
        {
            Log(ScoreTieOutcome.CannotTell);
            return [tied];
        }
        var figure = figures.ToDictionary(f => f.Candidate, f => f.Value!.Value);
        var groups = tied.GroupBy(c => figure[c.Id]);
        IReadOnlyList<Contender>[] parts =
        [
            .. (by?.HigherFirst ?? true ? groups.OrderByDescending(g => g.Key) : groups.OrderBy(g => g.Key)).Select(g =>
                g.ToList()
            ),
        ];
        var outcome =
            parts.Length == 1 ? ScoreTieOutcome.StillTied
            : parts.Length == tied.Count ? ScoreTieOutcome.Decided
            : ScoreTieOutcome.PartlyDecided;
        return Next(outcome, parts);

        IEnumerable<IReadOnlyList<Contender>> Next(
            ScoreTieOutcome came,
            IEnumerable<IReadOnlyList<Contender>> remaining
        )
        {
            Log(came);
            return [.. remaining.SelectMany(part => Order(part, step + 1))];
        }

        void Log(ScoreTieOutcome came) =>
            log.Add(
                new()
                {
                    Track = track,
                    By = by,
                    Figures = figures,
                    Outcome = came,
                }
            );
    }

    private static Rational? FigureOf(Contender contender, TieBreak? by) =>
        by switch
        {
            TieBreak.ByFact fact => contender.Facts.TryGetValue(fact.Fact, out var value) ? Rational.From(value) : null,
            TieBreak.ByRule rule => contender.Facts.TryGetValue(rule.Rule, out var verdict)
                ? Rational.From(verdict)
                : null,
            TieBreak.ByIndicator indicator => contender.FigureOf(indicator.Key),
            _ => contender.Working.Total.Exact,
        };
}

/// <summary>A candidate with a total, about to be ranked.</summary>
internal sealed record Contender(string Id, IReadOnlyDictionary<string, decimal> Facts, Working Working)
{
    /// <summary>The figure of an indicator of either level, or null.</summary>
    public Rational? FigureOf(string key) =>
        Working
            .Primaries.Where(p => p.Key == key)
            .Select(p => p.Figure)
            .Concat(Working.Indicators.Where(i => i.Indicator.Key == key).Select(i => i.Figure))
            .FirstOrDefault()
            ?.Exact;
}
