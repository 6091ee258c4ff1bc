using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Numbers of places can be meant, and the divisions among tracks add up to them.</summary>
internal static class TierChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var tier in notice.Tiers)
        {
            foreach (var (member, sentence) in Sizes(notice, tier))
            {
                yield return new Fault($"tiers[{tier.Id}].{member}", $"“{tier.Label}”{sentence}");
            }
        }
        if (notice.Tiers.Count > 0 && notice.Tiers.All(t => t.RunnerUp))
        {
            yield return new Fault("tiers", "所有等次都是提名奖（runnerUp），没有正式的称号。");
        }
        foreach (var tier in Unnamed(notice).Where(t => !notice.Unread.Contains(t.Id)))
        {
            yield return new Fault($"tiers[{tier.Id}]", $"“{tier.Label}”没有在任何一个命名环节（name）授予。");
        }
        foreach (var fault in notice.Tracks is { } tracks ? Tracks(notice, tracks) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<Tier> Unnamed(Notice notice)
    {
        var names = notice.Stages.OfType<NameStage>().ToList();
        return names.Count == 0 ? [] : notice.Tiers.Where(t => names.All(n => !n.Tiers.Contains(t.Id)));
    }

    private static IEnumerable<(string Member, string Sentence)> Sizes(Notice notice, Tier tier)
    {
        if (tier is { Size: TierSize.About, Tolerance: < 1 })
        {
            yield return ("tolerance", "写的是“左右”，须写 tolerance（可以相差几名），且至少为 1。");
        }
        if (tier is { Size: not TierSize.About, Tolerance: not 0 })
        {
            yield return ("tolerance", "不是“左右”（size: about），不能写 tolerance。");
        }
        if (tier.Size is TierSize.About && tier.Tolerance >= tier.Places && tier.Places > 0)
        {
            yield return ("tolerance", $"可以相差 {tier.Tolerance} 名，名额只有 {tier.Places} 名，等于可以一名不选。");
        }
        if (tier.Cumulative is { } goal && goal.Total < tier.Places)
        {
            yield return ("cumulative", $"累计目标 {goal.Total} 名少于本届的 {tier.Places} 名。");
        }
        if (tier.Cumulative is { } by && by.By < notice.Identity.Year)
        {
            yield return ("cumulative", $"累计目标的年份 {by.By} 早于本届的 {notice.Identity.Year} 年度。");
        }
    }

    private static IEnumerable<Fault> Tracks(Notice notice, Tracks tracks)
    {
        var fact = notice.Facts.FirstOrDefault(f => f.Key == tracks.Fact);
        if (fact is not null and not { Kind: ChoiceKind })
        {
            yield return new Fault("tracks.fact", $"“{fact.Label}”不是单选，不能用来分赛道。");
            yield break;
        }
        if (fact is not null && AskingChecks.OnlyClaimed(notice, fact))
        {
            yield return new Fault("tracks.fact", $"赛道“{fact.Label}”只有申报人自己填写，须由单位或办公室核定。");
        }
        if (tracks.Plans.Count == 0)
        {
            yield return new Fault("tracks.plans", "没有写任何名额分配方案。");
        }
        var whole = Composing.Whole(notice.Tiers);
        var (least, most) = (whole.Sum(t => Choosing.Range(t).Least), whole.Sum(t => Choosing.Range(t).Most));
        foreach (var plan in tracks.Plans)
        {
            var path = $"tracks.plans[{plan.Id}].seats";
            var sum = plan.Seats.Values.Sum();
            if (sum < least || sum > most)
            {
                yield return new Fault(
                    path,
                    $"“{plan.Label}”的名额合计 {sum} 名，与等次的名额 {whole.Sum(t => t.Places)} 名不符。"
                );
            }
            foreach (var (track, seats) in plan.Seats)
            {
                if (fact?.Kind.Impossible(track, notice) is { } why)
                {
                    yield return new Fault(path, $"“{plan.Label}”的赛道写错了：{why}");
                }
                if (seats < 0)
                {
                    yield return new Fault(path, $"“{plan.Label}”中“{track}”的名额不能为负。");
                }
            }
            var codes = (fact?.Kind as ChoiceKind)?.Codes(notice) ?? [];
            foreach (var left in codes.Where(c => !plan.Seats.ContainsKey(c)))
            {
                yield return new Fault(path, $"“{plan.Label}”没有写“{left}”有几名；没有名额请写 0。");
            }
        }
    }
}
