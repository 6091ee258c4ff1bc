using Jiangxuan.Core.Calendar;
using Xunit;

namespace Jiangxuan.Core.Tests.Calendar;

public sealed class DeadlineTests
{
    private static readonly Deadline _june11 = new(new(2021, 6, 11));

    [Fact]
    public void The_named_day_is_included_until_midnight_in_Shanghai()
    {
        Assert.Equal(new DateTimeOffset(2021, 6, 11, 16, 0, 0, TimeSpan.Zero), _june11.Instant);
        Assert.False(_june11.HasPassed(_june11.Instant.AddTicks(-1)));
        Assert.True(_june11.HasPassed(_june11.Instant));
    }

    [Fact]
    public void An_hour_closes_it_earlier()
    {
        var halfPastFive = _june11 with { Hour = new(17, 30) };
        Assert.False(halfPastFive.HasPassed(new(2021, 6, 11, 9, 29, 59, TimeSpan.Zero)));
        Assert.True(halfPastFive.HasPassed(new(2021, 6, 11, 17, 30, 0, Shanghai.Offset)));
        Assert.Equal("2021年6月11日17时30分", halfPastFive.ToString());
        Assert.Equal("2021年6月11日17时", (_june11 with { Hour = new(17, 0) }).ToString());
        Assert.Equal("2021年6月11日24时", _june11.ToString());
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_offset_the_instant_is_written_in()
    {
        var moment = new DateTimeOffset(2021, 6, 11, 23, 59, 59, Shanghai.Offset);
        Assert.False(_june11.HasPassed(moment.ToOffset(new TimeSpan(-5, 0, 0))));
        Assert.Equal(new DateOnly(2021, 6, 11), Shanghai.DayOf(moment.ToUniversalTime()));
        Assert.Equal(new DateOnly(2021, 6, 12), Shanghai.DayOf(moment.AddSeconds(1).ToUniversalTime()));
    }

    [Fact]
    public void The_fixed_offset_agrees_with_the_zone_data_since_1992()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        for (var day = new DateOnly(1992, 1, 1); day.Year < 2040; day = day.AddDays(13))
            Assert.Equal(Shanghai.Offset, zone.GetUtcOffset(Shanghai.StartOf(day)));
        // The control: in the summer of 1990 clocks were an hour ahead.
        Assert.NotEqual(Shanghai.Offset, zone.GetUtcOffset(Shanghai.StartOf(new(1990, 7, 1))));
    }

    [Fact]
    public void A_period_is_over_at_the_midnight_after_its_last_day()
    {
        var period = WorkCalendar.Official().Count(new(2024, 3, 6), 5, DayKind.Working).Value;
        Assert.Equal(new DateTimeOffset(2024, 3, 13, 0, 0, 0, Shanghai.Offset), period.End.Instant);
    }
}
