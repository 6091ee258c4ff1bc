using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>With what an edition opens.</summary>
public sealed class OpeningTests
{
    [Fact]
    public void A_notice_in_force_opens() => Assert.Null(Open(Kaifeng.Notice).Refusal);

    [Fact]
    public void Measures_never_open() =>
        Assert.Contains("是办法", Open(Kaifeng.Notice with { Document = DocumentKind.Measures }).Refusal!.Sentence);

    [Fact]
    public void A_draft_does_not_open() =>
        Assert.Contains("征求意见稿", Open(Kaifeng.Notice with { Status = DocumentStatus.Draft }).Refusal!.Sentence);

    private static Jiangxuan.Core.Conduct.Decision Open(Notice notice) =>
        Opening.Open(World.Empty(notice), Kaifeng.Units);
}
