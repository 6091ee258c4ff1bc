using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Tests.Units;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>Clearance, showing, stewardship, revocation, bans, and a county that looks after its towns.</summary>
public sealed class LongWayTests(LongHouse house) : IClassFixture<LongHouse>
{
    [Fact]
    public async Task A_county_records_the_reply_about_somebody_who_applied_to_a_town()
    {
        var edition = await house.At("same-level");
        var world = await house.World(edition);
        var person = world.All<Candidacy>().First(c => c.Stands == "same-level" && c.Unit == "lankao-east");
        var page = $"/unit/{edition.EditionId}/applications/{person.Id}";

        using var town = await house.SignedIn(Role.Unit, "town1", "town-union", "lankao-east");
        await town.Opens(page);
        Assert.DoesNotContain("复函意见", town.Text, StringComparison.Ordinal);
        using var other = await house.SignedIn(Role.Unit, "county2", "county-hr", "qixian");
        await other.Get(page);
        Assert.Equal(403, other.Status);

        using var county = await house.SignedIn(Role.Unit, "county1", "county-hr", "lankao");
        await county.Opens($"/unit/{edition.EditionId}/applications");
        Assert.Contains(person.Name, county.Text, StringComparison.Ordinal);
        await county.Opens(page);
        await county.Fill($"{page}/clear/same-level", new() { ["pass"] = "yes", ["text"] = "同意上报，2021年第3号" });
        Assert.Equal(422, county.Status);
        Assert.Contains("同级部门复函", county.Errors(), StringComparison.Ordinal);
        await county.Opens(page);
        await county.Upload($"{page}/reply/same-level/reply", "复函.png", Pictures.Png);
        Assert.Equal(302, county.Status);
        await county.Opens(page);
        await county.FillAndConfirm(
            $"{page}/clear/same-level",
            new() { ["pass"] = "yes", ["text"] = "同意上报，2021年第3号" }
        );
        Assert.Equal(302, county.Status);
        var after = (await house.World(edition)).Get<Candidacy>(person.Id);
        Assert.Equal(StageResult.Passed, after.Outcomes["same-level"].Result);
        Assert.Contains("reply", after.Determined.Keys);
    }

    [Fact]
    public async Task The_office_records_clearance_and_showing()
    {
        var edition = await house.At("clearance");
        var desk = $"/office/{edition.EditionId}";
        var two = (await house.World(edition)).All<Candidacy>().Where(c => c.Stands == "clearance").Take(2).ToList();
        using var office = await house.SignedIn(Role.Office, "clear1", "office");
        var room = $"{desk}/clearance/clearance";
        await office.Opens(room);
        Assert.Contains(two[0].Name, office.Text, StringComparison.Ordinal);
        var first = $"{room}/{two[0].Id}";
        Assert.Contains(
            "请选择复函的意见",
            await office.IsRefused(first, $"{first}/confirm", ("text", "无")),
            StringComparison.Ordinal
        );
        await office.Confirms(first, first, ("pass", "yes"), ("text", "未发现问题"));
        var second = $"{room}/{two[1].Id}";
        await office.Confirms(second, second, ("pass", "no"), ("text", "正在接受审查"));
        var shown = $"{desk}/showcase/showcase/{two[0].Id}";
        await office.Confirms(shown, shown, ("text", "市报三版刊发通讯"));

        var world = await house.World(edition);
        Assert.Equal("shortlist", world.Get<Candidacy>(two[0].Id).Stands);
        Assert.Equal(Standing.Ended, world.Get<Candidacy>(two[1].Id).Stands);
        await office.Get($"{desk}/showcase/showcase/{two[1].Id}");
        Assert.Equal(404, office.Status);
    }

    [Fact]
    public async Task Stewardship_then_revocation_and_ban()
    {
        var edition = await house.At("year");
        var desk = $"/office/{edition.EditionId}";
        var world = await house.World(edition);
        var person = world.All<Candidacy>().First(c => c.Stands == "year");
        var ends = Stewarding.Ends(world.Notice, person, "year");
        using var office = await house.SignedIn(Role.Office, "steward1", "office");
        var one = $"{desk}/stewardship/year/{person.Id}";
        Assert.Contains(
            "12个月",
            await office.IsRefused(one, $"{one}/confirm", ("pass", "yes"), ("text", "好")),
            StringComparison.Ordinal
        );

        house.On(ends);
        using var later = await house.SignedIn(Role.Office, "steward2", "office");
        for (var i = 0; i < 2; i++)
        {
            await later.Opens(one);
            await later.Fill($"{one}/report", new() { ["report"] = "带徒三名" });
            Assert.True(later.Status == 302, later.Text);
        }

        await later.Confirms(one, one, ("pass", "yes"), ("text", "合格"));
        Assert.Equal("later-reward", (await house.World(edition)).Get<Candidacy>(person.Id).Stands);

        var revocation = $"{desk}/revocation";
        Assert.Contains(
            "请选择撤销所依据的情形",
            await later.IsRefused(revocation, $"{revocation}/honour/confirm", ("who", person.Id), ("text", "造假")),
            StringComparison.Ordinal
        );
        await later.Opens(revocation);
        await later.Fill(
            $"{revocation}/honour/confirm",
            new()
            {
                ["who"] = person.Id,
                ["ground"] = "fraud",
                ["text"] = "成果造假",
                ["document"] = "汴匠〔2022〕1号",
            }
        );
        Assert.True(later.Status == 200, later.Text);
        await later.Fill($"{revocation}/honour");
        Assert.True(later.Status == 302, later.Text);
        await later.Opens(revocation);
        await later.Fill(
            $"{revocation}/ban/confirm",
            new()
            {
                ["who"] = person.Id,
                ["ban"] = "false-materials",
                ["text"] = "造假",
            }
        );
        Assert.True(later.Status == 200, later.Text);
        await later.Fill($"{revocation}/ban");
        Assert.True(later.Status == 302, later.Text);

        var after = await house.World(edition);
        Assert.Equal(3000.01m, after.Get<Candidacy>(person.Id).TakenBack!.Yuan);
        Assert.Contains(after.Edition.Registers["bans"], e => e.Person == person.PersonKey && e.Until is not null);
        using var anybody = house.Browser();
        await anybody.Opens($"/e/{edition.EditionId}/laureates");
        Assert.Contains("撤销", anybody.Text, StringComparison.Ordinal);
        await anybody.Opens($"/verify/{person.Certificate}");
        Assert.DoesNotContain("有效", anybody.Text, StringComparison.Ordinal);

        using var union = await house.SignedIn(Role.Office, "union9", "city-union");
        await union.Opens(revocation);
        var laureate = after.All<Candidacy>().First(c => c is { Tier: not null, TakenBack: null }).Id;
        await union.Fill(
            $"{revocation}/honour/confirm",
            new()
            {
                ["who"] = laureate,
                ["ground"] = "fraud",
                ["text"] = "造假",
                ["document"] = "1",
            }
        );
        Assert.Equal(403, union.Status);
    }
}
