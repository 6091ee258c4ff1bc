namespace Jiangxuan.Core.Selection;

/// <summary>What must be right about a pool before anything is computed from it.</summary>
internal static class PoolCheck
{
    /// <summary>The first fault, and how many facts are unknown if that is what it is about.</summary>
    internal static Refusal? Of(Pool pool)
    {
        if (All(pool).FirstOrDefault() is not { } first)
        {
            return null;
        }

        var missing = first == Facts(pool).FirstOrDefault() ? Facts(pool).Count() : 0;
        return missing > 1 ? first with { Sentence = $"{first.Sentence}此类缺项共 {missing} 处。" } : first;
    }

    /// <summary>Every fault.</summary>
    internal static IEnumerable<Refusal> All(Pool pool) =>
        Places(pool)
            .Concat(Candidates(pool))
            .Concat(Ranks(pool))
            .Concat(Rules(pool))
            .Concat(Facts(pool))
            .Concat(Decisions(pool));

    private static IEnumerable<Refusal> Places(Pool pool)
    {
        if (pool.Seats < 1)
        {
            yield return new Refusal($"名额是 {pool.Seats}，至少应为 1，请改正名额。", Field: "seats");
        }
    }

    private static IEnumerable<Refusal> Candidates(Pool pool)
    {
        if (pool.Candidates.Count == 0)
        {
            yield return new Refusal("没有候选人，无法提出名单，请先确定参加选择的候选人。", Field: "candidates");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pool.Candidates.Count; i++)
        {
            var id = pool.Candidates[i].Id;
            if (string.IsNullOrWhiteSpace(id))
            {
                yield return new Refusal($"第 {i + 1} 名候选人没有编号，请补上。", Field: $"candidates[{i}].id");
            }
            else if (!seen.Add(id))
            {
                yield return new Refusal(
                    $"候选人编号“{id}”出现了两次，请删去重复的一行。",
                    Field: $"candidates[{i}].id"
                );
            }
        }
    }

    private static IEnumerable<Refusal> Ranks(Pool pool)
    {
        var all = pool.Candidates;
        var scored = all.All(candidate => candidate.Score is not null);
        var ranked = all.All(candidate => candidate.Rank is not null);
        if (!scored && !ranked)
        {
            // What more of them have is what the others lack.
            var score = all.Count(candidate => candidate.Score is not null) * 2 >= all.Count;
            for (var i = 0; i < all.Count; i++)
            {
                if (score ? all[i].Score is null : all[i].Rank is null)
                {
                    yield return new Refusal(
                        $"候选人“{all[i].Id}”没有{(score ? "得分" : "名次")}，全体候选人必须都有得分，或都有名次。",
                        Field: $"candidates[{i}].{(score ? "score" : "rank")}"
                    );
                }
            }
        }

        // A rank that only some have would put the others before them all, and a score that only some have would part equal ranks.
        if (scored != ranked)
        {
            var some = scored ? all.Any(candidate => candidate.Rank is not null) : all.Any(c => c.Score is not null);
            foreach (
                var i in Enumerable
                    .Range(0, some ? all.Count : 0)
                    .Where(i => all[i].Rank is null || all[i].Score is null)
            )
            {
                var (what, field) = scored ? ("名次", "rank") : ("得分", "score");
                yield return new Refusal(
                    $"候选人“{all[i].Id}”没有{what}，其他人有；请全部写上{what}，或全部不写。",
                    Field: $"candidates[{i}].{field}"
                );
            }
        }

        foreach (var rank in Enumerable.Range(0, all.Count).Where(i => all[i].Rank < 1))
        {
            yield return new Refusal(
                $"候选人“{all[rank].Id}”的名次是 {all[rank].Rank}，名次从 1 起，请改正。",
                Field: $"candidates[{rank}].rank"
            );
        }

        if (scored && ranked)
        {
            var ordered = all.OrderBy(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Score);
            foreach (var (above, candidate) in ordered.Zip(ordered.Skip(1)))
            {
                if (candidate.Score > above.Score)
                {
                    yield return new Refusal(
                        $"候选人“{candidate.Id}”得分高于“{above.Id}”，名次却不在其前，请核对得分和名次。",
                        Field: "candidates"
                    );
                }
            }
        }
    }

    private static IEnumerable<Refusal> Rules(Pool pool)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pool.Rules.Count; i++)
        {
            var rule = pool.Rules[i];
            if (string.IsNullOrWhiteSpace(rule.Id) || !seen.Add(rule.Id))
            {
                yield return new Refusal(
                    $"第 {i + 1} 条构成规则的编号“{rule.Id}”为空或重复，请改用不同的编号。",
                    rule.Source,
                    $"rules[{i}].id"
                );
            }

            if (rule.Limit is PercentLimit { Percent: < 0 or > 100 })
            {
                yield return new Refusal(
                    $"“{rule.Says}”的百分比不在 0 到 100 之间，请改正。",
                    rule.Source,
                    $"rules[{i}].percent"
                );
            }

            if (rule.Limit is CountLimit { Persons: < 0 })
            {
                yield return new Refusal($"“{rule.Says}”的人数小于 0，请改正。", rule.Source, $"rules[{i}].count");
            }

            var empty = Predicates(rule).SelectMany(predicate => predicate.Where).Where(pair => pair.Value.Count == 0);
            foreach (var (fact, _) in empty)
            {
                yield return new Refusal(
                    $"“{rule.Says}”没有说明“{fact}”取哪些值，请至少列出一个。",
                    rule.Source,
                    $"rules[{i}].predicate.{fact}"
                );
            }
        }
    }

    private static IEnumerable<Refusal> Facts(Pool pool)
    {
        var needed = pool
            .Rules.SelectMany(rule => Requirement.FactsOf(rule).Select(fact => (fact, rule)))
            .DistinctBy(pair => pair.fact, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < pool.Candidates.Count; i++)
        {
            var candidate = pool.Candidates[i];
            foreach (var (fact, rule) in needed)
            {
                if (!candidate.Facts.TryGetValue(fact, out var value) || string.IsNullOrEmpty(value))
                {
                    yield return new Refusal(
                        $"候选人“{candidate.Id}”的“{fact}”尚未认定，“{rule.Says}”无法计算，请先认定后再提出名单。",
                        rule.Source,
                        $"candidates[{i}].facts.{fact}"
                    );
                }
            }
        }
    }

    private static IEnumerable<Refusal> Decisions(Pool pool)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pool.TieDecisions.Count; i++)
        {
            var decision = pool.TieDecisions[i];
            if (string.IsNullOrWhiteSpace(decision.Reason))
            {
                yield return new Refusal(
                    $"第 {i + 1} 项并列排序决定没有写明理由，请补上。",
                    Field: $"tieDecisions[{i}].reason"
                );
            }

            if (decision.Ids.FirstOrDefault(id => !seen.Add(id)) is { } twice)
            {
                yield return new Refusal(
                    $"候选人“{twice}”在并列排序决定中出现了两次，请只保留一处。",
                    Field: $"tieDecisions[{i}].ids"
                );
            }
        }
    }

    private static IEnumerable<Predicate> Predicates(CompositionRule rule) =>
        rule.Base is PredicateBase own ? [rule.Predicate, own.Predicate] : [rule.Predicate];
}
