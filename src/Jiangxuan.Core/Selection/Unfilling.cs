namespace Jiangxuan.Core.Selection;

/// <summary>Why a list that may be shorter than the places is shorter.</summary>
internal static class Unfilling
{
    internal static UnfilledSeats? Of(Pool pool, Listing listing, Meter meter)
    {
        var empty = pool.Seats - listing.Size;
        var cap = Math.Min(pool.Seats, pool.Candidates.Count);
        if (empty == 0)
        {
            return null;
        }

        if (listing.Size == cap)
        {
            return new UnfilledSeats(empty, [], $"候选人只有{pool.Candidates.Count}人，空缺{empty}个名额。");
        }

        var composition = listing.Composition;
        var nobody = new int[composition.Classes];
        var search = new Feasibility(Rows.OfSizes(composition, pool.Seats, listing.Size + 1, cap), meter);
        var verdict = search.Ask(nobody, composition.Available, search.Rows.Bounds);
        var by = new List<RuleName>();
        foreach (var r in verdict == Verdict.No ? search.Core : [])
        {
            var without = search.Ask(nobody, composition.Available, search.Rows.Bounds.Without([r]));
            verdict = without == Verdict.Unknown ? Verdict.Unknown : verdict;
            if (without == Verdict.Yes)
            {
                by.Add(composition.Requirements[r].Name);
            }
        }

        var why =
            by.Count > 0 ? $"不执行{string.Join("或", by.Select(Wording.Quoted))}时名单可以更长"
            : verdict == Verdict.Unknown ? "计算步数用完，原因没有查明"
            : "这是几条规则合在一起的结果";
        return new UnfilledSeats(empty, by, $"符合全部规则的名单最多{listing.Size}人，空缺{empty}个名额；{why}。");
    }
}
