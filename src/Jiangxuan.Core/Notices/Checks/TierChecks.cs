using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Tiers have places, and seat plans divide exactly as many.</summary>
internal static class TierChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (tier, name) in notice.Tiers.Zip(Naming.Items(notice.Tiers.Select(t => t.Id))))
        {
            var path = $"tiers{name}";
            if (tier.Places < 1)
            {
                yield return new Fault($"{path}.places", $"“{tier.Label}”的名额至少为 1。");
            }
            if (tier.Tolerance < 0 || (tier.Tolerance > 0 && tier.Size is not TierSize.About))
            {
                yield return new Fault(
                    $"{path}.tolerance",
                    $"“{tier.Label}”只有名额写“左右”（size: about）时才有幅度，且不小于 0。"
                );
            }
            if (tier.Size is TierSize.About && tier.Tolerance >= tier.Places)
            {
                yield return new Fault($"{path}.tolerance", $"“{tier.Label}”的幅度应小于名额 {tier.Places}。");
            }
        }
        if (notice.Tiers.Count > 0 && notice.Tiers.All(t => t.RunnerUp))
        {
            yield return new Fault("tiers", "全部是提名性质的等次（runnerUp），没有正式的称号。");
        }
        foreach (var tier in Unnamed(notice))
        {
            yield return new Fault($"tiers[{tier.Id}]", $"“{tier.Label}”没有在任何一个命名环节（name）授予。");
        }
        foreach (var fault in notice.Tracks is { } tracks ? Plans(notice, tracks) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<Tier> Unnamed(Notice notice)
    {
        var names = notice.Stages.OfType<NameStage>().ToList();
        return names.Count == 0 ? [] : notice.Tiers.Where(t => names.All(n => !n.Tiers.Contains(t.Id)));
    }

    private static IEnumerable<Fault> Plans(Notice notice, Tracks tracks)
    {
        var fact = notice.Facts.FirstOrDefault(f => f.Key == tracks.Fact);
        if (fact is not null && fact.Kind is not ChoiceKind)
        {
            yield return new Fault("tracks.fact", $"“{fact.Label}”不是单选，不能分赛道。");
        }
        else if (fact?.From is Supplier.Applicant)
        {
            yield return new Fault("tracks.fact", $"“{fact.Label}”是申报人自己填的，赛道须由推荐单位或办公室核定。");
        }
        if (tracks.Plans.Count == 0)
        {
            yield return new Fault("tracks.plans", "没有写名额在各赛道怎样分配。");
        }
        var whole = Composing.Whole(notice.Tiers);
        var (least, most) = (whole.Sum(t => Choosing.Range(t).Least), whole.Sum(t => Choosing.Range(t).Most));
        foreach (var (plan, name) in tracks.Plans.Zip(Naming.Items(tracks.Plans.Select(p => p.Id))))
        {
            var path = $"tracks.plans{name}";
            var sum = plan.Seats.Values.Sum();
            if (sum < least || sum > most)
            {
                var places = least == most ? $"{least}" : $"{least} 至 {most}";
                yield return new Fault(path, $"“{plan.Label}”合计 {sum} 名，与名额 {places} 名不符。");
            }
            if (plan.Seats.Values.Any(n => n < 1))
            {
                yield return new Fault(path, $"“{plan.Label}”的每个赛道至少 1 名。");
            }
            foreach (var why in plan.Seats.Keys.Select(v => fact?.Kind.Impossible(v, notice)).OfType<string>())
            {
                yield return new Fault(path, $"“{fact!.Label}”{why}");
            }
        }
    }
}
