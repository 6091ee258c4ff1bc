using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>The working of one review as the office reads it, every number reckoned by hand.</summary>
public sealed class RankingTextTests
{
    private static readonly Notice s_notice = Notices.Kaifeng.Notice;
    private static readonly Rule s_prefer = s_notice.Rules[0];

    /// <summary>Two levels, whole sheets trimmed, one channel that counts and one that does not, two vetoes put out.</summary>
    private static readonly ReviewStage s_stage = Given.Review(
        0.5m,
        Given.Indicator("skill", "技能水平", 60, Part("level", "职业技能", "1/3"), Part("problems", "解决难题", "2/3")),
        Given.Indicator("work", "劳动贡献", 40)
    ) with
    {
        Label = "专家评审",
        Veto = new VetoRule { Says = "弄虚作假", Judges = 2 },
        Votes = [Given.Channel("online", "网络投票", 20), Given.Channel("staff", "职工投票", null, VoteFigure.OfAll)],
        TieBreak = ["work", s_prefer.Id],
    };

    [Fact]
    public void Every_number_of_the_working_stands_in_the_text_and_follows_from_those_before_it()
    {
        ScoreSheet[] sheets =
        [
            Sheet("a", "j1", 90, 80, 70) with
            {
                Veto = "业绩存疑",
            },
            Sheet("a", "j2", 85, 90, 80.5m),
            Sheet("a", "j3", 95, 95, 95),
            Sheet("a", "j4", 60, 60, 60),
            Given.Without("a", "j5", SheetState.Recused),
            .. Even("b", 80, 90, 70),
            Sheet("c", "j1", 80, 90, 70),
            .. Even("c", 0, 100, 50).Skip(1),
            .. Even("d", 80, 90, 70),
            .. Even("e", 60, 60, 60),
            .. Even("f", 60, 60, 60),
            .. Even("g", 75, 75),
            Given.Without("g", "j3", SheetState.Absent),
            .. Even("h", 50, 50, 50).Select((s, i) => i > 0 ? s with { Veto = "业绩造假" } : s),
            .. Even("i", 50, 50).Select(s => s with { Veto = "业绩造假" }),
        ];
        VoteCount[] votes =
        [
            .. "aei".Select(c => new VoteCount("online", $"{c}", c == 'a' ? 50 : 0)),
            .. "bcd".Select(c => new VoteCount("online", $"{c}", 120)),
            .. "fgh".Select(c => new VoteCount("online", $"{c}", 0)),
            new("staff", "b", 30),
            new("staff", "c", 10),
        ];
        Entrant[] entrants =
        [
            .. "ihgfedcba".Select(c => new Entrant(
                $"{c}",
                "all",
                new Dictionary<string, decimal>
                {
                    [s_prefer.Id] = c switch
                    {
                        'b' => TieBreak.ByRule.Fails,
                        'd' => TieBreak.ByRule.Holds,
                        _ => TieBreak.ByRule.CannotTell,
                    },
                }
            )),
        ];
        var rule = ReviewRule.Of(s_stage).Value;
        var text = RankingText.Of(s_notice, s_stage, rule, ScoreRanking.Rank(rule, sheets, entrants, votes).Value);

        // a: 18+32+28 = 78; 17+36+32.2 = 85.2; their mean 81.6 × 4/5 = 1632/25; 50/120 of 100 = 125/3, a fifth of it 25/3;
        // 1632/25 + 25/3 = (4896 + 625)/75 = 5521/75 = 73.6133… b, c and d: 80 × 4/5 + 100 × 1/5 = 84.
        // Of 劳动贡献 the mean of all sheets: b and d (80 + 90 + 70)/3 = 80, c (70 + 100 + 50)/3 = 220/3. e and f: 60 × 4/5 = 48.
        Assert.Equal(
            $"""
            专家评审：去掉1个最高分、1个最低分后取平均分；有效评分至少3份；保留2位小数，按精确值排名。
              职业技能（level）占1/5 = 技能水平3/5 × 1/3
              解决难题（problems）占2/5 = 技能水平3/5 × 2/3
              劳动贡献（work）占2/5

            第1名 d：84.00
              评委j1：80×1/5 + 80×2/5 + 80×2/5 = 80.00
              评委j2：90×1/5 + 90×2/5 + 90×2/5 = 90.00（高，不计）
              评委j3：70×1/5 + 70×2/5 + 70×2/5 = 70.00（低，不计）
              评委得分 = （80）÷ 1 = 80.00
              网络投票：120票 ÷ 最高120票，折合 100.00，× 1/5 = 20.00
              职工投票：没有登记得票（只供参考）
              总分 = 80 × 4/5 + 20 = 84.00

            第2名 b：84.00
              评委j1：80×1/5 + 80×2/5 + 80×2/5 = 80.00
              评委j2：90×1/5 + 90×2/5 + 90×2/5 = 90.00（高，不计）
              评委j3：70×1/5 + 70×2/5 + 70×2/5 = 70.00（低，不计）
              评委得分 = （80）÷ 1 = 80.00
              网络投票：120票 ÷ 最高120票，折合 100.00，× 1/5 = 20.00
              职工投票：30票 ÷ 全部40票，折合 75.00（只供参考）
              总分 = 80 × 4/5 + 20 = 84.00

            第3名 c：84.00
              评委j1：80×1/5 + 90×2/5 + 70×2/5 = 80.00
              评委j2：100×1/5 + 100×2/5 + 100×2/5 = 100.00（高，不计）
              评委j3：50×1/5 + 50×2/5 + 50×2/5 = 50.00（低，不计）
              评委得分 = （80）÷ 1 = 80.00
              网络投票：120票 ÷ 最高120票，折合 100.00，× 1/5 = 20.00
              职工投票：10票 ÷ 全部40票，折合 25.00（只供参考）
              总分 = 80 × 4/5 + 20 = 84.00

            第4名 a：73.61（精确值5521/75）
              评委j1：90×1/5 + 80×2/5 + 70×2/5 = 78.00；否决：业绩存疑
              评委j2：85×1/5 + 90×2/5 + 80.5×2/5 = 85.20
              评委j3：95×1/5 + 95×2/5 + 95×2/5 = 95.00（高，不计）
              评委j4：60×1/5 + 60×2/5 + 60×2/5 = 60.00（低，不计）
              评委j5：回避
              评委得分 = （78 + 426/5）÷ 2 = 81.60
              网络投票：50票 ÷ 最高120票，折合 41.67（精确值125/3），× 1/5 = 8.33（精确值25/3）
              职工投票：没有登记得票（只供参考）
              总分 = 408/5 × 4/5 + 25/3 = 73.61（精确值5521/75）

            {Sixties("第5名 e：48.00")}

            {Sixties("第5名 f：48.00")}

            不列入排名 h：2名评委认定否决（规定2名即否决）。
              评委j1：50×1/5 + 50×2/5 + 50×2/5 = 50.00（低，不计）
              评委j2：50×1/5 + 50×2/5 + 50×2/5 = 50.00；否决：业绩造假
              评委j3：50×1/5 + 50×2/5 + 50×2/5 = 50.00（高，不计）；否决：业绩造假
              评委得分 = （50）÷ 1 = 50.00
              网络投票：0票 ÷ 最高120票，折合 0.00，× 1/5 = 0.00
              职工投票：没有登记得票（只供参考）
              总分 = 50 × 4/5 + 0 = 40.00

            不列入排名 i：2名评委认定否决（规定2名即否决）。

            不能排名 g：有效评分2份，少于规定的3份，不能排名；请补评，或由领导小组研究决定并记录。

            同分 b 84、c 84、d 84：按未四舍五入的得分比较，仍然相同。
            同分 b 80、c 220/3、d 80：按“劳动贡献”得分比较，部分分出先后。
            同分 b 不符合、d 符合：按优先条件“{s_prefer.Says}”比较，全部分出先后。
            同分 e 48、f 48：按未四舍五入的得分比较，仍然相同。
            同分 e 60、f 60：按“劳动贡献”得分比较，仍然相同。
            同分 e 不能判断、f 不能判断：按优先条件“{s_prefer.Says}”比较，仍然相同。
            并列 第5名 e、f：按规定不能再分先后，由人研究决定并记录。

            """,
            text
        );
    }

    private static string Sixties(string first) =>
        $"""
            {first}
              评委j1：60×1/5 + 60×2/5 + 60×2/5 = 60.00（低，不计）
              评委j2：60×1/5 + 60×2/5 + 60×2/5 = 60.00
              评委j3：60×1/5 + 60×2/5 + 60×2/5 = 60.00（高，不计）
              评委得分 = （60）÷ 1 = 60.00
              网络投票：0票 ÷ 最高120票，折合 0.00，× 1/5 = 0.00
              职工投票：没有登记得票（只供参考）
              总分 = 60 × 4/5 + 0 = 48.00
            """;

    private static ScoreSheet Sheet(string candidate, string judge, decimal level, decimal problems, decimal work) =>
        Given.Sheet(candidate, judge, ("level", level), ("problems", problems), ("work", work));

    /// <summary>A sheet per judge with the same mark everywhere.</summary>
    private static IEnumerable<ScoreSheet> Even(string candidate, params decimal[] marks) =>
        marks.Select((m, i) => Sheet(candidate, $"j{i + 1}", m, m, m));

    private static IndicatorPart Part(string id, string label, string weight) =>
        new()
        {
            Id = id,
            Label = label,
            Guide = "",
            Weight = Portion.Read(weight)!,
        };
}
