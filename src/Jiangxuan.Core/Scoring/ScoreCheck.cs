namespace Jiangxuan.Core.Scoring;

/// <summary>Looks for everything that makes a ranking impossible: in the rule, then on the sheets.</summary>
public static class ScoreCheck
{
    /// <summary>All faults of the rule itself; empty if none.</summary>
    public static IReadOnlyList<Refusal> Faults(ScoringRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var faults = new List<Refusal>();
        if (rule.Sets.Count == 0)
            faults.Add(new("评分办法没有任何指标，请先设定。"));
        if (rule.Quorum < 1)
            faults.Add(new($"有效评分份数的下限为{rule.Quorum}，至少应为1，请更正。"));
        if (rule.Places is < 0 or > 10)
            faults.Add(new($"得分保留{rule.Places}位小数，应在0至10之间，请更正。"));
        if (rule.Aggregation is SheetAggregation.TrimmedMean trimmed && (trimmed.DropHigh < 0 || trimmed.DropLow < 0))
            faults.Add(new("去掉的最高分、最低分个数不能为负，请更正。"));
        if (rule.Aggregation is SheetAggregation.Ballot)
            foreach (var (track, set) in rule.Sets)
                if (set is not { Marked.Count: 1, Scale: { Min: 0, Max: 1, Step: 1 } })
                    faults.Add(new($"投票时“{track}”只能有一项，取值为0或1，请更正。"));
        if (rule.VetoJudges < 1)
            faults.Add(new("否决至少须有1名评委认定，请更正。"));
        if (rule.Threshold is not null && rule.Aggregation is not SheetAggregation.Ballot)
            faults.Add(new("只有投票才有得票的下限，请更正。"));
        if (rule.Channels.Any(c => c.Weight is { Sign: < 0 }) || rule.JudgesShare.Sign <= 0)
            faults.Add(new("投票渠道的权重不能为负，合计须小于100%，请更正。"));
        foreach (var twice in rule.Channels.GroupBy(c => c.Key).Where(g => g.Count() > 1))
            faults.Add(new($"投票渠道的代号“{twice.Key}”重复，请改为不同的代号。"));
        foreach (var tie in rule.TieBreaks.OfType<TieBreak.ByIndicator>())
            if (!rule.Sets.Values.Any(s => Knows(s, tie.Key)))
                faults.Add(new($"同分时比较的指标“{tie.Key}”不存在，请核对代号。"));
        return faults;
    }

    /// <summary>All faults of the sheets under a sound rule; empty if none.</summary>
    public static IReadOnlyList<Refusal> Faults(
        ScoringRule rule,
        IReadOnlyList<ScoreSheet> sheets,
        IReadOnlyList<Entrant>? entrants = null
    )
    {
        var faults = new List<Refusal>();
        foreach (var sheet in sheets)
            faults.AddRange(OfSheet(rule, sheet));
        foreach (var g in sheets.GroupBy(s => (s.Candidate, s.Judge)).Where(g => g.Count() > 1))
            faults.Add(new($"评委{g.Key.Judge}给{g.Key.Candidate}的评分表有{g.Count()}份，只能有一份，请删去多余的。"));
        foreach (var g in sheets.GroupBy(s => s.Candidate))
        {
            if (g.Select(s => s.Track).Distinct().Count() > 1)
                faults.Add(new($"{g.Key}的评分表分属不同类别（{Listed(g.Select(s => s.Track))}），请统一。"));
            if (g.Select(s => s.Panel).Distinct().Count() > 1)
                faults.Add(new($"{g.Key}的评分表分属不同评审组（{Listed(g.Select(s => s.Panel))}），请统一。"));
        }
        foreach (var g in sheets.GroupBy(s => s.Judge).Where(g => g.Select(s => s.Panel).Distinct().Count() > 1))
            faults.Add(new($"评委{g.Key}在不同评审组（{Listed(g.Select(s => s.Panel))}）都有评分表，只能属于一个组。"));
        if (entrants is not null)
            faults.AddRange(OfEntrants(rule, sheets, entrants));
        return faults;
    }

    /// <summary>Whether a set has an indicator of either level by that key.</summary>
    internal static bool Knows(IndicatorSet set, string key) =>
        set.Primaries.Any(p => p.Key == key) || set.Marked.Any(m => m.Key == key);

    private static IEnumerable<Refusal> OfSheet(ScoringRule rule, ScoreSheet sheet)
    {
        var where = $"评委{sheet.Judge}给{sheet.Candidate}的评分表";
        if (!rule.Sets.TryGetValue(sheet.Track, out var set))
        {
            yield return new($"{where}所属类别“{sheet.Track}”没有评分指标，请核对类别。");
            yield break;
        }
        if (sheet.Veto is not null && rule.VetoJudges is null)
            yield return new($"{where}有否决，评分办法没有规定否决，请删去。");
        if (sheet.State != SheetState.Scored)
        {
            if (sheet.Entries.Count > 0 || sheet.Veto is not null)
                yield return new($"{where}标为回避或缺席，却有分数或否决；请改为已评分，或删去。");
            yield break;
        }
        foreach (var marked in set.Marked)
        {
            if (!sheet.Entries.TryGetValue(marked.Key, out var mark))
                yield return new($"{where}缺“{marked.Name}”的分数，请补全。", Field: marked.Key);
            else if (!set.Scale.Admits(mark))
                yield return new(
                    $"{where}“{marked.Name}”为{mark:0.####}，应为{set.Scale}，请更正。",
                    Field: marked.Key
                );
        }
        foreach (
            var key in sheet.Entries.Keys.Where(k => set.Marked.All(m => m.Key != k)).Order(StringComparer.Ordinal)
        )
            yield return new($"{where}有指标“{key}”的分数，该类别没有这项指标，请删去。", Field: key);
    }

    private static IEnumerable<Refusal> OfEntrants(
        ScoringRule rule,
        IReadOnlyList<ScoreSheet> sheets,
        IReadOnlyList<Entrant> entrants
    )
    {
        foreach (var g in entrants.GroupBy(e => e.Id).Where(g => g.Count() > 1))
            yield return new($"参评人选{g.Key}列了{g.Count()}次，请只保留一次。");
        foreach (var e in entrants.Where(e => !rule.Sets.ContainsKey(e.Track)))
            yield return new($"参评人选{e.Id}所属类别“{e.Track}”没有评分指标，请核对类别。");
        var tracks = entrants.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Track);
        foreach (var (id, track) in sheets.Select(s => (s.Candidate, s.Track)).Distinct())
            if (!tracks.TryGetValue(id, out var own))
                yield return new($"{id}不在参评人选中，却有评分表，请核对。");
            else if (own != track)
                yield return new($"{id}的评分表写的是类别“{track}”，参评类别为“{own}”，请统一。");
    }

    private static string Listed(IEnumerable<string> names) =>
        string.Join('、', names.Distinct().Order(StringComparer.Ordinal));
}
