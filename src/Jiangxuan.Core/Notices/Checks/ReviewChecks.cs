namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Weights, marks, judges and tie-breaks of a review fit together.</summary>
internal static class ReviewChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        notice
            .Stages.OfType<ReviewStage>()
            .SelectMany(s =>
                Faults(s).Select(f => new Fault($"stages[{s.Id}].{f.Member}", $"“{s.Label}”{f.Sentence}"))
            );

    private static IEnumerable<(string Member, string Sentence)> Faults(ReviewStage stage)
    {
        var sum = stage.Indicators.Sum(i => i.Weight);
        if (sum != 100)
        {
            yield return ("indicators", $"各指标权重之和为 {sum:0.##}，应正好为 100。");
        }
        foreach (var indicator in stage.Indicators.Where(i => i.Weight is <= 0 or > 100))
        {
            yield return ($"indicators[{indicator.Id}].weight", $"的指标“{indicator.Label}”权重应大于 0、不超过 100。");
        }
        if (stage.Judges < 1)
        {
            yield return ("judges", "评委人数至少为 1。");
        }
        if (stage.Quorum < 1 || stage.Quorum > stage.Judges)
        {
            yield return ("quorum", $"有效评分人数 {stage.Quorum} 应在 1 到评委人数 {stage.Judges} 之间。");
        }
        if (stage.Aggregation is Aggregation.TrimmedMean && stage.Quorum < 3)
        {
            yield return ("quorum", "去掉最高分和最低分时，有效评分人数至少为 3。");
        }
        if (stage.ScaleMin >= stage.ScaleMax)
        {
            yield return ("scaleMin", $"最低分 {stage.ScaleMin:0.##} 应小于最高分 {stage.ScaleMax:0.##}。");
        }
        else if (stage.ScaleStep <= 0 || (stage.ScaleMax - stage.ScaleMin) % stage.ScaleStep != 0)
        {
            yield return ("scaleStep", "的评分间隔应大于 0，并能整除分值范围。");
        }
        if (stage.Places is < 0 or > 6)
        {
            yield return ("places", "总分小数位数应在 0 到 6 之间。");
        }
        foreach (var tie in stage.TieBreak.Where(t => stage.Indicators.All(i => i.Id != t)))
        {
            yield return (
                "tieBreak",
                $"同分时比较的“{tie}”不是本环节的指标。{Naming.DidYouMean(tie, stage.Indicators.Select(i => i.Id))}"
            );
        }
        if (stage.TieBreak.Distinct().Count() != stage.TieBreak.Count)
        {
            yield return ("tieBreak", "同分时比较的指标有重复。");
        }
    }
}
