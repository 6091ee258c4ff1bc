using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// A later round of a review is ranked among those of the earlier rounds (补评人员并入原有名次): who is marked alone must not become the first of
/// all. Totals decide; within one round its own ranks do, also between equal totals; equal totals of two rounds share a rank, so that
/// people decide.
/// </summary>
internal static class Rejoining
{
    /// <summary>The results of this round with their rank among all, and the earlier ones whose rank thereby becomes another.</summary>
    public static (ImmutableList<ReviewResult> Results, ImmutableList<ReviewResult>? Moved) Among(
        World world,
        ReviewStage stage,
        ImmutableList<ReviewResult> results
    )
    {
        var earlier = Earlier(world, stage);
        if (earlier.Count == 0)
        {
            return (results, null);
        }

        var ranks = new Dictionary<string, int>();
        foreach (var track in results.Select(r => r.Track).Distinct())
        {
            var all = results
                .Where(r => r.Track == track)
                .Select(r => (Result: r, New: true))
                .Concat(earlier.Where(r => r.Track == track).Select(r => (Result: r, New: false)));
            var rank = 0;
            foreach (var equal in all.GroupBy(r => r.Result.Score).OrderByDescending(g => g.Key))
            {
                var oneRound = equal.Select(r => r.New).Distinct().Count() == 1;
                foreach (var place in equal.GroupBy(r => oneRound ? r.Result.Rank : 0).OrderBy(g => g.Key))
                {
                    rank++;
                    foreach (var (result, _) in place)
                    {
                        ranks[result.Candidacy] = rank;
                    }
                }
            }
        }

        ReviewResult Placed(ReviewResult r) => r with { Rank = ranks.GetValueOrDefault(r.Candidacy, r.Rank) };
        return (
            [.. results.Select(Placed).OrderBy(r => r.Track, StringComparer.Ordinal).ThenBy(r => r.Rank)],
            [.. earlier.Select(r => (Old: r, New: Placed(r))).Where(r => r.Old != r.New).Select(r => r.New)]
        );
    }

    /// <summary>Everybody still in the course whom this review ranked, and no review after it.</summary>
    private static List<ReviewResult> Earlier(World world, ReviewStage stage)
    {
        var later = world
            .Notice.Stages.OfType<ReviewStage>()
            .Where(s => Standing.AllBefore(world.Notice, s).Contains(stage.Id))
            .Select(s => s.Id)
            .ToList();
        return
        [
            .. world
                .All<Candidacy>()
                .Where(c =>
                    c is { Withdrawn: null, Score: not null, Rank: not null }
                    && c.Outcomes.TryGetValue(stage.Id, out var outcome)
                    && outcome.Result is StageResult.Passed
                    && Standing.Failure(world.Notice, c) is null
                    && !later.Any(c.Outcomes.ContainsKey)
                )
                .Select(c => new ReviewResult(
                    c.Id,
                    c.Score!.Value,
                    c.Rank!.Value,
                    stage.Tracks.Count == 0 ? null : Tracking.Of(world.Notice, c)
                )),
        ];
    }
}
