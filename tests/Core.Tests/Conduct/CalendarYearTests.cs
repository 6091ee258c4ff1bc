using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A year of the working calendar as an act of the office.</summary>
public sealed class CalendarYearTests
{
    private static readonly Entry _opening = Kaifeng.Whole.Entries[0];
    private static readonly World _opened = World.Empty(Kaifeng.Notice).Apply(_opening);
    private static readonly PubliciseStage _notice = Kaifeng.Notice.Stages.OfType<PubliciseStage>().First() with
    {
        Days = DayCount.Working,
        MinDays = 5,
        ExcludeFirstDay = false,
    };

    [Fact]
    public void A_year_entered_is_counted_on_and_only_in_this_edition()
    {
        var first = new DateOnly(2026, 12, 30);
        Assert.Contains(
            "2027年",
            Publicising.Shortest(_opened, _notice, first).Refusal!.Sentence,
            StringComparison.Ordinal
        );
        var entered = Entered(_opened, Year(2027, "1月1日至3日、10月1日至7日"));
        Assert.Equal(new DateOnly(2027, 1, 6), Publicising.Shortest(entered, _notice, first).Value.Last);
        Assert.True(Publicising.Shortest(_opened, _notice, first).IsRefused);
    }

    [Fact]
    public void A_year_entered_again_replaces_the_earlier_one()
    {
        var known = WorkCalendar.Official().Years.Single(y => y.Year == 2024);
        var closed = CalendarYear.Of(2024, known.DaysOff.Add(new(2024, 3, 8)), known.MakeUpWorkdays, "防汛停工").Value;
        var first = new DateOnly(2024, 3, 6);
        var once = Entered(_opened, closed);
        Assert.Equal(new DateOnly(2024, 3, 13), Publicising.Shortest(once, _notice, first).Value.Last);
        var back = Entered(once, known);
        Assert.Equal(new DateOnly(2024, 3, 12), Publicising.Shortest(back, _notice, first).Value.Last);
        Assert.Single(back.Edition.CalendarYears);
    }

    [Fact]
    public void A_year_that_is_known_already_is_refused()
    {
        var known = WorkCalendar.Official().Years.Single(y => y.Year == 2024);
        Assert.Contains(
            "没有需要改动",
            Opening.EnterCalendarYear(_opened, known).Refusal!.Sentence,
            StringComparison.Ordinal
        );
        var elsewhere = CalendarYear.Of(2024, known.DaysOff, known.MakeUpWorkdays, "另一来源").Value;
        Assert.Null(Opening.EnterCalendarYear(_opened, elsewhere).Refusal);
    }

    [Theory]
    [InlineData("10月1日至7日", "2027年1月1日")]
    [InlineData("1月1日", "2027年10月1日")]
    [InlineData("", "2027年1月1日")]
    public void A_year_without_a_public_holiday_of_every_year_is_refused_naming_the_day(string off, string forgotten)
    {
        var refusal = Opening.EnterCalendarYear(_opened, Year(2027, off)).Refusal;
        Assert.StartsWith(forgotten, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal("daysOff", refusal.Field);
    }

    [Fact]
    public void The_entry_and_the_edition_read_back_as_they_were_written()
    {
        var entry = EntryOf(Opening.EnterCalendarYear(_opened, Year(2027, "1月1日、10月1日至7日")));
        var back = Json.Read<Entry>(entry.Canonical());
        Assert.Equal(entry.Leaf(), back.Leaf());
        Assert.Contains("\"kind\":\"calendar.entered\"", entry.Canonical(), StringComparison.Ordinal);
        var edition = _opened.Apply(back).Edition;
        var stored = Json.Read<Edition>(Json.Write(edition));
        Assert.Equal(Json.Canonical(edition), Json.Canonical(stored));
        Assert.True(stored.CalendarYears[2027].SaysTheSame(Year(2027, "1月1日、10月1日至7日")));
        // The control: another day is another entry.
        Assert.NotEqual(
            entry.Leaf(),
            EntryOf(Opening.EnterCalendarYear(_opened, Year(2027, "1月1日、10月1日至8日"))).Leaf()
        );
    }

    private static CalendarYear Year(int year, string off) =>
        CalendarYear.Of(year, DayList.Read(off, year, "daysOff").Value, [], "国办发明电").Value;

    private static World Entered(World world, CalendarYear year) =>
        world.Apply(EntryOf(Opening.EnterCalendarYear(world, year)));

    private static Entry EntryOf(Decision decision) => _opening with { What = decision.Happened! };
}
