using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Reviews of three kinds with one thing made wrong: what is replaced, by what, and what the finding must say.</summary>
public sealed class FaultyReviews
{
    private const string Seats = "judges: 5\n    quorum: 3";
    private const string Marks = "marks: { min: 0, max: 100, step: 1, places: 2 }";
    private const string Mean = "aggregation: mean";
    private const string Ties = "tieBreak: [craft, innovation, results]";
    private const string Craft =
        "{ id: craft, label: 技能水平, weight: 30, guide: 技术等级、绝招绝技、竞赛名次，在行业中的领先程度 }";
    private const string FrontLine = "- id: front-line\n    source: { clause: 三 }\n    strength: emphasis";
    private const string Ballot = "ballot: { choose: 20, exactly: true, atLeast: 2/3 }";

    private const string Online =
        "votes: [{ id: online, label: 网络投票, weight: 20, says: 每人每天一票, source: { clause: 五/（三） } }]";

    /// <summary>Kaifeng's own review.</summary>
    public static TheoryData<string, string, string> Scored =>
        new()
        {
            { "judges: 5", "judges: 0", "评委人数至少为 1" },
            { Seats, Seats + "\n    panels: 0", "评审组至少为 1 个" },
            { "mode: live", "mode: documents", "只有现场展示、答辩（live）才有时限" },
            { "minutes: 5", "minutes: 0", "每人时限至少为 1 分钟" },
            { "mode: live\n    minutes: 5", "mode: ballot", "以投票方式评审" },
            { "    " + Marks + "\n", "", "须写 marks" },
            { Mean, Mean + "\n    trim: { high: 1, low: 1 }", "不能写 trim" },
            { Mean, "aggregation: trimmed-mean\n    trim: { high: 2, low: 1 }", "有效评分人数至少为 4，写的是 3" },
            { Mean, "aggregation: trimmed-mean\n    trim: { high: 0, low: 0 }", "不能为负，也不能都是 0" },
            { Mean, Mean + "\n    ballot: { choose: 20 }", "以打分结束，不能写 ballot" },
            { Mean, Mean + "\n    resolution: { moreThan: 1/2 }", "以打分结束，不能写 resolution" },
            { Mean, Mean + "\n    size: 30", "以打分结束，不能写 size" },
            { Mean, Mean + "\n    veto: { says: 弄虚作假, judges: 6 }", "否决人数 6 应在 1 到评委人数 5 之间" },
            {
                Mean,
                $"{Mean}\n    {Online.Replace("weight: 20", "weight: 100", StringComparison.Ordinal)}",
                "权重合计 100，应小于 100"
            },
            {
                Mean,
                $"{Mean}\n    {Online.Replace("weight: 20", "weight: 0", StringComparison.Ordinal)}",
                "只作参考的不写 weight"
            },
            { "weight: 30, guide", "weight: 0, guide", "权重应大于 0、不超过 100" },
            { Craft, Parts(50, 40), "二级指标权重之和为 90" },
            { Craft, Parts(100, 0), "二级指标“乙”权重应大于 0" },
            {
                Craft,
                Parts(50, 50).Replace("id: a,", "id: innovation,", StringComparison.Ordinal),
                "两级指标的代号不能相同"
            },
            { Craft, Parts(50, 50).Replace("id: a,", "id: veto,", StringComparison.Ordinal), "保留代号" },
            { Ties, "tieBreak: [craft, craft]", "同分时比较的指标有重复" },
            { Ties, "tieBreak: [skill-level]", "不是优先（prefer）条件" },
            { Ties, "tieBreak: [front-lines]", "不是本环节的指标" },
            {
                FrontLine,
                FrontLine
                    .Replace("front-line", "craft", StringComparison.Ordinal)
                    .Replace("emphasis", "prefer", StringComparison.Ordinal),
                "既是指标又是优先条件"
            },
        };

    /// <summary>Kaifeng's review as a ballot.</summary>
    public static TheoryData<string, string, string> Voted =>
        new()
        {
            { "    " + Ballot + "\n", "", "须写 ballot" },
            { "choose: 20", "choose: 0", "至少能选 1 人" },
            { "choose: 20, ", "", "没有写 choose" },
            { "atLeast: 2/3", "atLeast: 2/3, moreThan: 1/2", "只能写一个" },
            { "atLeast: 2/3", "atLeast: 4/3", "应大于 0、不超过 100" },
            { "atLeast: 2/3", "moreThan: 100", "应小于 100" },
            { Ballot, $"{Ballot}\n    {Marks}", "以投票结束，不能写 marks" },
            { Ballot, Ballot + "\n    aggregation: median", "以投票结束，不能写 aggregation" },
            { Ballot, Ballot + "\n    trim: { of: sheet }", "以投票结束，不能写 trim" },
            { Ballot, Ballot + "\n    tieBreak: [presence]", "不是本环节的指标" },
            { "ends: ballot", "ends: resolution", "以决议结束，不能写 ballot" },
            { "ends: ballot\n    " + Ballot, $"ends: resolution\n    {Online}", "以决议结束，不能写 votes" },
            { "ends: ballot\n    " + Ballot, "ends: resolution\n    panels: 2", "以决议结束，不能写 panels" },
        };

