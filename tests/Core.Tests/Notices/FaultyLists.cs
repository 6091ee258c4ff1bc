using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Kaifeng's lists, tiers and composition with one thing made wrong.</summary>
public sealed class FaultyLists
{
    private const string Tier = "{ id: craftsman, label: 开封工匠, places: 20, size: exact, source: { clause: 二 } }";
    private const string Size = "    size: 30\n";
    private const string Ranked = "    rankedBy: live\n";
    private const string Pillar = "    atMost: 25\n    base: list\n";
    private const string Approval = "    of: proposal\n";
    private const string Tracks =
        "\ntracks:\n  fact: sector\n  plans:\n    - { id: a, label: 甲, seats: { 先进制造业: 12, 传统手工艺: 8 } }\n  source: { clause: 二 }\n";

    /// <summary>What is replaced, by what, and what the finding says.</summary>
    public static TheoryData<string, string, string> Texts =>
        new()
        {
            { Size, "    size: 30\n    ratio: 1.5\n", "只写一个" },
            { Size, "    ratio: 0.5\n", "倍数至少为 1" },
            { Size, Size + "    how: rank\n", "须写 rankedBy" },
            { Size, Size + "    tiers: [craftsman]\n", "只有按倍数" },
            { Size, Size + "    reserve: -1\n", "递补人数不能小于 0" },
            { Ranked, Ranked + "    size: 20\n", "由等次的名额决定" },
            { Ranked, Ranked + "    how: resolution\n", "不写 rankedBy" },
            { Ranked, Ranked + "    resolution: { atLeast: 2/3 }\n", "不经表决" },
            { Ranked, "", "须写 rankedBy" },
            { Approval, Approval + "    resolution: { atLeast: 2/3, moreThan: 1/2 }\n", "只能写一个" },
            { Approval, Approval + "    resolution: { of: members }\n", "没有法定人数" },
            { Approval, Approval + "    resolution: { atLeast: 3/2 }\n", "不超过全部" },
            { Approval, Approval + "    resolution: { moreThan: 100 }\n", "没有决议能够通过" },
            { "    tiers: [craftsman]\n", "    tiers: []\n", "没有写授予哪些等次" },
            { "    tiers: [craftsman]\n", "    tiers: [craftsman, craftsman]\n", "写了两次" },
            { Tier, Tier.Replace("places: 20", "places: 0"), "名额至少为 1" },
            { Tier, Tier.Replace("size: exact", "size: exact, tolerance: 2"), "不能写 tolerance" },
            { Tier, Tier.Replace("size: exact", "size: about, tolerance: 20"), "等于可以一名不选" },
            { Tier, Tier.Replace("size: exact", "size: exact, runnerUp: true"), "没有正式的称号" },
            {
                Tier,
                Tier + "\n  - { id: other, label: 提名奖, places: 5, size: exact, source: { clause: 二 } }",
                "没有在任何一个命名环节"
            },
            { "    base: list\n", "", "没有写明基数" },
            { Pillar, Pillar + "    baseOf: { sector: [传统手工艺] }\n", "只能写一个" },
            { Pillar, "    atMostPersons: 5\n    base: list\n", "不写基数" },
            { Pillar, Pillar + "    atMostPersons: 5\n", "不能既写百分比又写人数" },
            { Pillar, "    atMostPersons: -1\n", "人数不能小于 0" },
            { Pillar, "    atMostPersons: 3\n    atLeastPersons: 4\n", "不能同时满足" },
            { Pillar, Pillar + "    groupBy: name\n", "不是单选或是否" },
            { "    of: city-notice\n", "    of: city-notice\n    order: alphabet\n", "alphabet" },
            {
                "    media: 本单位公示栏或内部平台\n",
                "    media: 本单位公示栏或内部平台\n    order: strokes\n",
                "不分先后"
            },
            { "\nrewards:\n", Tracks.Replace("手工艺: 8", "手工艺: 9") + "\nrewards:\n", "合计 21 名" },
            { "\nrewards:\n", Tracks.Replace("fact: sector", "fact: name") + "\nrewards:\n", "分赛道" },
            { "\nrewards:\n", Tracks.Replace("传统手工艺: 8", "渔业: 8") + "\nrewards:\n", "渔业" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_found(string good, string bad, string says)
    {
        Assert.DoesNotContain(Kaifeng.Reading.Findings, f => f.Sentence.Contains(says, StringComparison.Ordinal));
        var files = Kaifeng.Files();
        var text = files[NoticeReading.NoticeFile];
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        files[NoticeReading.NoticeFile] = string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
        var findings = NoticeReading.Read(files).Findings;
        Assert.True(
            findings.Any(f => f.Severity == Severity.Fault && f.Sentence.Contains(says, StringComparison.Ordinal)),
            string.Join('\n', findings)
        );
        Places.AreWhole([.. findings]);
    }
}
