using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Calendar;
using Xunit;

namespace Jiangxuan.Core.Tests.Calendar;

public sealed class DayListTests
{
    /// <summary>The ranges of the State Council's notices, as an office would copy them.</summary>
    public static TheoryData<int, string, string> Notices { get; } =
        new()
        {
            {
                2019,
                "1月1日、2月4日至10日、4月5日、5月1日至4日、6月7日、9月13日、10月1日至7日",
                "2月2日（星期六）、2月3日（星期日）、4月28日、5月5日、9月29日、10月12日"
            },
            {
                2020,
                "1月1日，1月24日至2月2日，4月4日至6日，5月1日至5日，6月25日至27日，10月1日至8日",
                "1月19日，4月26日，5月9日，6月28日，9月27日，10月10日"
            },
            {
                2021,
                "1月1日至3日\n2月11日至17日\n4月3日至5日\n5月1日至5日\n6月12日至14日\n9月19日至21日\n10月1日至7日",
                "2月7日\n2月20日\n4月25日\n5月8日\n9月18日\n9月26日\n10月9日"
            },
            {
                2022,
                "1月1日至3日、1月31日至2月6日、4月3日至5日、4月30日至5月4日、6月3日至5日、9月10日至12日、10月1日至7日",
                "1月29日、1月30日、4月2日、4月24日、5月7日、10月8日、10月9日"
            },
            {
                2023,
                "1月1日至2日、1月21日至27日、4月5日、4月29日至5月3日、6月22日至24日、9月29日至10月6日",
                "1月28日、1月29日、4月23日、5月6日、6月25日、10月7日、10月8日"
            },
            {
                2024,
                "1月1日、2月10日至17日、4月4日至6日、5月1日至5日、6月10日、9月15日至17日、10月1日至7日",
                "2月4日、2月18日、4月7日、4月28日、5月11日、9月14日、9月29日、10月12日"
            },
            {
                2025,
                "1月1日（周三）、1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）、4月4日至6日、5月1日至5日、5月31日至6月2日、10月1日至8日",
                "1月26日（周日）、2月8日（周六）、4月27日、9月28日、10月11日"
            },
            {
                2026,
                "1月1日至3日、2月15日至23日、4月4日至6日、5月1日至5日、6月19日至21日、9月25日至27日、10月1日至7日",
                "1月4日、2月14日、2月28日、5月9日、9月20日、10月10日"
            },
        };

    [Theory]
    [MemberData(nameof(Notices))]
    public void Read_the_ranges_of_a_notice_gives_the_year_that_comes_with_the_program(
        int year,
        string off,
        string makeUps
    )
    {
        var known = WorkCalendar.Official().Years.Single(y => y.Year == year);
        var entered = Year(year, off, makeUps);
        Assert.Equal(known.DaysOff, entered.DaysOff);
        Assert.Equal(known.MakeUpWorkdays, entered.MakeUpWorkdays);
        // The control: a few days more are another year.
        Assert.NotEqual(known.DaysOff.Count, Year(year, $"{off}、3月10日至13日", makeUps).DaysOff.Count);
    }

    [Theory]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("２０２７年１月１日", "2027-01-01")]
    [InlineData("1/1", "2027-01-01")]
    [InlineData("01-01", "2027-01-01")]
    [InlineData("1.1", "2027-01-01")]
    [InlineData(" 1 月 1 日 ", "2027-01-01")]
    [InlineData("12月31日到2028年1月1日", "2027-12-31 2028-01-01")]
    [InlineData("1月1日~3", "2027-01-01 2027-01-02 2027-01-03")]
    [InlineData("1月3日、1月1日、1月3日", "2027-01-01 2027-01-03")]
    [InlineData("", "")]
    [InlineData("\r\n（无）\r\n", "")]
    public void Read_what_staff_type_gives_the_days(string typed, string days) =>
        Assert.Equal(
            days.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            DayList
                .Read(typed, 2027, "daysOff")
                .Value.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData("元旦")]
    [InlineData("1月")]
    [InlineData("2月29日")]
    [InlineData("13月1日")]
    [InlineData("1月0日")]
    [InlineData("0000-1-1")]
    [InlineData("1月1日至")]
    [InlineData("1月1日至3日至5日")]
    [InlineData("1月3日至1日")]
    [InlineData("1月1日至12月31日")]
    public void Read_an_item_that_is_no_day_is_refused_and_quoted(string typed)
    {
        var refusal = DayList.Read($"5月1日、{typed}", 2027, "daysOff").Refusal;
        Assert.Contains(typed, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal("daysOff", refusal.Field);
    }

    [Fact]
    public void Write_is_read_back()
    {
        Check.QuickThrowOnFailure(ReadsBack(days => days));
        Assert.ThrowsAny<Exception>(() => Check.QuickThrowOnFailure(ReadsBack(days => days.Skip(1))));

        static Property ReadsBack(Func<IEnumerable<DateOnly>, IEnumerable<DateOnly>> change) =>
            Prop.ForAll(
                Gen.Choose(0, 364).Select(n => new DateOnly(2027, 1, 1).AddDays(n)).NonEmptyListOf().ToArbitrary(),
                days =>
                {
                    var all = days.Distinct().Order().ToList();
                    return DayList.Read(DayList.Write(change(all)), 2027, "x").Value.SequenceEqual(all);
                }
            );
    }

    private static CalendarYear Year(int year, string off, string makeUps) =>
        CalendarYear
            .Of(year, DayList.Read(off, year, "off").Value, DayList.Read(makeUps, year, "makeUps").Value, "通知")
            .Value;
}