    /// <summary>Kaifeng's review in two tracks.</summary>
    public static TheoryData<string, string, string> Tracked =>
        new()
        {
            { "- track: 现代服务业", "- track: 服务业", "不是“产业类别”的值" },
            { "- track: 现代服务业", "- track: 传统支柱产业", "的赛道“传统支柱产业”写了 2 次" },
            { "现代服务业: 9", "战略新兴产业: 9", "没有赛道“战略新兴产业”的指标" },
            { "weight: 40", "weight: 50", "权重之和为 110" },
            {
                Mean,
                Mean + "\n    indicators: [{ id: only, label: 唯一, weight: 100, guide: 全部 }]",
                "不能再写 indicators"
            },
            { TrackText, "", "通知却没有写 tracks" },
        };

    private const string TrackText =
        "tracks: { fact: sector, plans: [{ id: one, label: 一, seats: { 传统支柱产业: 11, 现代服务业: 9 } }], source: { clause: 二 } }\n\n";

    [Theory]
    [MemberData(nameof(Scored))]
    public void A_fault_of_a_scored_review_is_found(string good, string bad, string says) =>
        Found(Kaifeng.Text(NoticeReading.NoticeFile), good, bad, says);

    [Theory]
    [MemberData(nameof(Voted))]
    public void A_fault_of_a_ballot_is_found(string good, string bad, string says) =>
        Found(BallotText(), good, bad, says);

    [Theory]
    [MemberData(nameof(Tracked))]
    public void A_fault_of_a_review_in_tracks_is_found(string good, string bad, string says) =>
        Found(TracksText(), good, bad, says);

    [Fact]
    public void Without_the_fault_nothing_is_found_in_any_of_them()
    {
        Assert.Empty(Reviewed(BallotText()));
        Assert.Empty(Reviewed(TracksText()));
        var text = Kaifeng.Text(NoticeReading.NoticeFile);
        Assert.Empty(Reviewed(text));
        Assert.Empty(
            Reviewed(
                Swap(
                    Swap(text, Craft, Parts(50, 50)),
                    Mean,
                    $"aggregation: trimmed-mean\n    panels: 2\n    veto: {{ says: 弄虚作假, judges: 2 }}\n    {Online}"
                )
            )
        );
    }

    private static string BallotText()
    {
        var text = Kaifeng.Text(NoticeReading.NoticeFile);
        var from = text.IndexOf("    " + Marks, StringComparison.Ordinal);
        var to = text.IndexOf("    source: { clause: 五/（三）, completedBy: [live-scoring", StringComparison.Ordinal);
        return text[..from] + $"    ends: ballot\n    {Ballot}\n" + text[to..];
    }

    private static string TracksText()
    {
        var text = Kaifeng.Text(NoticeReading.NoticeFile);
        var from = text.IndexOf("    indicators:\n", StringComparison.Ordinal);
        var to = text.IndexOf("    " + Ties, StringComparison.Ordinal);
        const string tracks = """
                tracks:
                  - track: 传统支柱产业
                    indicators:
                      - { id: craft, label: 技能, weight: 60, guide: 看 }
                      - { id: results, label: 业绩, weight: 40, guide: 看 }
                  - track: 现代服务业
                    indicators:
                      - { id: innovation, label: 创新, weight: 100, guide: 看 }

            """;
        return Swap(text[..from] + tracks + text[to..], "rewards:\n", TrackText + "rewards:\n");
    }

    private static string Parts(int a, int b) =>
        $"{{ id: craft, label: 技能水平, weight: 30, guide: 看, parts: [{{ id: a, label: 甲, weight: {a}, guide: 看 }}, {{ id: b, label: 乙, weight: {b}, guide: 看 }}] }}";

    private static void Found(string text, string good, string bad, string says)
    {
        var findings = Read(Swap(text, good, bad));
        var finding = findings.FirstOrDefault(f => f.Sentence.Contains(says, StringComparison.Ordinal));
        Assert.True(finding is not null, string.Join('\n', findings));
        Assert.Equal(Severity.Fault, finding.Severity);
        Assert.True(finding.Line > 1 && finding.Column > 0);
        Places.AreWhole(finding);
        Assert.DoesNotContain(Read(text), f => f.Sentence == finding.Sentence);
    }

    /// <summary>Findings about the review and the tracks; other checks may say more about a changed text.</summary>
    private static IEnumerable<Finding> Reviewed(string text) =>
        Read(text).Where(f => f.Path.StartsWith("stages[live]", StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Read(string text)
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = text;
        return NoticeReading.Read(files).Findings;
    }

    private static string Swap(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The definition no longer contains “{good}”.");
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }
}
