using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Public notices and objections.</summary>
public sealed class PublicisingTests
{
    private static readonly Dictionary<string, Value> s_nothing = [];

    [Fact]
    public void A_notice_is_closed_on_the_day_after_its_last_and_not_before()
    {
        var (world, list) = Published(e => e.What is NoticePublished { Stage: "city-notice" });
        Assert.Contains(
            "次日起才能办结",
            Publicising.Close(world, Kaifeng.Act(list.Period!.Last, hour: 23), list.Id, s_nothing).Refusal!.Sentence
        );
        Assert.Null(
            Publicising.Close(world, Kaifeng.Act(list.Period.Last.AddDays(1), hour: 0), list.Id, s_nothing).Refusal
        );
    }

    [Fact]
    public void An_open_objection_blocks_the_closing()
    {
        var (world, list) = Published(e => e.What is ObjectionFiled);
        var refusal = Publicising.Close(world, Kaifeng.Act(list.Period!.Last.AddDays(1)), list.Id, s_nothing).Refusal;
        Assert.Contains("还有1件异议", refusal!.Sentence);
        Assert.StartsWith("通知五/（四）", refusal.Clause);
    }

    [Fact]
    public void An_objection_is_taken_before_it_is_concluded_and_concluded_once()
    {
        var (world, _) = Published(e => e.What is ObjectionFiled);
        var id = world.All<Objection>().Single().Id;
        var act = Kaifeng.Act(new DateOnly(2021, 8, 1));
        Assert.Contains("请先受理", Objecting.Conclude(world, act, id, false, "不成立").Refusal!.Sentence);
        var (concluded, _) = Published(e => e.What is ObjectionConcluded);
        Assert.Contains("不能更改", Objecting.Conclude(concluded, act, id, true, "成立").Refusal!.Sentence);
    }

    [Fact]
    public void Nobody_objects_after_the_last_day()
    {
        var (world, list) = Published(e => e.What is NoticePublished { Stage: "city-notice" });
        var person = list.Items[0].Candidacy;
        Decision Object(DateOnly day) =>
            Objecting.File(world, Kaifeng.Act(day), "o9", "Y9", list.Id, person, "不实", "钟石 电话");
        Assert.Null(Object(list.Period!.Last).Refusal);
        Assert.NotNull(Object(list.Period.Last.AddDays(1)).Refusal);
        Assert.NotNull(Object(list.Period.First.AddDays(-1)).Refusal);
    }

    [Fact]
    public void A_notice_says_where_objections_are_taken_and_the_next_one_begins_with_that()
    {
        var found = Kaifeng.Whole.Entries.First(e => e.What is NoticePublished { Stage: "city-notice" });
        var world = Kaifeng.Before((_, e) => e.Id == found.Id);
        var day = ((NoticePublished)found.What).Period.First;
        Decision Publish(string reach) =>
            Publicising.Publish(world, Kaifeng.Act(day), "city-notice", Lists.City, day, reach);

        Assert.Equal("", Publicising.LastReach(world, Lists.City));
        Assert.Null(Assert.IsType<NoticePublished>(Publish(" ").Happened).Reach);
        Assert.Equal("0000-1", Assert.IsType<NoticePublished>(Publish(" 0000-1 ").Happened).Reach);
        Assert.Contains("留空手写", Publicising.SaysReach(null), StringComparison.Ordinal);
        Assert.Contains("0000-1", Publicising.SaysReach("0000-1"), StringComparison.Ordinal);
        Assert.Equal("reach", Publish(new string('1', Publicising.MaxReach + 1)).Refusal!.Field);
        Assert.Null(Publish(new string('1', Publicising.MaxReach)).Refusal);
        var after = world.Apply(found with { What = Publish("0000-1").Happened! });
        Assert.Equal("0000-1", Publicising.LastReach(after, Lists.City));
        Assert.NotEqual("0000-1", Publicising.LastReach(after, after.Edition.Units[0].Id));
    }

    [Fact]
    public void An_employers_notice_is_recorded_after_its_last_day_has_ended()
    {
        var entry = Kaifeng.Whole.Entries.First(e => e.What is PublicisedAlone);
        var alone = (PublicisedAlone)entry.What;
        var world = Kaifeng.Before((_, e) => e.Id == entry.Id);
        Decision Record(DateOnly today, DateOnly last) =>
            Opining.Publicise(
                world,
                Kaifeng.Act(today),
                alone.Candidacy,
                alone.Stage,
                alone.Period.First,
                last,
                "公告栏",
                alone.Answers.Known<Value>()
            );
        Assert.Contains("次日起再登记", Record(alone.Period.Last, alone.Period.Last).Refusal!.Sentence);
        Assert.Null(Record(alone.Period.Last.AddDays(1), alone.Period.Last).Refusal);
        Assert.Contains(
            "公示期不足",
            Record(alone.Period.Last.AddDays(1), alone.Period.Last.AddDays(-1)).Refusal!.Sentence
        );
    }

    private static (World World, Listing List) Published(Func<Entry, bool> entry)
    {
        var found = Kaifeng.Whole.Entries.First(entry);
        var world = Kaifeng.Before((_, e) => e.Id == found.Id).Apply(found);
        return (world, Lists.Rounds(world, "city-notice", Lists.City)[^1]);
    }
}
