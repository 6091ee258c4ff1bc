using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>Scoring in a few Chinese words, the same on screens, in the guide and in the text of a ranking.</summary>
public static class ScoringWords
{
    /// <summary>How sheets become one number: 去掉1个最高分、1个最低分后取平均分.</summary>
    public static string Aggregation(ReviewStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Ends is ReviewEnd.Ballot)
        {
            return "按赞成票占投票人数的比例排名" + Threshold(stage.Ballot);
        }

        var trim = stage.Trim ?? new Trim();
        var level = trim.Of is TrimOf.Sheet ? "" : "（逐项指标）";
        return stage.Aggregation switch
        {
            Notices.Aggregation.TrimmedMean => $"去掉{trim.High}个最高分、{trim.Low}个最低分{level}后取平均分",
            Notices.Aggregation.Median => $"取中位数{level}",
            _ => "取平均分",
        };
    }

    private static string Threshold(BallotRule? rule) =>
        rule switch
        {
            { MoreThan: { } more } => $"，超过{more}的列入",
            { AtLeast: { } least } => $"，不少于{least}的列入",
            _ => "",
        };

    /// <summary>What a tie was compared by: a preference in the words of the notice.</summary>
    public static string TieBy(Notice notice, ReviewStage stage, TieBreak? by) =>
        by switch
        {
            TieBreak.ByIndicator i => $"“{Label(stage, i.Key)}”得分",
            TieBreak.ByRule r => $"优先条件“{notice.Rules.Single(p => p.Id == r.Rule).Says}”",
            TieBreak.ByFact f => $"“{notice.Facts.FirstOrDefault(d => d.Key == f.Fact)?.Label ?? f.Fact}”",
            _ when stage?.Ends is ReviewEnd.Ballot => "得票率",
            _ => "未四舍五入的得分",
        };

    /// <summary>One candidate's figure in a tie; of a rule its verdict.</summary>
    public static string TieFigure(TieBreak? by, Rational? value) =>
        (by, value) switch
        {
            (_, null) => "未知",
            (TieBreak.ByRule, { } verdict) => Verdict(verdict),
            (_, { } figure) => figure.ToString(),
        };

    /// <summary>What came of a step on a tie.</summary>
    public static string Outcome(ScoreTieOutcome outcome) =>
        outcome switch
        {
            ScoreTieOutcome.Decided => "全部分出先后",
            ScoreTieOutcome.PartlyDecided => "部分分出先后",
            ScoreTieOutcome.StillTied => "仍然相同",
            ScoreTieOutcome.NotApplicable => "没有这项指标",
            _ => "有人缺少这项数据，不再比较",
        };

    /// <summary>The label of an indicator of either level.</summary>
    public static string Label(ReviewStage stage, string id)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return stage
                .Indicators.Concat(stage.Tracks.SelectMany(t => t.Indicators))
                .SelectMany(i => i.Parts.Select(p => (p.Id, p.Label)).Prepend((i.Id, i.Label)))
                .Where(i => i.Id == id)
                .Select(i => i.Label)
                .FirstOrDefault()
            ?? id;
    }

    private static string Verdict(Rational verdict) =>
        verdict == Rational.From(TieBreak.ByRule.Holds) ? "符合"
        : verdict == Rational.From(TieBreak.ByRule.Fails) ? "不符合"
        : "不能判断";
}
