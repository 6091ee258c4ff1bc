using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What stands in the way of a public notice going up or coming down.</summary>
public sealed class PublicisingRefusalTests
{
    private const string City = "通知五/（四）";
    private static readonly Entry s_entry = Kaifeng.Whole.Entries.First(e =>
        e.What is NoticePublished { Stage: "city-notice" }
    );
    private static readonly World s_before = Kaifeng.Before((_, e) => e.Id == s_entry.Id);
    private static readonly NoticePublished s_published = (NoticePublished)s_entry.What;
    private static readonly DateOnly s_day = s_published.Period.First;
    private static readonly World s_up = s_before.Apply(s_entry);
    private static readonly DateOnly s_last = s_published.Period.Last;

    private static Refusal No(string sentence, string? field = null) => new(sentence, City, field);

    [Fact]
    public void It_begins_today_or_within_thirty_days()
    {
        var no = No("公示起始日应为今天或今后30天内的日期。", "first");
        Assert.Equal(no, Publish(s_day.AddDays(-1)).Refusal);
        Assert.Equal(no, Publish(s_day.AddDays(31)).Refusal);
        Assert.Equal(s_day.AddDays(30), Published(s_day.AddDays(30)).Period.First);
        var today = Published(s_day);
        Assert.Equal(s_published with { Reach = null }, today with { Items = s_published.Items });
        Assert.Equal(s_published.Items, today.Items);
        Assert.Equal("工会信息平台或本级主流媒体", today.Media);
        Assert.Equal(5, today.Period.Days);
    }

    [Theory]
    [InlineData(201, "受理电话和地址最多200字，现有201字，请删减。")]
    [InlineData(200, null)]
    public void Where_objections_are_taken_is_short(int length, string? sentence) =>
        Assert.Equal(
            sentence is null ? null : No(sentence, "reach"),
            Publish(s_day, $" {new string('1', length)} ").Refusal
        );

    [Fact]
    public void What_is_said_of_the_blank_and_of_the_phone()
    {
        Assert.Equal("没有填写受理电话和地址，印出的公示上留空手写。", Publicising.SaysReach(null));
        Assert.Equal("异议受理电话和地址：0000-1。", Publicising.SaysReach("0000-1"));
    }

    [Fact]
    public void Somebody_waits_for_it_who_is_on_no_running_notice()
    {
        Assert.Equal(No("没有等待公示的人选。"), Publish(s_day, world: s_up).Refusal);

        // Two of the list are not published yet: the next notice is of these alone.
        var list = s_up.All<Listing>().Single(l => l.Stage == "city-notice" && !l.Closed);
        var two = s_published.Items.TakeLast(2).ToList();
        var less = s_up.With(list with { Items = list.Items.RemoveRange(two) });
        var second = Assert.IsType<NoticePublished>(Publish(s_day, world: less).Happened);
        Assert.Equal(two.Select(i => i.Candidacy), second.Items.Select(i => i.Candidacy));
        Assert.Equal([1, 2], second.Items.Select(i => i.Rank));
        Assert.Equal((2, Listing.Of("city-notice", Lists.City, 2)), (second.Round, second.Listing));
    }

    [Fact]
    public void It_ends_in_time_for_what_comes_after()
    {
        var last = s_last;
        Assert.Equal(
            No(
                $"公示期到{last:yyyy年M月d日}届满，晚于报送截止日{last.AddDays(-1):yyyy年M月d日}，来不及报送。",
                "first"
            ),
            Publish(s_day, world: Closing(last.AddDays(-1))).Refusal
        );
        Assert.Null(Publish(s_day, world: Closing(last)).Refusal);
        Assert.Equal(
            No(
                $"“提名公示”已于{s_day.AddDays(-1):yyyy年M月d日}24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。"
            ),
            Publish(s_day, world: Closing(s_day.AddDays(-1))).Refusal
        );
    }

