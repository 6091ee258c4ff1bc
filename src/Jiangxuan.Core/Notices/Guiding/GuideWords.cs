namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>Numbers of a definition in words (名额、奖励的说法).</summary>
internal static class GuideWords
{
    /// <summary>A tier's number of places in words.</summary>
    public static string Size(Tier tier) =>
        tier.Size switch
        {
            TierSize.Exact => $"{tier.Places}名",
            TierSize.About => $"{tier.Places}名左右，由主办单位在上下{tier.Tolerance}名之内确定",
            _ => $"不超过{tier.Places}名",
        };

    /// <summary>How many a unit of the group may recommend, in words.</summary>
    public static string Quota(UnitGroup group)
    {
        var soft = group.Strength is RuleStrength.Must ? "" : "原则上";
        var words = (group.Min, group.Max) switch
        {
            _ when group.Formula is { } f =>
                $"按{f.Label}，每{f.Per}名推荐1名{(f.RoundUp ? "，不足的按1名计" : "")}，不少于{f.Least}名{(f.Most is { } most ? $"，不超过{most}名" : "")}",
            ({ } min, { } max) when min == max => $"{max}名",
            ({ } min, { } max) => $"{soft}{min}至{max}名",
            ({ } min, null) => $"不少于{min}名",
            (null, { } max) => $"{soft}不超过{max}名",
            _ => "不限",
        };
        var named = group.MaxOf.GroupBy(m => m.Value).Select(m => $"{m.Count()}个单位另定为不超过{m.Key}名");
        var extra = group.Extra.Select(e => $"{e.Says.TrimEnd('。')}，可另推{e.Count}名");
        return string.Join('；', named.Concat(extra).Prepend(words));
    }

    /// <summary>A reward in words: for whom, how much, in which instalments, at whose cost.</summary>
    public static string Reward(Notice notice, Reward reward)
    {
        var who =
            reward.Tiers.Count == 0 || notice.Tiers.Count == 1
                ? ""
                : $"{string.Join('、', reward.Tiers.Select(t => notice.Tier(t).Label))}：";
        var parts = new List<string>
        {
            reward.Yuan is { } yuan ? $"{reward.Label}每人{Phrase.Yuan(yuan)}" : reward.Label,
        };
        parts.AddRange(
            reward.Instalments.Select(i =>
                $"{i.Label}{Phrase.Yuan(i.Yuan)}{(i.DueYears > 0 ? $"，命名满{i.DueYears}年后" : "")}"
            )
        );
        parts.AddRange(reward.Payers.Select(p => $"{Phrase.Organ(notice, p.Organ)}承担{p.Part}"));
        if (reward.Fund is { } fund)
        {
            parts.Add($"资金来源：{fund}");
        }
        return who + string.Join('；', parts);
    }
}
