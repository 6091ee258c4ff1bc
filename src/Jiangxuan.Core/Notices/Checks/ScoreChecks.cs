using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Marks, weights at both levels and per track, and what is dropped, of a review that ends in scores.</summary>
internal static class ScoreChecks
{
    private static readonly string[] s_reserved = [ReviewRule.Vote, ScoreRows.Votes, ScoreRows.Veto];

    public static IEnumerable<(string Member, string Sentence)> Faults(Notice notice, ReviewStage stage) =>
        [.. Sets(stage), .. Tracks(notice, stage), .. Marks(stage), .. Trim(stage)];

    private static IEnumerable<(string Member, string Sentence)> Sets(ReviewStage stage)
    {
        if (stage is { Indicators.Count: > 0, Tracks.Count: > 0 })
        {
            yield return ("indicators", "写了分赛道的指标，不能再写 indicators。");
        }
        var sets =
            stage.Tracks.Count == 0
                ? [("indicators", stage.Indicators)]
                : stage.Tracks.Select(t => ($"tracks[{t.Track}].indicators", t.Indicators));
        foreach (var fault in sets.SelectMany(s => Weights(s.Item1, s.Item2).Concat(Ids(s.Item1, s.Item2))))
        {
            yield return fault;
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
            if (Outside(indicator.Weight))
            {
                yield return (
                    $"{member}[{indicator.Id}].weight",
                    $"的指标“{indicator.Label}”权重应大于 0、不超过 100。"
                );
            }
            foreach (var part in indicator.Parts.Where(p => Outside(p.Weight)))
            {
                yield return (
                    $"{member}[{indicator.Id}].parts[{part.Id}].weight",
                    $"的二级指标“{part.Label}”权重应大于 0、不超过 100。"
                );
            }
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Ids(string member, IReadOnlyList<Indicator> indicators)
    {
        var ids = indicators.SelectMany(i => i.Parts.Select(p => p.Id).Prepend(i.Id)).ToList();
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
        {
            yield return (member, $"的指标代号“{twice.Key}”用了 {twice.Count()} 次，两级指标的代号不能相同。");
        }
        foreach (var id in ids.Where(s_reserved.Contains))
        {
            yield return (member, $"的指标代号“{id}”是评分表的保留代号，请改用别的代号。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Tracks(Notice notice, ReviewStage stage)
    {
        if (stage.Tracks.Count == 0)
        {
            yield break;
        }
        if (notice.Tracks is not { } tracks)
        {
            yield return ("tracks", "分赛道打分，通知却没有写 tracks（赛道由哪个字段决定）。");
            yield break;
        }
        foreach (var twice in stage.Tracks.GroupBy(t => t.Track).Where(g => g.Count() > 1))
        {
            yield return ("tracks", $"的赛道“{twice.Key}”写了 {twice.Count()} 次。");
        }
        if (notice.Facts.FirstOrDefault(f => f.Key == tracks.Fact) is not { } fact)
        {
            yield break;
        }
        foreach (var track in stage.Tracks)
        {
            if (fact.Kind.Impossible(track.Track, notice) is { } why)
            {
                yield return ($"tracks[{track.Track}].track", $"的赛道“{track.Track}”不是“{fact.Label}”的值：{why}");
            }
        }
        var own = stage.Tracks.Select(t => t.Track).ToHashSet();
        foreach (var seats in tracks.Plans.SelectMany(p => p.Seats.Keys).Distinct().Where(k => !own.Contains(k)))
        {
            yield return ("tracks", $"没有赛道“{seats}”的指标，名额方案却给了它名额。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Marks(ReviewStage stage)
    {
        if (stage.Marks is not { } marks)
        {
            yield return ("marks", "是打分的评审，须写 marks（分值范围和小数位数）。");
            yield break;
        }
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

    private static IEnumerable<(string Member, string Sentence)> Trim(ReviewStage stage)
    {
        if (stage.Aggregation is not Aggregation.TrimmedMean)
        {
            yield break;
        }
        var trim = stage.Trim ?? new Trim();
        if (trim.High < 0 || trim.Low < 0 || trim.High + trim.Low == 0)
        {
            yield return ("trim", "的 high（去掉几个最高分）、low（去掉几个最低分）不能为负，也不能都是 0。");
        }
        else if (stage.Quorum < trim.High + trim.Low + 1)
        {
            yield return (
                "quorum",
                $"去掉最高分和最低分时，有效评分人数至少为 {trim.High + trim.Low + 1}，写的是 {stage.Quorum}。"
            );
        }
    }

    private static bool Outside(Portion weight) => weight.Share.Sign <= 0 || weight.Share > Rational.One;

    /// <summary>The sum in hundredths when it is not the whole.</summary>
    private static string? Sum(IEnumerable<Portion> weights)
    {
        var sum = Rational.Sum(weights.Select(w => w.Share));
        return sum == Rational.One ? null : ReviewChecks.Hundredths(sum);
    }
}
