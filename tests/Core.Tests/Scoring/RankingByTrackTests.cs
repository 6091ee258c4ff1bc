using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>The working of two tracks whose marks are trimmed indicator by indicator, as the office reads it.</summary>
public sealed class RankingByTrackTests
{
    private static readonly ReviewStage s_stage = GanzhouTracks.Review() with
    {
        Label = "专家复评",
        Quorum = 3,
        Marks = new MarkRange
        {
            Min = 0,
            Max = 100,
            Step = 0.1m,
            Places = 1,
            Ranks = Ranks.Rounded,
        },
        Trim = new Trim { Of = TrimOf.Indicator },
        Tracks =
        [
            new TrackIndicators { Track = "产业", Indicators = [Given.Indicator("mark", "得分", 100)] },
            new TrackIndicators
            {
                Track = "非遗",
                Indicators = [Given.Indicator("pass", "传承", 60), Given.Indicator("craft", "技艺", 40)],
            },
        ],
    };

    [Fact]
    public void Each_track_stands_apart_and_marks_fall_away_one_by_one()
    {
        ScoreSheet[] sheets =
        [
            .. Marks("y", 80, 81, 82.5m, 90),
            .. Marks("z", 80, 81.8m, 81.8m, 90),
            .. Marks("o", 0, 0, 0).Select((s, i) => i == 0 ? s with { Veto = "业绩造假" } : s),
            Heritage("x", "k1", 80, 70),
            Heritage("x", "k2", 90, 60),
            Heritage("x", "k3", 70, 95),
            Heritage("u", "k1", 80, 70),
            Heritage("u", "k2", 80, 70),
        ];
        var stage = s_stage with
        {
            Veto = new VetoRule { Says = "弄虚作假", Judges = 1 },
        };
        var rule = ReviewRule.Of(stage).Value;
        var text = RankingText.Of(Notices.Kaifeng.Notice, stage, rule, ScoreRanking.Rank(rule, sheets).Value);

        // y: (81 + 82.5)/2 = 81.75 is published as 81.8, which z has exactly; it is the published figure that ranks.
        // x: 80 × 3/5 + 70 × 2/5 = 76, though k1's, k2's and k3's sheets come to 76, 78 and 80.
        Assert.Equal(
            """
            专家复评：去掉1个最高分、1个最低分（逐项指标）后取平均分；有效评分至少3份；保留1位小数，按公布的得分排名。

            【产业】
              得分（mark）占1

            第1名 y：81.8（精确值327/4）
              评委j1：80×1 = 80.0
              评委j2：81×1 = 81.0
              评委j3：82.5×1 = 82.5
              评委j4：90×1 = 90.0
              得分：j1 80（低，不计）、j2 81、j3 82.5、j4 90（高，不计）；（81 + 82.5）÷ 2 = 81.8（精确值327/4），× 1 = 81.8（精确值327/4）
              评委得分 = 327/4 = 81.8（精确值327/4）

            第1名 z：81.8
              评委j1：80×1 = 80.0
              评委j2：81.8×1 = 81.8
              评委j3：81.8×1 = 81.8
              评委j4：90×1 = 90.0
              得分：j1 80（低，不计）、j2 81.8、j3 81.8、j4 90（高，不计）；（81.8 + 81.8）÷ 2 = 81.8，× 1 = 81.8
              评委得分 = 409/5 = 81.8

            不列入排名 o：1名评委认定否决（规定1名即否决）。
              评委j1：0×1 = 0.0；否决：业绩造假
              评委j2：0×1 = 0.0
              评委j3：0×1 = 0.0
              得分：j1 0（低，不计）、j2 0、j3 0（高，不计）；（0）÷ 1 = 0.0，× 1 = 0.0
              评委得分 = 0 = 0.0

            【非遗】
              传承（pass）占3/5
              技艺（craft）占2/5

            第1名 x：76.0
              评委k1：80×3/5 + 70×2/5 = 76.0
              评委k2：90×3/5 + 60×2/5 = 78.0
              评委k3：70×3/5 + 95×2/5 = 80.0
              传承：k1 80、k2 90（高，不计）、k3 70（低，不计）；（80）÷ 1 = 80.0，× 3/5 = 48.0
              技艺：k1 70、k2 60（低，不计）、k3 95（高，不计）；（70）÷ 1 = 70.0，× 2/5 = 28.0
              评委得分 = 48 + 28 = 76.0

            不能排名 u：有效评分2份，少于规定的3份，不能排名；请补评，或由领导小组研究决定并记录。

            并列 第1名 y、z：按规定不能再分先后，由人研究决定并记录。

            """,
            text
        );
    }

    [Fact]
    public void A_text_without_ties_ends_with_the_last_candidate()
    {
        var rule = ReviewRule.Of(s_stage).Value;
        var ranking = ScoreRanking.Rank(rule, [.. Marks("y", 80, 81, 82)]).Value;
        Assert.EndsWith(
            "  评委得分 = 81 = 81.0\n\n【非遗】\n  传承（pass）占3/5\n  技艺（craft）占2/5\n",
            RankingText.Of(Notices.Kaifeng.Notice, s_stage, rule, ranking),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<ScoreSheet> Marks(string candidate, params decimal[] marks) =>
        Given.Marks(candidate, marks).Select(s => s with { Track = "产业" });

    private static ScoreSheet Heritage(string candidate, string judge, decimal pass, decimal craft) =>
        Given.Sheet(candidate, judge, ("pass", pass), ("craft", craft)) with
        {
            Track = "非遗",
            Panel = "p2",
        };
}