    [Fact]
    public void A_year_that_the_calendar_does_not_know_is_said_with_the_clause()
    {
        var stage = (PubliciseStage)s_before.Notice.Stage("city-notice");
        var refusal = Publicising.Shortest(s_before, stage, new(2035, 1, 1)).Refusal!;
        Assert.StartsWith("系统中没有2035年的放假安排", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(City, refusal.Clause);
        Assert.Equal("天", Publicising.Unit(stage));
        Assert.Equal("个工作日", Publicising.Unit(stage with { Days = DayCount.Working }));
    }

    [Fact]
    public void It_comes_down_once_after_its_last_day_with_every_objection_concluded()
    {
        var list = s_up.All<Listing>().Single(l => l.Stage == "city-notice").Id;
        Decision Close(World w, DateOnly day) => Publicising.Close(w, Kaifeng.Act(day), list, s_nothing);
        Assert.Equal(No($"公示期到{s_last:yyyy年M月d日}届满，次日起才能办结。"), Close(s_up, s_last).Refusal);
        var closed = Assert.IsType<NoticeClosed>(Close(s_up, s_last.AddDays(1)).Happened);
        Assert.Equal(list, closed.Listing);
        Assert.Empty(closed.Answers);
        var down = s_up.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_last.AddDays(1)), closed));
        Assert.Equal(No("本次公示已经办结。"), Close(down, s_last.AddDays(2)).Refusal);

        var (open, other) = (Objection("o1", list, null), Objection("o2", "elsewhere", null));
        Assert.Equal(
            No("还有2件异议没有出具核查结论，全部办结后才能结束公示。"),
            Close(s_up.With(open).With(other).With(open with { Id = "o3" }), s_last.AddDays(1)).Refusal
        );
        var concluded = s_up.With(open with { Upheld = false }).With(other);
        Assert.Null(Close(concluded, s_last.AddDays(1)).Refusal);
    }

    [Fact]
    public void A_unit_hands_in_the_proof_that_is_asked()
    {
        var entry = Kaifeng.Whole.Entries.First(e => e.What is NoticeClosed c && c.Answers.Count > 0);
        var world = Kaifeng.Before((_, e) => e.Id == entry.Id);
        var closed = (NoticeClosed)entry.What;
        var act = Kaifeng.Act(Kaifeng.DayOf(entry));
        Assert.Equal(
            new Refusal("请填写推荐单位公示截图。", "通知五/（一）", "f.unitNoticeShot"),
            Publicising.Close(world, act, closed.Listing, s_nothing).Refusal
        );
        var more = closed.Answers.Known<Value>().Add("sector", new TextValue("其他"));
        var kept = Assert.IsType<NoticeClosed>(Publicising.Close(world, act, closed.Listing, more).Happened).Answers;
        Assert.Equal(["unitNoticeShot"], kept.Keys);
    }

    [Fact]
    public void The_last_reach_is_that_of_the_latest_notice_that_had_one()
    {
        var list = s_up.All<Listing>().Single(l => l.Stage == "city-notice");
        var at = list.DecidedAt!.Value;
        var world = s_up.With(list with { Reach = "一" })
            .With(list with { Id = "2", Reach = "二", DecidedAt = at.AddDays(1) })
            .With(list with { Id = "3", Reach = null, DecidedAt = at.AddDays(2) })
            .With(list with { Id = "4", Reach = "三", DecidedAt = at.AddDays(3), Holder = "lankao" });
        Assert.Equal("二", Publicising.LastReach(world, Lists.City));
        Assert.Equal("三", Publicising.LastReach(world, "lankao"));
        Assert.Equal("", Publicising.LastReach(world, "nobody"));
    }

    private static readonly ImmutableDictionary<string, Value> s_nothing = ImmutableDictionary<string, Value>.Empty;

    private static World Closing(DateOnly last) =>
        s_before.With(
            s_before.Edition with
            {
                Closes = s_before.Edition.Closes.SetItem("city-notice", Shanghai.StartOf(last.AddDays(1))),
            }
        );

    private static Decision Publish(DateOnly first, string? reach = null, World? world = null) =>
        Publicising.Publish(world ?? s_before, Kaifeng.Act(s_day), "city-notice", Lists.City, first, reach);

    private static NoticePublished Published(DateOnly first) => Assert.IsType<NoticePublished>(Publish(first).Happened);

    private static Objection Objection(string id, string list, bool? upheld) =>
        new()
        {
            Id = id,
            Listing = list,
            Candidacy = s_published.Items[0].Candidacy,
            FiledAt = s_entry.At,
            Text = "不实",
            Objector = "",
            Number = id,
            Upheld = upheld,
        };
}
