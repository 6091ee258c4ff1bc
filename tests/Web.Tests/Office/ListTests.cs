using System.Text;
using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

public sealed class ListTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    private const string List = OfficeHouse.Root + "/applications";

    [Fact]
    public async Task Every_page_of_the_desk_opens()
    {
        foreach (
            var page in new[]
            {
                "",
                "/applications",
                "/audit/audit",
                "/quota",
                "/units",
                "/deadlines",
                "/registers",
                "/decisions",
                "/log",
            }
        )
        {
            await house.Clerk.Get(OfficeHouse.Root + page);
            Assert.True(house.Clerk.Status == 200, $"{page}: {house.Clerk.Status} {house.Clerk.Text}");
            Assert.Single(
                house
                    .Clerk.Page.QuerySelectorAll("nav.menu a[aria-current=page]")
                    .DistinctBy(a => a.GetAttribute("href"))
            );
        }

        await house.Clerk.Get("/office");
        Assert.Equal(OfficeHouse.Root, house.Clerk.Location);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double_in_every_order()
    {
        var submitted = (await house.Stored()).All<Candidacy>().Count(c => c.Receipt is not null);
        foreach (var sort in new[] { "Receipt", "Name", "Submitted" })
        {
            var seen = new List<string>();
            var next = $"{List}?sort={sort}";
            while (next is not null)
            {
                await house.Clerk.Get(next);
                seen.AddRange(
                    house
                        .Clerk.Page.QuerySelectorAll("tr[data-href]")
                        .Select(r => r.GetAttribute("data-href")!.Split('?')[0])
                );
                next = house.Clerk.Page.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(submitted, seen.Count);
            Assert.Equal(submitted, seen.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("unit=lankao")]
    [InlineData("channel=self")]
    [InlineData("stage=audit")]
    [InlineData("state=ended")]
    [InlineData("group=industry")]
    public async Task A_filter_shows_exactly_those_it_names(string filter)
    {
        var world = await house.Stored();
        bool Fits(Candidacy c) =>
            filter switch
            {
                "unit=lankao" => c.Unit == "lankao",
                "channel=self" => c.Channel == "self",
                "stage=audit" => c.Stands.Split(',').Contains("audit"),
                "state=ended" => c is { Stands: "ended", Withdrawn: null, Certificate: null },
                _ => c.UnitGroup == "industry",
            };
        var expected = world.All<Candidacy>().Where(c => c.Receipt is not null && Fits(c)).Select(c => c.Id).Order();
        await house.Clerk.Get($"{List}?{filter}");
        var shown = house
            .Clerk.Page.QuerySelectorAll("tr[data-href]")
            .Select(r => r.GetAttribute("data-href")!.Split('?')[0].Split('/')[^1]);
        Assert.Equal(expected, shown.Order());
        Assert.NotEmpty(expected);
    }

    [Fact]
    public async Task A_keyword_finds_a_name_and_the_person_shows_no_full_id_number()
    {
        var person = (await house.Stored()).All<Candidacy>().First(c => c.Receipt is not null);
        await house.Clerk.Get($"{List}?q={Uri.EscapeDataString(person.Name)}");
        Assert.Contains(
            house.Clerk.Page.QuerySelectorAll("tr[data-href]"),
            r => r.GetAttribute("data-href")!.Contains(person.Id, StringComparison.Ordinal)
        );
        await house.Clerk.Get($"{List}/{person.Id}");
        Assert.Equal(200, house.Clerk.Status);
        Assert.Contains("****", house.Clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d{17}[\dX]", house.Clerk.Text);
    }

    [Fact]
    public async Task The_export_honours_the_filter_and_begins_with_a_mark()
    {
        await house.Clerk.Get($"{List}.csv?unit=lankao");
        var bytes = await house.Clerk.Response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var expected = (await house.Stored()).All<Candidacy>().Count(c => c.Receipt is not null && c.Unit == "lankao");
        Assert.Equal(expected, lines.Length - 1);
        Assert.StartsWith("受理编号,姓名", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_role_is_turned_away()
    {
        using var unit = await house.SignedIn(Role.Unit, "unit9", "county-union", "longting");
        await unit.Get(List);
        Assert.Equal(403, unit.Status);
        await unit.Get($"{List}.xlsx");
        Assert.Equal(403, unit.Status);
        await unit.Get($"{OfficeHouse.Root}/log");
        Assert.Equal(403, unit.Status);
    }
}
