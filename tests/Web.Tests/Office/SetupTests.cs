using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People;
using Jiangxuan.Web.Office.Setup;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

public sealed class SetupTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    [Fact]
    public async Task A_unit_is_added_once()
    {
        const string Page = OfficeHouse.Root + "/units";
        var fields = new Dictionary<string, string>
        {
            ["name"] = "开封市园林产业工会",
            ["id"] = "gardens",
            ["group"] = "industry",
        };
        await house.Clerk.Get(Page);
        await house.Clerk.Post(Page, fields);
        Assert.Equal(302, house.Clerk.Status);
        Assert.Contains((await house.Stored()).Edition.Units, u => u.Id == "gardens");
        await house.Clerk.Get(Page);
        await house.Clerk.Post(Page, fields);
        Assert.Equal(422, house.Clerk.Status);
        Assert.Equal("开封市园林产业工会", house.Clerk.Page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_deadline_moves_with_a_reason_and_never_into_the_past()
    {
        const string Page = OfficeHouse.Root + "/deadlines";
        var day = DateOnly
            .FromDateTime(house.Clock.GetUtcNow().DateTime)
            .AddDays(10)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await house.Clerk.Get(Page);
        await house.Clerk.Post(
            Page,
            new()
            {
                ["stage"] = "report",
                ["end"] = "last",
                ["day"] = day,
            }
        );
        Assert.Equal(422, house.Clerk.Status);
        Assert.NotNull(house.Clerk.Page.QuerySelector("#_reason-error"));
        await house.Clerk.Get(Page);
        await house.Clerk.Post(
            Page,
            new()
            {
                ["stage"] = "report",
                ["end"] = "last",
                ["day"] = "2021-01-01",
                ["_reason"] = "防汛",
            }
        );
        Assert.Equal(422, house.Clerk.Status);
        await house.Clerk.Get(Page);
        await house.Clerk.Post(
            Page,
            new()
            {
                ["stage"] = "report",
                ["end"] = "last",
                ["day"] = day,
                ["_reason"] = "防汛",
            }
        );
        Assert.Equal(302, house.Clerk.Status);
        await house.Clerk.Get($"{OfficeHouse.Root}/log?kind=deadline.moved");
        Assert.Contains("防汛", house.Clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opening_day_moves_with_a_reason_and_never_behind_the_deadline()
    {
        const string Page = OfficeHouse.Root + "/deadlines";
        Dictionary<string, string> Opening(string day, string why) =>
            new()
            {
                ["stage"] = "unit-ranking",
                ["end"] = "first",
                ["day"] = day,
                ["_reason"] = why,
            };
        foreach (
            var (day, why, field) in new[]
            {
                ("2021-05-06", "", "_reason"),
                ("2099-01-01", "防汛", "day"),
                ("5月6日", "防汛", "day"),
            }
        )
        {
            await house.Clerk.Get(Page);
            await house.Clerk.Post(Page, Opening(day, why));
            Assert.Equal(422, house.Clerk.Status);
            Assert.NotNull(house.Clerk.Page.QuerySelector($"#{field}-error"));
            Assert.Equal("first", house.Clerk.Page.QuerySelector("#end option[selected]")!.GetAttribute("value"));
        }

        await house.Clerk.Get(Page);
        await house.Clerk.Post(Page, Opening("2021-05-06", "节后开始推荐"));
        Assert.Equal(302, house.Clerk.Status);
        Assert.Equal(
            new DateTimeOffset(2021, 5, 6, 0, 0, 0, TimeSpan.FromHours(8)),
            (await house.Stored()).Edition.Opens["unit-ranking"]
        );
        await house.Clerk.Get($"{OfficeHouse.Root}/log?kind=opening.moved");
        Assert.Contains("节后开始推荐", house.Clerk.Text, StringComparison.Ordinal);
        await house.Clerk.Get(Page);
        Assert.Contains("2021-05-06", house.Clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_pages_without_a_gap_and_filters_by_day()
    {
        var seen = 0;
        var next = $"{OfficeHouse.Root}/log?kind=candidacy.submitted";
        while (next is not null)
        {
            await house.Clerk.Get(next);
            seen += house.Clerk.Page.QuerySelectorAll("tbody tr").Length;
            next = house.Clerk.Page.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(seen >= (await house.Stored()).All<Candidacy>().Count(c => c.Receipt is not null));
        await house.Clerk.Get($"{OfficeHouse.Root}/log?day=1999-01-01");
        Assert.Contains("没有查到日志", house.Clerk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_ID_numbers_keeps_hashes_only_and_names_the_lines_it_cannot_read()
    {
        var good = Number("99010119800101001");
        var list = IdList.Read(
            $"姓名,身份证号\n张三,{good}\n李四,{good}\n王五,123456\n",
            new DateOnly(2021, 6, 1),
            n => $"h{n.Length}"
        );
        Assert.Equal([new RegisterEntry("h18")], list.Persons);
        Assert.Equal((1, 1), (list.Repeated, list.Unreadable));
        Assert.Equal([4], list.Where);
    }

    [Fact]
    public void A_day_after_the_number_ends_a_ban_and_one_before_it_does_not()
    {
        var number = Number("99010119800101001");
        IdList Of(string line, bool ends = true) => IdList.Read(line, new DateOnly(2026, 6, 1), _ => "h", ends);
        Assert.Equal(new DateOnly(2026, 11, 7), Of($"张三,1980-01-01,{number},2026-11-07").Persons[0].Until);
        Assert.Null(Of($"张三,1980-01-01,{number}").Persons[0].Until);
        Assert.Null(Of($"{number},2026-11-07", ends: false).Persons[0].Until);
    }

    private static string Number(string first17) => first17 + IdNumber.CheckDigit(first17);
}
