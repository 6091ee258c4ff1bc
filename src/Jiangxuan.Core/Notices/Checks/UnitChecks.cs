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
            foreach (var fault in Bound(group).Concat(Tree(notice, group)))
            {
                yield return fault with
                {
                    Path = path + fault.Path,
                };
            }
            if (!Reached(notice).Contains(group.Id) && !notice.Unread.Contains(group.Id))
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

    /// <summary>Groups in some candidacy's chain: those a channel leads to, and all above them.</summary>
    internal static IReadOnlySet<string> Reached(Notice notice)
    {
        var reached = new HashSet<string>();
        void Climb(string id)
        {
            if (notice.UnitGroups.FirstOrDefault(g => g.Id == id) is { } group && reached.Add(id))
            {
                foreach (var above in group.Under)
                {
                    Climb(above);
                }
            }
        }

        foreach (var id in notice.Channels.SelectMany(c => c.Groups))
        {
            Climb(id);
        }

        return reached;
    }

    private static IEnumerable<Fault> Bound(UnitGroup group)
    {
        if (!group.Strength.Binds())
        {
            yield return new Fault(".strength", $"“{group.Label}”的名额只能是 must 或 in-principle。");
        }
        if (group.Formula is { } formula)
        {
            if (group.Max is not null)
            {
                yield return new Fault(".formula", $"“{group.Label}”的名额上限写了两种：max 和 formula 只能写一种。");
            }
            if (formula.Per < 1)
            {
                yield return new Fault(".formula.per", $"“{group.Label}”每多少{formula.Label}一个名额至少为 1。");
            }
            if (formula.Least < 0 || formula.Least > formula.Most)
            {
                yield return new Fault(
                    ".formula.least",
                    $"“{group.Label}”按{formula.Label}核定的名额下限 {formula.Least} 大于上限 {formula.Most}。"
                );
            }
        }
        foreach (var extra in group.Extra.Where(e => e.Count < 1))
        {
            yield return new Fault($".extra[{extra.Id}].count", $"“{extra.Says}”的名额至少为 1。");
        }
        if (group.Extra.Count > 0 && group is { Max: null, Formula: null, MaxOf.Count: 0 })
        {
            yield return new Fault(".extra", $"“{group.Label}”没有名额上限，另推名额没有意义。");
        }
    }

    /// <summary>A cascade has no circle and at most four levels.</summary>
    private static IEnumerable<Fault> Tree(Notice notice, UnitGroup group)
    {
        int Height(string id, IReadOnlyList<string> below) =>
            below.Contains(id) ? int.MaxValue
            : notice.UnitGroups.FirstOrDefault(g => g.Id == id) is not { Under: { Count: > 0 } under } ? 1
            : under.Max(u => Height(u, [.. below, id])) is var above && above == int.MaxValue ? above
            : above + 1;

        var height = Height(group.Id, []);
        if (height == int.MaxValue)
        {
            yield return new Fault(".under", $"“{group.Label}”的上级关系（under）成了一个圈。");
        }
        else if (height > 4)
        {
            yield return new Fault(".under", $"“{group.Label}”以上有 {height} 级，逐级推荐最多四级。");
        }
    }
}
