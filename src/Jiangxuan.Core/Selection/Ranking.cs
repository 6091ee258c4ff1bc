using System.Globalization;

namespace Jiangxuan.Core.Selection;

/// <summary>The candidates in order of rank, as far as score, rank, declared tie-breaks and recorded decisions give one.</summary>
internal sealed class Ranking
{
    private readonly Pool pool;
    private readonly List<TieStep> log = [];
    private readonly List<int[]> groups = [];
    private readonly HashSet<TieDecision> used = [];

    private Ranking(Pool pool) => this.pool = pool;

    /// <summary>Candidates (indexes in the pool), the best first; more than one in a group is a tie left open.</summary>
    internal IReadOnlyList<int[]> Groups => groups;

    internal IReadOnlyList<TieStep> Log => log;

    /// <summary>The ranking, or a refusal when a recorded decision does not fit the ties that are there.</summary>
    internal static (Ranking Ranking, Refusal? Refusal) Of(Pool pool)
    {
        var ranking = new Ranking(pool);
        // By id among equals: ranks nobody, but makes the outcome independent of the order of the file.
        var order = Enumerable
            .Range(0, pool.Candidates.Count)
            .OrderBy(i => pool.Candidates[i].Rank ?? 0)
            .ThenByDescending(i => pool.Candidates[i].Score ?? 0)
            .ThenBy(i => pool.Candidates[i].Id, StringComparer.Ordinal);
        var equal = new List<int>();
        foreach (var i in order)
        {
            if (equal.Count > 0 && !ranking.Equal(equal[0], i))
            {
                ranking.Refine([.. equal], 0);
                equal.Clear();
            }

            equal.Add(i);
        }

        ranking.Refine([.. equal], 0);
        return (ranking, ranking.Unused());
    }

    /// <summary>What the candidates of a tie have in common, in Chinese.</summary>
    internal static string Standing(PoolCandidate candidate) =>
        candidate.Score is { } score
            ? $"得分同为{score.ToString(CultureInfo.InvariantCulture)}"
            : $"名次同为{candidate.Place ?? $"第{candidate.Rank}"}";

    private bool Equal(int a, int b) =>
        pool.Candidates[a].Rank == pool.Candidates[b].Rank && pool.Candidates[a].Score == pool.Candidates[b].Score;

    private void Refine(int[] tied, int step)
    {
        if (tied.Length == 1)
        {
            groups.Add(tied);
        }
        else if (step == pool.TieBreaks.Count)
        {
            Decide(tied);
        }
        else
        {
            var tieBreak = pool.TieBreaks[step];
            var placed = tied.Select(i => (i, place: tieBreak.Place(pool.Candidates[i]))).ToArray();
            var unknown = Array.FindIndex(placed, pair => pair.place is null);
            if (unknown >= 0)
            {
                // An earlier step that cannot be taken must not be skipped for a later one.
                var id = pool.Candidates[placed[unknown].i].Id;
                Record(tied, tieBreak.Fact, [tied], $"“{id}”的“{tieBreak.Fact}”缺失或不能比较，不能据此排序");
                Decide(tied);
                return;
            }

            var parts = placed
                .GroupBy(pair => pair.place, pair => pair.i)
                .OrderBy(part => part.Key)
                .Select(part => part.ToArray())
                .ToArray();
            Record(
                tied,
                tieBreak.Fact,
                parts,
                parts.Length == 1 ? $"“{tieBreak.Fact}”相同" : $"按“{tieBreak.Fact}”排序"
            );
            foreach (var part in parts)
            {
                Refine(part, step + 1);
            }
        }
    }

    private void Decide(int[] tied)
    {
        var ids = tied.ToDictionary(i => pool.Candidates[i].Id, StringComparer.Ordinal);
        var decision = pool.TieDecisions.FirstOrDefault(one =>
            one.Ids.Count == ids.Count && one.Ids.All(ids.ContainsKey)
        );
        if (decision is null)
        {
            groups.Add(tied);
            return;
        }

        used.Add(decision);
        var ordered = decision.Ids.Select(id => new[] { ids[id] }).ToArray();
        Record(tied, null, ordered, $"按已记录的决定排序，理由：{decision.Reason}");
        groups.AddRange(ordered);
    }

    private void Record(int[] tied, string? fact, int[][] parts, string how)
    {
        var ordered = parts.Select(part => (IReadOnlyList<string>)[.. part.Select(Id)]).ToList();
        var shown = string.Join(" ＞ ", ordered.Select(part => string.Join("＝", part)));
        log.Add(
            new TieStep
            {
                Ids = [.. tied.Select(Id)],
                Fact = fact,
                Ordered = ordered,
                Sentence = $"{Standing(pool.Candidates[tied[0]])}，{how}：{shown}。",
            }
        );
    }

    private string Id(int i) => pool.Candidates[i].Id;

    private Refusal? Unused()
    {
        for (var i = 0; i < pool.TieDecisions.Count; i++)
        {
            if (!used.Contains(pool.TieDecisions[i]))
            {
                var ids = string.Join("、", pool.TieDecisions[i].Ids);
                return new Refusal(
                    $"并列排序决定中的人员（{ids}）与现有并列人员不符，请撤回该决定，或按现有并列人员重新决定。",
                    Field: $"tieDecisions[{i}]"
                );
            }
        }

        return null;
    }
}
