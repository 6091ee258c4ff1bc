using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Rewards add up, and every instalment is paid in one stage.</summary>
internal static class RewardChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (reward, name) in notice.Rewards.Zip(Naming.Items(notice.Rewards.Select(r => r.Id))))
        {
            foreach (var fault in Sums(reward))
            {
                yield return fault with
                {
                    Path = $"rewards{name}.{fault.Path}",
                };
            }
        }
        var parts = notice.Rewards.SelectMany(r => r.Parts.Select(p => (Reward: r, Part: p))).ToList();
        foreach (var twice in parts.GroupBy(p => p.Part.Id).Where(g => g.Count() > 1))
        {
            yield return new Fault(
                $"rewards[{twice.Last().Reward.Id}].instalments",
                $"分期编号“{twice.Key}”在全部奖励中须唯一，写了 {twice.Count()} 次。"
            );
        }
        var stages = notice.Stages.OfType<RewardStage>().ToList();
        foreach (var stage in stages)
        {
            foreach (var id in stage.Pays.Where(id => !notice.Unread.Contains(id) && parts.All(p => p.Part.Id != id)))
            {
                var near = Naming.DidYouMean(id, parts.Select(p => p.Part.Id));
                yield return new Fault($"stages[{stage.Id}].pays", $"没有“{id}”这一期奖金。{near}");
            }
            if (stage.Pays.Count == 0)
            {
                yield return new Fault($"stages[{stage.Id}].pays", $"“{stage.Label}”没有写发放哪一期。");
            }
        }
        foreach (var (reward, part) in parts)
        {
            var paying = stages.Where(s => s.Pays.Contains(part.Id)).ToList();
            if (paying.Count > 1 || paying.Count == 0 && !notice.Unread.Contains(part.Id))
            {
                yield return new Fault(
                    $"rewards[{reward.Id}]",
                    paying.Count == 0
                        ? $"“{part.Label}”没有任何环节发放（reward 环节的 pays）。"
                        : $"“{part.Label}”在{string.Join("、", paying.Select(s => $"“{s.Label}”"))}重复发放。"
                );
            }
        }
    }

    private static IEnumerable<Fault> Sums(Reward reward)
    {
        if (reward.Yuan is null && (reward.Instalments.Count > 0 || reward.Payers.Count > 0))
        {
            yield return new Fault("yuan", $"“{reward.Label}”不是奖金，不能分期或写由谁负担。");
            yield break;
        }
        foreach (var yuan in reward.Parts.Select(p => p.Yuan).Append(reward.Yuan ?? 1).Distinct())
        {
            if (yuan <= 0 || decimal.Round(yuan, 2) != yuan)
            {
                yield return new Fault("yuan", $"“{reward.Label}”的金额 {yuan} 须大于零，且精确到分。");
            }
        }
        var sum = reward.Instalments.Sum(i => i.Yuan);
        if (reward.Instalments.Count > 0 && sum != reward.Yuan)
        {
            yield return new Fault("instalments", $"“{reward.Label}”各期合计 {sum} 元，不等于 {reward.Yuan} 元。");
        }
        foreach (var part in reward.Instalments.Where(i => i.DueYears < 0))
        {
            yield return new Fault($"instalments[{part.Id}].dueYears", $"“{part.Label}”的年数不能为负。");
        }
        var shares = Rational.Sum(reward.Payers.Select(p => p.Part.Share));
        if (reward.Payers.Count > 0 && shares != Rational.One)
        {
            yield return new Fault("payers", $"“{reward.Label}”的负担比例合计为 {shares}，应为 1。");
        }
    }
}
