using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>Ties that a rule of strength prefer breaks, in cases of scores.</summary>
public class TieCaseTests
{
    private const string Craftsman = "[{ time: 2022-05, kind: 县级工匠, name: 某县工匠 }]";

    [Theory]
    [InlineData(
        $"given: {{ 乙: {{ facts: {{ honours: {Craftsman} }} }}, 甲: {{ facts: {{ honours: 无 }} }} }}\n  ranks: {{ 乙: 1, 甲: 2 }}",
        ""
    )]
    [InlineData(
        $"given: {{ 乙: {{ facts: {{ honours: {Craftsman} }} }}, 甲: {{ facts: {{ honours: 无 }} }} }}\n  ranks: {{ 甲: 1, 乙: 2 }}",
        "[0].ranks.甲",
        "案例“同分”：期望 第1，实际为 第2。"
    )]
    [InlineData($"given: {{ 乙: {{ facts: {{ honours: {Craftsman} }} }} }}\n  ties: [[甲, 乙]]", "")]
    [InlineData("ties: [[甲, 乙]]", "")]
    [InlineData("given: { 丙: { facts: {} } }\n  ties: [[甲, 乙]]", "[0].given.丙", "案例“同分”：没有“丙”的评分表。")]
    [InlineData(
        "given: { 乙: { facts: { honour: 无 } } }\n  ties: [[甲, 乙]]",
        "facts.honour",
        "没有“honour”这个字段。是不是“honours”？"
    )]
    public void What_is_given_of_a_person_breaks_the_tie(string given, string path, string says = "")
    {
        var sheets = string.Concat(
            from who in new[] { "甲", "乙" }
            from judge in Enumerable.Range(1, 7)
            select $"    - {{ who: {who}, judge: j{judge}, track: 产业, marks: [80, 80, 80, 80, 80, 80, 80] }}\n"
        );
        var text =
            $"- kind: scores\n  title: 同分\n  clauses: [三/优先]\n  stage: review\n  sheets:\n{sheets}  totals: {{ 甲: 80, 乙: 80 }}\n  {given}\n";
        var notice = Programme.Read("ganzhou-2024").Notice;
        var file = CaseFile.Read("cases/test.yaml", text, notice);
        IReadOnlyList<Finding> findings = [.. file.Findings, .. file.Run(notice, WorkCalendar.Official())];

        var finding = findings.FirstOrDefault(f => f.Path.EndsWith(path, StringComparison.Ordinal));
        Assert.True(path.Length == 0 ? findings.Count == 0 : finding is not null, string.Join('\n', findings));
        Assert.Equal(says, finding?.Sentence ?? "");
    }
}
