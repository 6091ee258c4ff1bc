namespace Jiangxuan.Core.Selection;

/// <summary>The answer of <c>select</c> for people: lines of Chinese.</summary>
public static class PoolText
{
    /// <summary>The lines; findings are not among them.</summary>
    public static IEnumerable<string> Lines(PoolAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return
        [
            .. answer.Says,
            .. (answer.List ?? []).Select((id, i) => $"  {i + 1}. {id}"),
            .. (answer.Tiers ?? []).SelectMany(Tier),
            .. Part("名额未满：", answer.Unfilled is { } empty ? [empty.Sentence] : []),
            .. Part("排名在前而没有列入的：", answer.Displaced.Select(one => $"{one.Id}：{one.Sentence}")),
            .. Part("构成规则：", answer.Rules.Select(rule => rule.Sentence)),
            .. Part("原则性规则：", answer.SoftBound is { } soft ? [soft.Sentence] : []),
            .. Part("须先决定的并列：", answer.OpenTies.Select(tie => tie.Sentence)),
            .. Part("可以这样处理（由领导小组选择）：", answer.Relaxation?.Sentences ?? []),
            .. Part("已经证明可以列入的：", answer.Proved?.Listed ?? []),
            .. Part("已经证明不能列入的：", answer.Proved?.PassedOver ?? []),
            .. Part("并列的排序：", answer.TieLog),
        ];
    }

    private static IEnumerable<string> Tier(AnswerTier tier) =>
        Part($"{tier.Label}（{tier.List.Count}人）：", tier.List)
            .Concat(Part("排名在前而没有列入这一等次的：", tier.Displaced.Select(one => $"{one.Id}：{one.Sentence}")))
            .Concat(Part("这一等次的构成规则：", tier.Rules.Select(rule => rule.Sentence)));

    private static IEnumerable<string> Part(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : all.Select(line => $"  {line}").Prepend(heading);
    }
}
