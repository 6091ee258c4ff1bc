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

    [Fact]
    public void A_deadline_is_never_moved_before_the_first_day()
    {
        var world = Kaifeng.Before((_, e) => e.What is Submitted);
        var act = Kaifeng.Act(new DateOnly(2021, 4, 1), "防汛");
        var moved = world.Apply(
            Entry.Of("x", act, Opening.MoveOpening(world, act, "unit-ranking", new DateOnly(2021, 6, 1)).Happened!)
        );
        Core.Conduct.Decision Close(int day) =>
            Opening.MoveDeadline(moved, act, "unit-ranking", new DateOnly(2021, 6, 1).AddDays(day));
        Assert.Contains("不能早于开始日期2021年6月1日", Close(-1).Refusal!.Sentence);
        Assert.IsType<DeadlineMoved>(Close(0).Happened);
        Assert.Equal("firstDay", Opening.MoveOpening(world, act, "report", new DateOnly(2021, 6, 12)).Refusal!.Field);
    }

    [Fact]
    public void A_register_without_anybody_is_taken_only_from_whoever_states_it()
    {
        var somebody = new RegisterEntry("key");
        Assert.Contains("请勾选“名册为空”", Opening.ImportRegister("bans", []).Refusal!.Sentence);
        Assert.Empty(
            Assert.IsType<RegisterImported>(Opening.ImportRegister("bans", [], nobody: true).Happened).Persons
        );
        Assert.Equal("nobody", Opening.ImportRegister("bans", [somebody], nobody: true).Refusal!.Field);
        Assert.Equal(
            [somebody],
            Assert.IsType<RegisterImported>(Opening.ImportRegister("bans", [somebody]).Happened).Persons
        );
    }

    private static Jiangxuan.Core.Conduct.Decision Open(Notice notice) =>
        Opening.Open(World.Empty(notice), Kaifeng.Units);
}
