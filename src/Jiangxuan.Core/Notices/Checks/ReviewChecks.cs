namespace Jiangxuan.Core.Notices.Checks;

/// <summary>What a review says fits together: judges, panels, how it ends, votes beside the judges, tie-breaks.</summary>
internal static class ReviewChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        notice
            .Stages.OfType<ReviewStage>()
            .SelectMany(s =>
                Faults(notice, s).Select(f => new Fault($"stages[{s.Id}].{f.Member}", $"“{s.Label}”{f.Sentence}"))
            );

    private static IEnumerable<(string Member, string Sentence)> Faults(Notice notice, ReviewStage stage) =>
        [
            .. Judges(stage),
            .. ReviewEndChecks.Misplaced(stage),
            .. stage.Ends is ReviewEnd.Scores ? ScoreChecks.Faults(notice, stage) : [],
            .. stage.Ends is ReviewEnd.Ballot ? Ballot(stage) : [],
            .. Votes(stage),
            .. Veto(stage),
            .. Ties(notice, stage),
        ];

    private static IEnumerable<(string Member, string Sentence)> Judges(ReviewStage stage)
    {
        if (stage.Judges < 1)
        {
            yield return ("judges", "评委人数至少为 1。");
        }
        if (stage.Quorum < 1 || stage.Quorum > stage.Judges)
        {
            yield return ("quorum", $"有效评分人数 {stage.Quorum} 应在 1 到评委人数 {stage.Judges} 之间。");
        }
        if (stage.Panels < 1)
        {
            yield return ("panels", "评审组至少为 1 个。");
        }
        if (stage.Minutes is not null && stage.Mode is not ReviewMode.Live)
        {
            yield return ("minutes", "写了每人时限，只有现场展示、答辩（live）才有时限。");
        }
        if (stage.Minutes < 1)
        {
            yield return ("minutes", "的每人时限至少为 1 分钟。");
        }
        if (stage.Mode is ReviewMode.Ballot && stage.Ends is ReviewEnd.Scores)
        {
            yield return ("mode", "以投票方式评审，应写 ends: ballot 或 resolution。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Ballot(ReviewStage stage)
    {
        if (stage.Ballot is not { } ballot)
        {
            yield return ("ballot", "以投票结束，须写 ballot（每名评委怎样投票）。");
            yield break;
        }
        if (ballot.Choose < 1)
        {
            yield return ("ballot.choose", "的选票至少能选 1 人。");
        }
        if (ballot.Exactly && ballot.Choose is null)
        {
            yield return ("ballot.exactly", "写了必须选足，却没有写 choose（选几人）。");
        }
        if (ballot is { AtLeast: not null, MoreThan: not null })
        {
            yield return ("ballot", "的得票下限 atLeast（达到）与 moreThan（超过）只能写一个。");
        }
        if (ballot.AtLeast is { } reached && (reached.Share.Sign <= 0 || reached.Share > Scoring.Rational.One))
        {
            yield return ("ballot.atLeast", $"的得票下限 {reached} 应大于 0、不超过 100。");
        }
        if (ballot.MoreThan is { } exceeded && (exceeded.Share.Sign < 0 || exceeded.Share >= Scoring.Rational.One))
        {
            yield return ("ballot.moreThan", $"的得票下限 {exceeded} 应小于 100，否则没有人能超过。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Votes(ReviewStage stage)
    {
        foreach (var vote in stage.Votes.Where(v => v.Weight is { Share.Sign: <= 0 }))
        {
            yield return ($"votes[{vote.Id}].weight", $"的“{vote.Label}”权重应大于 0；只作参考的不写 weight。");
        }
        var sum = Scoring.Rational.Sum(stage.Votes.Select(v => v.Weight?.Share ?? Scoring.Rational.Zero));
        if (sum >= Scoring.Rational.One)
        {
            yield return ("votes", $"各投票渠道权重合计 {Hundredths(sum)}，应小于 100，其余归评委。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Veto(ReviewStage stage)
    {
        if (stage.Veto is { } veto && (veto.Judges < 1 || veto.Judges > stage.Judges))
        {
            yield return ("veto.judges", $"的否决人数 {veto.Judges} 应在 1 到评委人数 {stage.Judges} 之间。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Ties(Notice notice, ReviewStage stage)
    {
        var indicators = stage
            .Indicators.Concat(stage.Tracks.SelectMany(t => t.Indicators))
            .SelectMany(i => i.Parts.Select(p => p.Id).Prepend(i.Id))
            .ToHashSet();
        foreach (var tie in stage.TieBreak)
        {
            // Ids of rules and indicators may meet; a tie-break means the indicator then, unless the rule could break ties too.
            var rule = notice.Rules.FirstOrDefault(r => r.Id == tie);
            var prefers = rule?.Strength is RuleStrength.Prefer;
            if (indicators.Contains(tie))
            {
                if (prefers)
                {
                    yield return ("tieBreak", $"同分时比较的“{tie}”既是指标又是优先条件，请改名。");
                }
            }
            else if (rule is null)
            {
                var preferred = notice.Rules.Where(r => r.Strength is RuleStrength.Prefer).Select(r => r.Id);
                yield return (
                    "tieBreak",
                    $"同分时比较的“{tie}”不是本环节的指标。{Naming.DidYouMean(tie, [.. indicators, .. preferred])}也可以写优先条件的代号。"
                );
            }
            else if (!prefers)
            {
                yield return ("tieBreak", $"同分时比较的条件“{tie}”不是优先（prefer）条件，不能用来排先后。");
            }
        }
        if (stage.TieBreak.Distinct().Count() != stage.TieBreak.Count)
        {
            yield return ("tieBreak", "同分时比较的指标有重复。");
        }
    }

    /// <summary>A share in hundredths, as people write weights.</summary>
    internal static string Hundredths(Scoring.Rational share) =>
        (share * new Scoring.Rational(100, 1))
            .Round(2)
            .ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
