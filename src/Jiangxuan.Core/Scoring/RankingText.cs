using System.Globalization;
using System.Text;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>A ranking with its working as text (评分计算过程): every number follows from numbers printed before it.</summary>
public static class RankingText
{
    /// <summary>The whole text.</summary>
    public static string Of(Notice notice, ReviewStage stage, ScoringRule rule, ScoredRanking ranking)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(ranking);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{stage.Label}：{ScoringWords.Aggregation(stage)}；")
            .Append(CultureInfo.InvariantCulture, $"有效{(Ballot(rule) ? "选票" : "评分")}至少{rule.Quorum}份；")
            .Append(CultureInfo.InvariantCulture, $"保留{rule.Places}位小数，按{Compared(rule)}排名。\n");
        foreach (var track in ReviewRule.Tracks(stage))
        {
            if (stage.Tracks.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n【{track}】\n");
            }

            Sets(text, rule.Sets[track]);
            foreach (var r in ranking.Ranked.Where(r => r.Track == track))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n第{r.Rank}名 {r.Candidate}：{Shown(r.Working.Total)}\n");
                WorkingText.Write(text, rule, r.Working);
            }

            foreach (var o in ranking.Out.Where(o => o.Track == track))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n不列入排名 {o.Candidate}：{o.Why}。\n");
                if (o.Working is { } working)
                {
                    WorkingText.Write(text, rule, working);
                }
            }

            foreach (var u in ranking.Unranked.Where(u => u.Track == track))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n不能排名 {u.Candidate}：{u.Why.Sentence}\n");
            }
        }

        Ties(text, notice, stage, ranking);
        return text.ToString();
    }

    /// <summary>A figure as published, with the exact value unless it is the same.</summary>
    internal static string Shown(Figure figure) =>
        Rational.From(figure.Rounded) == figure.Exact
            ? Plain(figure.Rounded)
            : $"{Plain(figure.Rounded)}（精确值{figure.Exact}）";

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool Ballot(ScoringRule rule) => rule.Aggregation is SheetAggregation.Ballot;

    private static string Compared(ScoringRule rule) => rule.RankOn == RankOn.Exact ? "精确值" : "公布的得分";

    private static void Sets(StringBuilder text, IndicatorSet set)
    {
        foreach (var m in set.Marked)
        {
            var primary = set.Primaries.Single(p => p.Key == m.Primary);
            var second = primary.Secondary.FirstOrDefault(s => s.Key == m.Key);
            var product = second is null ? "" : $" = {primary.Name}{primary.Weight} × {second.Weight}";
            text.Append(CultureInfo.InvariantCulture, $"  {m.Name}（{m.Key}）占{m.Share}{product}\n");
        }
    }

    private static void Ties(StringBuilder text, Notice notice, ReviewStage stage, ScoredRanking ranking)
    {
        foreach (var step in ranking.TieLog)
        {
            var figures = step.Figures.Select(f => $"{f.Candidate} {ScoringWords.TieFigure(step.By, f.Value)}");
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n同分 {string.Join('、', figures)}：按{ScoringWords.TieBy(notice, stage, step.By)}比较，{ScoringWords.Outcome(step.Outcome)}。"
            );
        }

        foreach (var tie in ranking.OpenTies)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n并列 第{tie.Rank}名 {string.Join('、', tie.Candidates)}：按规定不能再分先后，由人研究决定并记录。"
            );
        }

        if (ranking.TieLog.Count + ranking.OpenTies.Count > 0)
        {
            text.Append('\n');
        }
    }
}
