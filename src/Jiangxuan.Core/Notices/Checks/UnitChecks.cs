namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Quotas are possible, and every channel has units that take its applications.</summary>
internal static class UnitChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (group, name) in notice.UnitGroups.Zip(Naming.Items(notice.UnitGroups.Select(g => g.Id))))
        {
            var path = $"unitGroups{name}";
            if (group.Max < 1)
            {
                yield return new Fault($"{path}.max", $"“{group.Label}”的名额上限至少为 1。");
            }
            if (group.Min < 0 || group.Min > group.Max)
            {
                yield return new Fault($"{path}.min", $"“{group.Label}”的名额下限 {group.Min} 大于上限 {group.Max}。");
            }
            foreach (var (unit, max) in group.MaxOf.Where(m => m.Value < Math.Max(1, group.Min ?? 1)))
            {
                yield return new Fault($"{path}.maxOf", $"“{unit}”单独规定的名额 {max} 小于下限。");
            }
            if (notice.Channels.All(c => !c.Groups.Contains(group.Id)))
            {
                yield return new Fault(path, $"没有任何申报渠道通向“{group.Label}”，不会有人申报到这里。");
            }
            foreach (var organ in notice.Organs.Where(o => group.Organs.Contains(o.Id) && o.Level != Level.Unit))
            {
                yield return new Fault($"{path}.organs", $"“{organ.Name}”不是推荐单位一级的机构。");
            }
            if (group.Organs.Count == 0)
            {
                yield return new Fault($"{path}.organs", $"“{group.Label}”没有经办机构。");
            }
        }
        foreach (var channel in notice.Channels.Where(c => c.Groups.Count == 0))
        {
            yield return new Fault($"channels[{channel.Id}].groups", $"“{channel.Label}”没有可选的推荐单位类别。");
        }
        foreach (var tier in notice.Tiers.Where(t => t.Places < 1))
        {
            yield return new Fault($"tiers[{tier.Id}]", $"“{tier.Label}”的名额至少为 1。");
        }
    }
}
