using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>The working calendar on the office's desk.</summary>
public sealed class CalendarTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    private const string Page = OfficeHouse.Root + "/calendar";

    [Xunit.Fact]
    public async Task A_year_is_entered_counted_on_corrected_and_in_the_log()
    {
        await house.Clerk.Get(Page);
        Assert.Equal(8, house.Clerk.Page.QuerySelectorAll("tbody tr").Length);
        var stage = (await house.Stored()).Notice.Stages.OfType<PubliciseStage>().First() with
        {
            Days = DayCount.Working,
            MinDays = 5,
            ExcludeFirstDay = false,
        };
        var first = new DateOnly(2026, 12, 30);
        Assert.True(Publicising.Shortest(await house.Stored(), stage, first).IsRefused);

        await house.Clerk.Post(Page, Typed("1月1日至3日\n5月1日\n10月1日至7日", "10月9日"));
        Assert.Equal(302, house.Clerk.Status);
        await house.Clerk.Get(house.Clerk.Location!);
        Assert.Contains("录入2027年工作日历", house.Clerk.Text, StringComparison.Ordinal);
        Assert.Contains("本届录入", house.Clerk.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 1, 6), Publicising.Shortest(await house.Stored(), stage, first).Value.Last);

        // The year opens in the form, to be corrected.
        await house.Clerk.Get(Page + "?year=2027");
        Assert.StartsWith(
            "2027-01-01\n",
            house.Clerk.Page.QuerySelector("#daysOff")!.TextContent,
            StringComparison.Ordinal
        );
        await house.Clerk.Post(Page, Typed("1月1日至5日、10月1日至7日", "10月9日"));
        Assert.Equal(302, house.Clerk.Status);
        Assert.Equal(new DateOnly(2027, 1, 8), Publicising.Shortest(await house.Stored(), stage, first).Value.Last);

        await house.Clerk.Get($"{OfficeHouse.Root}/log?kind=calendar.entered");
        Assert.Equal(2, house.Clerk.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Xunit.Theory]
    [InlineData("year", "明年", "year")]
    [InlineData("daysOff", "元旦", "daysOff")]
    [InlineData("daysOff", "5月1日", "daysOff")]
    [InlineData("makeUpWorkdays", "10月8日", "makeUpWorkdays")]
    [InlineData("source", "", "source")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_lost_or_stored(
        string field,
        string value,
        string at
    )
    {
        var before = (await house.Stored()).Edition.CalendarYears;
        await house.Clerk.Get(Page);
        var typed = Typed("1月1日、10月1日至7日", "");
        typed[field] = value;
        await house.Clerk.Post(Page, typed);
        Assert.Equal(422, house.Clerk.Status);
        Assert.NotNull(house.Clerk.Page.QuerySelector($"#{at}-error"));
        Assert.Equal(typed["year"], house.Clerk.Page.QuerySelector("#year")!.GetAttribute("value"));
        Assert.Equal(typed["daysOff"], house.Clerk.Page.QuerySelector("#daysOff")!.TextContent);
        Assert.Equal(before.Keys, (await house.Stored()).Edition.CalendarYears.Keys);
    }

    private static Dictionary<string, string> Typed(string off, string makeUps) =>
        new()
        {
            ["year"] = "2027",
            ["daysOff"] = off,
            ["makeUpWorkdays"] = makeUps,
            ["source"] = "国办发明电〔2026〕试",
        };
}
