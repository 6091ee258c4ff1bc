using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Cities;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>What a stage pays: to whom, and whether at once.</summary>
public sealed class RewardStageTests
{
    private static IReadOnlyList<RewardStage> Stages(Notice notice) => [.. notice.Stages.OfType<RewardStage>()];

    [Fact]
    public void A_second_instalment_falls_due_later_than_the_first()
    {
        var notice = Programme.Read("yueyang-2023").Notice;
        Assert.Equal([false, true], Stages(notice).Select(s => s.PaysLater(notice)));
        Assert.False(Stages(Kaifeng.Notice).Single().PaysLater(Kaifeng.Notice));
    }

    [Fact]
    public void A_prize_without_tiers_is_not_the_runners_up_and_one_with_tiers_only_theirs()
    {
        var notice = City.Of("runner-up").Notice;
        var stage = Stages(notice).Single();
        string Paid(string tier) =>
            string.Join(' ', stage.To(notice, notice.Tier(tier)).Select(p => $"{p.Id} {p.Yuan}"));
        Assert.Equal(("prize 10000", "small-prize 1000"), (Paid("craftsman"), Paid("nominee")));
        var none = stage with { Pays = ["prize"] };
        Assert.Empty(none.To(notice, notice.Tier("nominee")));
    }
}
