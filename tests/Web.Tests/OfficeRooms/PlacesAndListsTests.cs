using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Fields;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>The plan of places between tracks, and the list that a meeting makes.</summary>
public sealed class PlacesAndListsTests
{
    private const string Desk = StageHouse.Desk;

    [Fact]
    public async Task The_office_chooses_a_plan_and_is_led_to_the_reason_it_forgot()
    {
        await using var house = new StageHouse("ganzhou-2024", "audit");
        await house.InitializeAsync();
        using var office = await house.Sits("office");
        var said = await office.IsRefused($"{Desk}/places", $"{Desk}/places/plan", ("plan", "plan-12-3"));
        Assert.NotEmpty(said);
        var link = office.Page.QuerySelector("#errors a")!.GetAttribute("href")!;
        Assert.NotNull(office.Page.QuerySelector($"main {link}"));
        Assert.NotEqual("plan-12-3", Places.Plan(await house.Now())?.Id);

        await office.Opens($"{Desk}/places");
        await office.Fill($"{Desk}/places/plan", [("plan", "plan-12-3"), ("_reason", "会议纪要〔2024〕1号")]);
        Assert.True(office.Status == 302, office.Text);
        await office.Opens($"{Desk}/places");
        var chosen = office.Page.QuerySelectorAll("main tr").Single(r => r.TextContent.Contains("已选定"));
        Assert.Contains("非遗 3 名", chosen.TextContent, StringComparison.Ordinal);
        Assert.Equal("plan-12-3", Places.Plan(await house.Now())?.Id);
    }

    [Fact]
    public async Task A_list_of_a_meeting_stands_with_its_majority_and_not_without()
    {
        await using var house = new StageHouse("yueyang-2023", "experts-meeting");
        await house.InitializeAsync();
        using var office = await house.Sits("office");
        var room = $"{Desk}/resolution/experts-meeting";
        await office.Opens(room);
        var listed = office.Boxes("listed").Take(30).ToList();
        Assert.Equal(30, listed.Count);
        (string, string?)[] list = [.. listed.Select(id => ("listed", (string?)id))];

        async Task<string> Posts(string path, int votes)
        {
            await office.Opens(room);
            var form = Rendered.Posts(office.Page.Forms.Single(f => f.Id == "items"));
            var fields = form.Where(f => f.Key is not ("listed" or "members" or "present" or "for" or "_reason"))
                .SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""))
                .Concat(list.Select(l => (l.Item1, l.Item2!)))
                .Concat([("members", "9"), ("present", "8"), ("for", $"{votes}"), ("_reason", "专家评议纪要1号")]);
            await office.Multipart(path, fields);
            return office.Page.QuerySelector("#errors")?.TextContent ?? "";
        }

        var refused = await Posts($"{room}/confirm", 4);
        Assert.Equal(422, office.Status);
        Assert.Contains("4", refused, StringComparison.Ordinal);

        Assert.Equal("", await Posts($"{room}/confirm", 5));
        Assert.True(office.Status == 200, office.Text);
        Assert.Equal(30, office.Page.QuerySelectorAll("ol.names li").Length);
        await office.Fill(room, []);
        Assert.True(office.Status == 302, office.Text);
        var decided = Lists.Rounds(await house.Now(), "experts-meeting", Lists.City).Single();
        Assert.Equal(listed, decided.Items.Select(i => i.Candidacy));
    }
}
