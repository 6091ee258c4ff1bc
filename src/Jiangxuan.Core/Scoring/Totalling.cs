namespace Jiangxuan.Core.Scoring;

/// <summary>From one candidate's checked sheets to the total, showing the working.</summary>
internal static class Totalling
{
    /// <summary>The working. There must be enough scored sheets.</summary>
    public static Working Of(
        ScoringRule rule,
        IndicatorSet set,
        IEnumerable<ScoreSheet> sheets,
        IReadOnlyList<ChannelVotes> votes
    )
    {
        ScoreSheet[] all = [.. sheets.OrderBy(s => s.Judge, StringComparer.Ordinal)];
        ScoreSheet[] scored = [.. all.Where(s => s.State == SheetState.Scored)];
        Rational[] totals = [.. scored.Select(s => TotalOf(s, set))];
        var bySheet = Averaging.BySheet(rule.Aggregation);
        var (low, high) = Averaging.Dropped(rule.Aggregation, scored.Length);
        var (sheetFigure, uses) = bySheet ? Averaging.Of(totals, low, high) : Averaging.Of(totals, 0, 0);
        IndicatorWorking[] indicators =
        [
            .. set.Marked.Select(m => bySheet ? Indicator(m, 0, 0, false) : Indicator(m, low, high, true)),
        ];
        var figures = indicators.ToDictionary(i => i.Indicator.Key, i => i.Figure.Exact);
        var judges = bySheet ? sheetFigure : Rational.Sum(indicators.Select(i => i.Indicator.Share * i.Figure.Exact));
        VoteWorking[] channels = [.. votes.Select(Vote)];
        return new()
        {
            Sheets = [.. all.Select(Sheet)],
            Indicators = indicators,
            Primaries = [.. set.Primaries.Select(p => new PrimaryWorking(p.Key, Figure(PrimaryOf(p, figures))))],
            Judges = Figure(judges),
            Votes = channels,
            Total = Figure(
                rule.JudgesShare * judges + Rational.Sum(channels.Select(c => c.Contribution?.Exact ?? Rational.Zero))
            ),
        };

        VoteWorking Vote(ChannelVotes v)
        {
            if (v.Votes is not { } count)
                return new(v.Channel, null, v.Base, null, null);
            var figure = v.Base == 0 ? Rational.Zero : new Rational(count, v.Base) * Rational.From(set.Scale.Max);
            return new(
                v.Channel,
                count,
                v.Base,
                Figure(figure),
                v.Channel.Weight is { } weight ? Figure(weight * figure) : null
            );
        }

        Figure Figure(Rational exact) => new(exact, exact.Round(rule.Places));

        SheetWorking Sheet(ScoreSheet sheet)
        {
            var i = Array.IndexOf(scored, sheet);
            return i < 0
                ? new(sheet.Judge, sheet.State, null, null)
                : new(sheet.Judge, sheet.State, Figure(totals[i]), uses[i], sheet.Veto);
        }

        IndicatorWorking Indicator(MarkedIndicator marked, int dropLow, int dropHigh, bool contributes)
        {
            var (figure, markUses) = Averaging.Of(
                [.. scored.Select(s => Rational.From(s.Entries[marked.Key]))],
                dropLow,
                dropHigh
            );
            return new(
                marked,
                [.. scored.Select((s, i) => new MarkWorking(s.Judge, s.Entries[marked.Key], markUses[i]))],
                Figure(figure),
                contributes ? Figure(marked.Share * figure) : null
            );
        }
    }

    private static Rational TotalOf(ScoreSheet sheet, IndicatorSet set) =>
        Rational.Sum(set.Marked.Select(m => m.Share * Rational.From(sheet.Entries[m.Key])));

    private static Rational PrimaryOf(PrimaryIndicator primary, Dictionary<string, Rational> figures) =>
        primary.Secondary.Count == 0
            ? figures[primary.Key]
            : Rational.Sum(primary.Secondary.Select(s => s.Weight * figures[s.Key]));
}

/// <summary>One candidate's votes on one channel, beside what they are measured by.</summary>
internal sealed record ChannelVotes(ChannelRule Channel, long? Votes, long Base);
