using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class VoteFigureTests
{
    private static readonly ScoringRule s_rule = Given.Rule(Given.OneMark()) with
    {
        Channels = [new("online", "网络投票", Rational.Percent(10)), new("staff", "职工投票", Rational.Percent(20))],
    };

    [Fact]
    public void A_channel_in_which_nobody_voted_gives_everybody_nothing()
    {
        VoteCount[] votes =
        [
            new("online", "a", 0),
            new("online", "b", 0),
            new("staff", "a", 30),
            new("staff", "b", 15),
        ];

        var ranking = ScoreRanking
            .Rank(s_rule, [Given.Sheet("a", "j1", ("mark", 80)), Given.Sheet("b", "j1", ("mark", 90))], votes: votes)
            .Value;

        // 80 × 70 % + 0 × 10 % + 100 × 20 %; 90 × 70 % + 0 × 10 % + 50 × 20 %.
        Assert.Equal(
            [("a", Rational.From(76)), ("b", Rational.From(73))],
            ranking.Ranked.Select(r => (r.Candidate, r.Working.Total.Exact))
        );
        var notice = Notices.Kaifeng.Notice;
        var text = RankingText.Of(notice, notice.Stages.OfType<ReviewStage>().First(), s_rule, ranking);
        Assert.Contains("总分 = 80 × 7/10 + 0 + 20 = 76", text, StringComparison.Ordinal);
    }
}
