using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>From sheets to ranking (汇总评分): asks the scoring and keeps its working.</summary>
public static class Tallying
{
    private const string Track = "all";

    /// <summary>Score and rank of every person with the working as JSON, or why there is none yet.</summary>
    public static Result<ReviewClosed> Results(World world, ReviewStage stage, IReadOnlyList<Candidacy> persons)
    {
        var source = stage.Source.ToString();
        if (Rule(stage).IsRefused)
        {
            return Rule(stage).Refusal!;
        }

        var sheets = persons.SelectMany(c => Sheets(world, stage, c.Id)).ToList();
        var entrants = persons.Select(c => new Entrant(c.Id, Track)).ToList();
        var ranked = ScoreRanking.Rank(Rule(stage).Value, sheets, entrants);
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

        return new ReviewClosed(
            stage.Id,
            [.. ranking.Ranked.Select(r => new ReviewResult(r.Candidate, r.Working.Total.Rounded, r.Rank))],
            Json.Write(ranking)
        );
    }

    private static Result<ScoringRule> Rule(ReviewStage stage)
    {
        var set = IndicatorSet.Of(
            [.. stage.Indicators.Select(i => new PrimaryIndicator(i.Id, i.Label, i.Weight.Share, []))],
            new MarkScale(stage.ScaleMin, stage.ScaleMax, stage.ScaleStep)
        );
        if (set.IsRefused)
        {
            return set.Refusal;
        }

        return new ScoringRule
        {
            Sets = new Dictionary<string, IndicatorSet> { [Track] = set.Value },
            Aggregation = stage.Aggregation switch
            {
                Notices.Aggregation.Mean => new SheetAggregation.Mean(),
                Notices.Aggregation.TrimmedMean => new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Sheet),
                Notices.Aggregation.Median => new SheetAggregation.Median(SheetAggregation.Level.Sheet),
                _ => throw new InvalidOperationException($"aggregation {stage.Aggregation}"),
            },
            Quorum = stage.Quorum,
            Places = stage.Places,
            TieBreaks = [.. stage.TieBreak.Select(key => new TieBreak.ByIndicator(key))],
        };
    }

    private static IEnumerable<ScoreSheet> Sheets(World world, ReviewStage stage, string candidacy)
    {
        foreach (var seat in Reviewing.Seats(world, stage.Id))
        {
            var sheet = world.Find<Sheet>(Sheet.Of(stage.Id, seat.Account, candidacy));
            var state =
                seat.Absent is not null ? Scoring.SheetState.Absent
                : sheet?.State == SheetState.Submitted ? Scoring.SheetState.Scored
                : Scoring.SheetState.Recused;
            yield return new ScoreSheet
            {
                Candidate = candidacy,
                Track = Track,
                Panel = stage.Id,
                Judge = seat.Account,
                State = state,
                Entries =
                    state == Scoring.SheetState.Scored && sheet is not null
                        ? sheet.Marks
                        : new Dictionary<string, decimal>(),
            };
        }
    }
}
