using System.Globalization;
using Jiangxuan.Core.Calendar;
using Xunit;

namespace Jiangxuan.Core.Tests.Calendar;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar _official = WorkCalendar.Official();

    [Theory]
    [InlineData("2021-09-14", "2021-09-18")] // the 18th is a make-up Saturday
    [InlineData("2023-05-22", "2023-05-26")]
    [InlineData("2023-11-13", "2023-11-17")]
    [InlineData("2024-03-06", "2024-03-12")]
    [InlineData("2025-05-08", "2025-05-14")]
    [InlineData("2025-10-14", "2025-10-20")]
    [InlineData("2023-12-27", "2024-01-03")] // over New Year
    [InlineData("2020-01-21", "2020-02-04")] // the spring holiday that was prolonged
    public void Five_working_days_end_where_real_notices_say(string from, string last)
    {
        var period = _official.Count(Day(from), 5, DayKind.Working).Value;
        Assert.Equal(Day(from), period.First);
        Assert.Equal(Day(last), period.Last);
        Assert.Equal(5, period.Days.Count);
        Assert.Null(period.MovedFrom);
    }

    [Fact]
    public void Excluding_the_first_day_begins_the_count_on_the_next_working_day()
    {
        var period = _official.Count(Day("2024-03-08"), 5, DayKind.Working, excludeFirstDay: true).Value;
        Assert.Equal(
            (Day("2024-03-08"), Day("2024-03-11"), Day("2024-03-15")),
            (period.From, period.First, period.Last)
        );
    }

    [Fact]
    public void A_notice_put_up_on_a_holiday_counts_from_the_first_working_day()
    {
        var period = _official.Count(Day("2024-10-03"), 3, DayKind.Working).Value;
        Assert.Equal([Day("2024-10-08"), Day("2024-10-09"), Day("2024-10-10")], period.Days);
    }

    [Theory]
    [InlineData("2024-04-28", 5, "2024-05-06", "2024-05-02")] // ends within the May holiday
    [InlineData("2024-03-05", 5, "2024-03-11", "2024-03-09")] // ends on an ordinary Saturday
    [InlineData("2024-03-06", 5, "2024-03-11", "2024-03-10")]
    [InlineData("2021-09-14", 5, "2021-09-18", null)] // ends on a make-up Saturday, which is no day of rest
    [InlineData("2024-04-24", 5, "2024-04-28", null)] // ends on a make-up Sunday
    public void A_calendar_day_period_ending_on_a_day_of_rest_ends_on_the_next_working_day(
        string from,
        int days,
        string last,
        string? moved
    )
    {
        var period = _official.Count(Day(from), days, DayKind.Calendar).Value;
        Assert.Equal(Day(last), period.Last);
        Assert.Equal(moved is null ? (DateOnly?)null : Day(moved), period.MovedFrom);
        Assert.Equal(days, period.Days.Count);
        Assert.Equal(Day(from), period.Days[0]);
    }

    [Fact]
    public void A_calendar_day_period_may_exclude_its_first_day()
    {
        var period = _official.Count(Day("2024-03-04"), 4, DayKind.Calendar, excludeFirstDay: true).Value;
        Assert.Equal((Day("2024-03-05"), Day("2024-03-08")), (period.First, period.Last));
    }

    [Theory]
    [InlineData("2026-12-29", 5, DayKind.Working, "2027年")]
    [InlineData("2026-12-30", 4, DayKind.Calendar, "2027年")]
    [InlineData("2018-12-25", 2, DayKind.Working, "2018年")]
    public void A_period_reaching_an_unknown_year_is_refused_naming_the_year(
        string from,
        int days,
        DayKind kind,
        string year
    )
    {
        var refusal = _official.Count(Day(from), days, kind).Refusal;
        Assert.Contains(year, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains("录入", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("工作日历", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_day_period_that_starts_in_an_unknown_year_needs_only_its_end()
    {
        Assert.Equal(Day("2019-01-02"), _official.Count(Day("2018-12-31"), 3, DayKind.Calendar).Value.Last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1001)]
    public void An_impossible_number_of_days_is_refused(int days) =>
        Assert.True(_official.Count(Day("2024-03-06"), days, DayKind.Working).IsRefused);

    [Fact]
    public void Staff_add_the_missing_year_and_override_a_known_one()
    {
        var longer = _official.With(CalendarYear.Of(2027, [Day("2027-01-01")], [], "试录").Value);
        Assert.Equal(Day("2027-01-05"), longer.Count(Day("2026-12-29"), 5, DayKind.Working).Value.Last);
        Assert.True(_official.Count(Day("2026-12-29"), 5, DayKind.Working).IsRefused);

        var known = _official.Years.Single(y => y.Year == 2024);
        var local = CalendarYear.Of(2024, known.DaysOff.Append(Day("2024-03-08")), known.MakeUpWorkdays, "本地调整");
        Assert.Equal(
            Day("2024-03-13"),
            _official.With(local.Value).Count(Day("2024-03-06"), 5, DayKind.Working).Value.Last
        );
    }

    [Theory]
    [InlineData("2027-01-01", "2027-03-05", "官方", "周一至周五")]
    [InlineData("2028-01-01", "2027-03-06", "官方", "2028-01-01")]
    [InlineData("2027-03-06", "2027-03-06", "官方", "既列为放假又列为补班")]
    [InlineData("2027-01-01", "2027-03-06", "  ", "来源")]
    public void A_year_that_contradicts_itself_is_refused(string off, string makeUp, string source, string says)
    {
        var refused = CalendarYear.Of(2027, [Day(off)], [Day(makeUp)], source);
        Assert.Contains(says, refused.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Official_ranges_may_be_entered_with_their_weekends()
    {
        var year = CalendarYear.Of(2027, [Day("2027-01-01"), Day("2027-01-02"), Day("2027-01-03")], [], "官方").Value;
        Assert.Equal([Day("2027-01-01")], year.DaysOff);
        Assert.Equal(DayNature.Weekend, year.NatureOf(Day("2027-01-02")));
    }

    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Every_known_year_has_its_number_of_working_days_and_a_source(int year, int days)
    {
        Assert.Equal(days, _official.WorkingDays(new(year, 1, 1), new(year, 12, 31)).Value);
        Assert.NotEmpty(_official.Years.Single(y => y.Year == year).Source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"years":[{"year":2023}]}""")]
    [InlineData("""{"years":[{"year":2023,"daysOff":["02-30"],"makeUpWorkdays":[],"workingDays":259,"source":"x"}]}""")]
    [InlineData("""{"years":[{"year":"2023","daysOff":[],"makeUpWorkdays":[],"workingDays":259,"source":"x"}]}""")]
    [InlineData("""{"years":[{"year":2023,"daysOff":["01-02"],"makeUpWorkdays":[],"workingDays":259,"source":""}]}""")]
    public void A_holiday_file_of_another_shape_is_not_read(string text) =>
        Assert.Throws<InvalidDataException>(() => WorkCalendar.Read(text));

    [Fact]
    public void Every_source_names_the_notice_with_its_number_and_day() =>
        Assert.All(_official.Years, y => Assert.Matches(@"^国办发明电〔\d{4}〕\d+号（\d{4}年\d+月\d+日）", y.Source));

    [Fact]
    public void A_holiday_file_whose_count_is_wrong_is_not_read()
    {
        const string Right =
            """{"years":[{"year":2023,"daysOff":["01-02"],"makeUpWorkdays":[],"workingDays":259,"source":"x"}]}""";
        Assert.Single(WorkCalendar.Read(Right).Years);
        var wrong = Right.Replace("01-02", "01-01", StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => WorkCalendar.Read(wrong));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void A_period_may_be_a_thousand_days_long_and_no_longer()
    {
        var first = Day("2020-01-01");
        Assert.Equal(1000, _official.Count(first, 1000, DayKind.Calendar).Value.Days.Count);
        Assert.Equal("days", _official.Count(first, 1001, DayKind.Calendar).Refusal!.Field);
        Assert.Equal("days", _official.Count(first, 0, DayKind.Calendar).Refusal!.Field);
    }

    [Fact]
    public void The_days_that_are_holidays_in_every_year_leave_out_weekends()
    {
        var year = CalendarYear.Of(2027, [Day("2027-01-01")], [], "试录").Value;
        // 2027-05-01 is a Saturday, 10-02 and 10-03 are a weekend.
        Assert.Equal([Day("2027-01-01"), Day("2027-10-01")], year.StatutoryDays());
    }

    [Fact]
    public void Two_entries_of_a_year_say_the_same_only_with_the_same_days_and_source()
    {
        CalendarYear Of(int year, string off, string[] makeUp, string source) =>
            CalendarYear.Of(year, [Day(off)], makeUp.Select(Day), source).Value;
        var one = Of(2027, "2027-01-01", ["2027-01-09"], "官方");
        Assert.True(one.SaysTheSame(Of(2027, "2027-01-01", ["2027-01-09"], "官方")));
        Assert.False(one.SaysTheSame(Of(2027, "2027-01-01", ["2027-01-09"], "试录")));
        Assert.False(one.SaysTheSame(Of(2027, "2027-01-04", ["2027-01-09"], "官方")));
        Assert.False(one.SaysTheSame(Of(2027, "2027-01-01", ["2027-01-10"], "官方")));
        Assert.False(one.SaysTheSame(Of(2026, "2026-01-01", ["2026-01-10"], "官方")));
    }

    [Fact]
    public void A_year_says_nothing_of_days_of_another_year()
    {
        var year = CalendarYear.Of(2027, [Day("2027-01-01")], [], "试录").Value;
        Assert.Throws<ArgumentOutOfRangeException>(() => year.NatureOf(Day("2026-12-31")));
    }
}
