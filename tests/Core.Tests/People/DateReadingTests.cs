using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("1900-1-1", 1900, 1, 1)]
    [InlineData("2100-12-31", 2100, 12, 31)]
    [InlineData("2010-1-1", 2010, 1, 1)]
    [InlineData("2010-01-31", 2010, 1, 31)]
    [InlineData("2010.01", 2010, 1, null)]
    [InlineData("2010.1.5", 2010, 1, 5)]
    [InlineData("2010年1月", 2010, 1, null)]
    [InlineData("2010 年 1 月 1 日", 2010, 1, 1)]
    [InlineData("2010年1月1号", 2010, 1, 1)]
    [InlineData("2010/1", 2010, 1, null)]
    [InlineData("2010/12", 2010, 12, null)]
    [InlineData("201001", 2010, 1, null)]
    [InlineData("20120229", 2012, 2, 29)]
    [InlineData("２０１０年１月", 2010, 1, null)]
    [InlineData("2010。1", 2010, 1, null)]
    public void Dates_are_read_as_people_write_them(string text, int year, int month, int? day) =>
        Assert.Equal(new DayOrMonth(year, month, day), DateReading.Read(text).Value);

    [Theory]
    [InlineData("", "请填写")]
    [InlineData("2010", "只有年份")]
    [InlineData("2010年", "只有年份")]
    [InlineData("2011-2-29", "只有28天")]
    [InlineData("2010-13", "月份")]
    [InlineData("2010-0", "月份")]
    [InlineData("10-1-1", "四位年份")]
    [InlineData("1-1-2010", "四位年份")]
    [InlineData("1010-1-1", "1900")]
    [InlineData("1899-12-31", "1900")]
    [InlineData("2101-1-1", "2100")]
    [InlineData("2010年1月10", "看不懂")]
    [InlineData("2010年1月10月", "看不懂")]
    [InlineData("这一天大概是在夏天麦收以后的某一个上午吧", "看不懂日期“这一天大概是在夏天麦收以后的某一个上午吧”")]
    [InlineData("这一天大概是在夏天麦收以后的某一个上午吧？", "看不懂日期“这一天大概是在夏天麦收以后的某一个上午吧…”")]
    [InlineData("2010-1.1", "看不懂")]
    [InlineData("2010年1", "看不懂")]
    [InlineData("2010年1月1", "看不懂")]
    [InlineData("二〇一〇年一月", "看不懂")]
    [InlineData("至今", "看不懂")]
    [InlineData("2010-1-1-1", "看不懂")]
    [InlineData("2010--1", "看不懂")]
    [InlineData("99999999999999", "看不懂")]
    public void What_is_no_date_is_said_in_words(string text, string says) =>
        Assert.Contains(says, DateReading.Read(text).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_date_reads_back_as_it_was_written()
    {
        Check.QuickThrowOnFailure(RoundTrip(DateReading.Read));
        // The control: a reader that takes the day for the month where it can.
        Assert.ThrowsAny<Exception>(() =>
            Check.QuickThrowOnFailure(RoundTrip(t => Swapped(DateReading.Read(t).Value)))
        );

        static Property RoundTrip(Func<string, Result<DayOrMonth>> read) =>
            Prop.ForAll(
                Gen.Choose(0, 73_000).Select(n => new DateOnly(1900, 1, 1).AddDays(n)).ToArbitrary(),
                day =>
                {
                    var whole = new DayOrMonth(day.Year, day.Month, day.Day);
                    var month = new DayOrMonth(day.Year, day.Month);
                    return read(whole.ToString()).Value == whole
                        && read($"{day:yyyy-M-d}").Value == whole
                        && read($"{day:yyyyMMdd}").Value == whole
                        && read(month.ToString()).Value == month
                        && read($"{day:yyyy.MM}").Value == month
                        && whole.Date == day
                        && day <= month.Latest
                        && whole.Latest == day;
                }
            );

        static DayOrMonth Swapped(DayOrMonth d) => d.Day is { } day and <= 12 ? new(d.Year, day, d.Month) : d;
    }
}
