using Jiangxuan.Core.Scoring;

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
        if (stage.Judges < 1)
        {
            yield return ("judges", "评委人数至少为 1。");
        }
        if (stage.Quorum < 1 || stage.Quorum > stage.Judges)
        {
            yield return ("quorum", $"有效评分人数 {stage.Quorum} 应在 1 到评委人数 {stage.Judges} 之间。");
        }
        foreach (var fault in stage.Ends is ReviewEnd.Scores ? Scores(stage) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Scores(ReviewStage stage)
    {
        var sets =
            stage.Tracks.Count == 0
                ? [("indicators", stage.Indicators)]
                : stage.Tracks.Select(t => ($"tracks[{t.Track}].indicators", t.Indicators));
        foreach (var (member, indicators) in sets)
        {
            foreach (var fault in Weights(member, indicators))
            {
                yield return fault;
            }
        }
        if (stage.Aggregation is Aggregation.TrimmedMean && stage.Quorum < 3)
        {
            yield return ("quorum", "去掉最高分和最低分时，有效评分人数至少为 3。");
        }
        if (stage.Marks is not { } marks)
        {
            yield return ("marks", "是打分的评审，须写 marks（分值范围和小数位数）。");
        }
        else
        {
            if (marks.Min >= marks.Max)
            {
                yield return ("marks.min", $"最低分 {marks.Min:0.##} 应小于最高分 {marks.Max:0.##}。");
            }
            else if (marks.Step <= 0 || (marks.Max - marks.Min) % marks.Step != 0)
            {
                yield return ("marks.step", "的评分间隔应大于 0，并能整除分值范围。");
            }
            if (marks.Places is < 0 or > 6)
            {
                yield return ("marks.places", "总分小数位数应在 0 到 6 之间。");
            }
        }
        var known = stage
            .Indicators.Concat(stage.Tracks.SelectMany(t => t.Indicators))
            .SelectMany(i => i.Parts.Select(p => p.Id).Prepend(i.Id))
            .ToHashSet();
        foreach (var tie in stage.TieBreak.Where(t => !known.Contains(t)))
        {
            yield return ("tieBreak", $"同分时比较的“{tie}”不是本环节的指标。{Naming.DidYouMean(tie, known)}");
        }
        if (stage.TieBreak.Distinct().Count() != stage.TieBreak.Count)
        {
            yield return ("tieBreak", "同分时比较的指标有重复。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Weights(
        string member,
        IReadOnlyList<Indicator> indicators
    )
    {
        if (Sum(indicators.Select(i => i.Weight)) is { } wrong)
        {
            yield return (member, $"各指标权重之和为 {wrong}，应正好为 100。");
        }
        foreach (var indicator in indicators)
        {
            if (indicator.Parts.Count > 0 && Sum(indicator.Parts.Select(p => p.Weight)) is { } parts)
            {
                yield return (
                    $"{member}[{indicator.Id}].parts",
                    $"的指标“{indicator.Label}”二级指标权重之和为 {parts}，应正好为 100。"
                );
            }
            if (indicator.Weight.Share.Sign <= 0 || indicator.Weight.Share > Rational.One)
            {
                yield return (
                    $"{member}[{indicator.Id}].weight",
                    $"的指标“{indicator.Label}”权重应大于 0、不超过 100。"
                );
            }
        }
    }

    /// <summary>The sum in hundredths when it is not the whole.</summary>
    private static string? Sum(IEnumerable<Portion> weights)
    {
        var sum = Rational.Sum(weights.Select(w => w.Share));
        return sum == Rational.One
            ? null
            : (sum * new Rational(100, 1)).Round(2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }
}
