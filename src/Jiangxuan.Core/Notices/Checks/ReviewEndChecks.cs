namespace Jiangxuan.Core.Notices.Checks;

/// <summary>A review says nothing that only another end of a review knows: marks of a ballot, votes of a resolution.</summary>
internal static class ReviewEndChecks
{
    public static IEnumerable<(string Member, string Sentence)> Misplaced(ReviewStage stage)
    {
        var scores = stage.Ends is ReviewEnd.Scores;
        var resolution = stage.Ends is ReviewEnd.Resolution;
        (string Member, bool There, bool Fits)[] members =
        [
            ("marks", stage.Marks is not null, scores),
            ("indicators", stage.Indicators.Count > 0, scores),
            ("tracks", stage.Tracks.Count > 0, scores),
            ("aggregation", stage.Aggregation is not Aggregation.Mean, scores),
            ("trim", stage.Trim is not null, scores),
            ("ballot", stage.Ballot is not null, stage.Ends is ReviewEnd.Ballot),
            ("votes", stage.Votes.Count > 0, !resolution),
            ("veto", stage.Veto is not null, !resolution),
            ("tieBreak", stage.TieBreak.Count > 0, !resolution),
            ("panels", stage.Panels > 1, !resolution),
            ("resolution", stage.Resolution is not null, resolution),
            ("size", stage.Size is not null, resolution),
        ];
        foreach (var (member, _, _) in members.Where(m => m.There && !m.Fits))
        {
            yield return (member, $"以{Word(stage.Ends)}结束，不能写 {member}。");
        }
        if (stage.Trim is not null && scores && stage.Aggregation is Aggregation.Mean)
        {
            yield return ("trim", "取平均分，不能写 trim；去掉最高最低分应写 aggregation: trimmed-mean。");
        }
    }

    private static string Word(ReviewEnd end) =>
        end switch
        {
            ReviewEnd.Scores => "打分",
            ReviewEnd.Ballot => "投票",
            _ => "决议",
        };
}
