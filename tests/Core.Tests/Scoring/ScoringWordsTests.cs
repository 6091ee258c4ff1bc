using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class ScoringWordsTests
{
    private static readonly Notice s_notice = Notices.Kaifeng.Notice;
    private static readonly ReviewStage s_stage = s_notice.Stages.OfType<ReviewStage>().First();

    [Fact]
    public void TieBy_speaks_the_words_of_the_notice_and_shows_no_id()
    {
        var rule = s_notice.Rules[0];
        var fact = s_notice.Facts[0];

        Assert.Equal($"优先条件“{rule.Says}”", ScoringWords.TieBy(s_notice, s_stage, new TieBreak.ByRule(rule.Id)));
        Assert.Equal($"“{fact.Label}”", ScoringWords.TieBy(s_notice, s_stage, new TieBreak.ByFact(fact.Key)));
        Assert.Equal("未四舍五入的得分", ScoringWords.TieBy(s_notice, s_stage, null));
    }
}
