using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>One fault of writing does not set off others, and does not hide others: whatever is named in an unread part is left in peace.</summary>
public sealed class CascadeTests
{
    [Theory]
    // An organ that half the stages name.
    [InlineData("{ id: office, name:", "{ idd: office, name:", "不认识的键“idd”", "缺少“id”")]
    // The whole form: no fact is asked elsewhere.
    [InlineData("\nform:\n", "\nforms:\n", "不认识的键“forms”", "通知须有申报表")]
    // A stage that others follow, that asks facts and that is the only home of a clause.
    [InlineData(
        "  - id: unit-ranking\n    kind: recommend\n",
        "  - id: unit-ranking\n    kind: recomend\n",
        "没有“recomend”这种类型"
    )]
    // A list of words that composition rules count by.
    [InlineData("codes: [先进制造业,", "code: [先进制造业,", "不认识的键“code”", "缺少“codes”")]
    // The year that dates and texts are counted from.
    [InlineData("  year: 2020\n", "  year: 二〇二〇\n", "“二〇二〇”读不成")]
    public void A_fault_of_writing_stands_alone(string replaced, string by, params string[] said)
    {
        var findings = Read((replaced, by)).Findings;

        Assert.Equal(said.Length, findings.Count);
        Assert.All(said, part => Assert.Contains(findings, f => f.Sentence.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("identity:\n", "identity:\n  colour: 红\n", "不认识的键“colour”")]
    [InlineData("yuan: 5000", "yuan: 五千", "读不成")]
    public void Nor_does_it_hide_what_is_wrong_elsewhere(string replaced, string by, string said)
    {
        var reading = Read((replaced, by), ("weight: 25", "weight: 35"));

        Assert.Null(reading.Notice);
        Assert.Contains(reading.Findings, f => f.Sentence.Contains(said, StringComparison.Ordinal));
        Assert.Contains(reading.Findings, f => f.Sentence.Contains("权重之和为 110", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_not_written_at_all_is_missing()
    {
        var findings = Read(("  - { id: office, name:", "  - { id: offices, name:")).Findings;

        Assert.Contains(findings, f => f.Sentence == "没有“office”这个机构。是不是“offices”？");
    }

    private static NoticeReading Read(params (string Replaced, string By)[] changes)
    {
        var files = Kaifeng.Files();
        foreach (var (replaced, by) in changes)
        {
            var text = files[NoticeReading.NoticeFile];
            Assert.Contains(replaced, text, StringComparison.Ordinal);
            files[NoticeReading.NoticeFile] = text.Replace(replaced, by, StringComparison.Ordinal);
        }
        return NoticeReading.Read(files);
    }
}
