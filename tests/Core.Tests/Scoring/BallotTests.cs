using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>A review that ends in ballots: who is on the list, and the count as the office reads it.</summary>
public sealed class BallotTests
{
    private static readonly ReviewStage s_half = GanzhouTracks.Review() with
    {
        Label = "评委投票",
        Ends = ReviewEnd.Ballot,
        Quorum = 2,
        Tracks = [],
        Ballot = new BallotRule { MoreThan = Portion.Read("1/2") },
    };

    private static readonly ScoreSheet[] s_sheets =
    [
        .. Ballots("a", 1, 1, 0),
        .. Ballots("b", 1, 0),
        Given.Without("b", "j3", SheetState.Absent),
        .. Ballots("c", 0, 1, 1),
        Given.Without("d", "j1", SheetState.Recused),
        Given.Sheet("d", "j2", (ReviewRule.Vote, 0)),
        Given.Sheet("d", "j3", (ReviewRule.Vote, 0)),
    ];

    [Fact]
    public void The_count_stands_in_the_text_with_every_ballot() =>
        Assert.Equal(
            """
            评委投票：按赞成票占投票人数的比例排名，超过1/2的列入；有效选票至少2份；保留4位小数，按精确值排名。
              赞成（vote）占1

            第1名 a：0.6667（精确值2/3）
              评委j1：赞成
              评委j2：赞成
              评委j3：未选
              得票 2 ÷ 投票人数 3 = 0.6667（精确值2/3）

            第1名 c：0.6667（精确值2/3）
              评委j1：未选
              评委j2：赞成
              评委j3：赞成
              得票 2 ÷ 投票人数 3 = 0.6667（精确值2/3）

            不列入排名 b：得赞成票1票，投票2人，须超过投票人数的1/2。
              评委j1：赞成
              评委j2：未选
              评委j3：缺席
              得票 1 ÷ 投票人数 2 = 0.5000

            不列入排名 d：得赞成票0票，投票2人，须超过投票人数的1/2。
              评委j1：回避
              评委j2：未选
              评委j3：未选
              得票 0 ÷ 投票人数 2 = 0.0000

            同分 a 2/3、c 2/3：按得票率比较，仍然相同。
            并列 第1名 a、c：按规定不能再分先后，由人研究决定并记录。

            """,
            Text(s_half)
        );

    [Fact]
    public void Half_is_enough_where_half_is_to_be_reached()
    {
        var text = Text(s_half with { Ballot = new BallotRule { AtLeast = Portion.Percent(50) } });
        Assert.StartsWith("评委投票：按赞成票占投票人数的比例排名，不少于50%的列入；", text, StringComparison.Ordinal);
        Assert.Contains("\n第2名 b：0.5000\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "\n不列入排名 d：得赞成票0票，投票2人，须达到投票人数的1/2。\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_nothing_is_to_be_reached_everybody_is_ranked()
    {
        var text = Text(s_half with { Ballot = new BallotRule() });
        Assert.StartsWith("评委投票：按赞成票占投票人数的比例排名；有效选票", text, StringComparison.Ordinal);
        Assert.Contains("\n第3名 d：0.0000\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("不列入排名", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_ballots_are_called_ballots() =>
        Assert.Contains(
            "\n不能排名 b：有效选票2份，少于规定的3份，不能排名；请补投，或由领导小组研究决定并记录。\n",
            Text(s_half with { Quorum = 3 }),
            StringComparison.Ordinal
        );

    private static string Text(ReviewStage stage)
    {
        var rule = ReviewRule.Of(stage).Value;
        return RankingText.Of(Notices.Kaifeng.Notice, stage, rule, ScoreRanking.Rank(rule, s_sheets).Value);
    }

    private static IEnumerable<ScoreSheet> Ballots(string candidate, params decimal[] votes) =>
        votes.Select((v, i) => Given.Sheet(candidate, $"j{i + 1}", (ReviewRule.Vote, v)));
}
