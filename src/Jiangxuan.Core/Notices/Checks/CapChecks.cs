using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Caps on shared values are possible and counted on a list.</summary>
internal static class CapChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (cap, name) in notice.Caps.Zip(Naming.Items(notice.Caps.Select(c => c.Id))))
        {
            if (cap.AtMost < 1)
            {
                yield return new Fault($"caps{name}.atMost", $"“{cap.Says}”的人数上限至少为 1。");
            }
            if (!cap.Strength.Binds())
            {
                yield return new Fault($"caps{name}.strength", $"“{cap.Says}”只能是 must 或 in-principle。");
            }
            if (
                notice.Stages.FirstOrDefault(s => s.Id == cap.At)
                is { } stage
                    and not (RecommendStage { Step: RecommendStep.Rank } or ProposeStage)
            )
            {
                yield return new Fault(
                    $"caps{name}.at",
                    $"“{stage.Label}”不产生名单，人数限制只能写在推荐排序、入围名单或候选人名单环节。"
                );
            }
            if (cap.Of == ReservedFacts.Tier)
            {
                yield return new Fault(
                    $"caps{name}.of",
                    "“tier”在名单确定之后才有，名单形成时不能按它限制人数；各等次人数写在 tiers。"
                );
            }
            if (notice.Facts.FirstOrDefault(f => f.Key == cap.Of) is { Kind: RowsKind or FilesKind } fact)
            {
                yield return new Fault($"caps{name}.of", $"“{fact.Label}”不是一个值，不能按它限制人数。");
            }
        }
    }
}
