using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Xunit;

namespace Jiangxuan.Web.Tests.Units;

/// <summary>The office passes over a unit that stayed silent at its deadline.</summary>
public sealed class LapseTests(County county) : IClassFixture<County>
{
    private const string Quota = $"/office/{County.Edition}/quota";
    private const string Lapse = $"{Quota}/{County.Longting}/lapse";

    [Fact]
    public async Task A_silent_unit_is_passed_over_once_the_deadline_is_past_and_its_people_read_why()
    {
        using var union = await county.Clerk("county-union");
        await union.Get(Lapse);
        Assert.Equal(403, union.Status);

        county.Clock.Move(new DateTimeOffset(2021, 6, 11, 23, 59, 0, TimeSpan.FromHours(8)) - county.Clock.GetUtcNow());
        using var office = await county.SignedIn(Role.Office, "lapse.office", "office");
        await office.Get(Quota);
        Assert.DoesNotContain("按逾期办理", office.Text, StringComparison.Ordinal);
        await office.Get(Lapse);
        Assert.Equal(422, office.Status);
        Assert.Contains("2021年6月11日24时才截止", office.Errors(), StringComparison.Ordinal);
        await office.Get($"{Quota}/nowhere/lapse");
        Assert.Equal(404, office.Status);

        county.Clock.Move(TimeSpan.FromMinutes(1));
        await office.Get(Quota);
        Assert.NotNull(office.Page.QuerySelector($"a[href='{Lapse}']"));
        await office.Get(Lapse);
        var people = Lapsing.People(await county.World(), County.Longting);
        Assert.All(people, c => Assert.Contains(c.Name, office.Text, StringComparison.Ordinal));
        var sent = await office.Fill(Lapse);
        Assert.Equal(302, office.Status);
        await office.Get(Quota);
        Assert.Contains("逾期未报送，视为放弃", office.Text, StringComparison.Ordinal);
        Assert.Null(office.Page.QuerySelector($"a[href='{Lapse}']"));
        Assert.NotNull(office.Page.QuerySelector($"a[href='{Quota}/{County.Machinery}/lapse']"));

        var world = await county.World();
        Assert.All(
            people.Select(c => world.Get<Candidacy>(c.Id)),
            c => Assert.Equal(Lapsing.Late, c.Outcomes["report"].Text)
        );
        Assert.Contains(world.All<Candidacy>(), c => c.Unit == County.Machinery && c.Stands != Standing.Ended);

        // The same form again changes nothing; a new one is refused.
        await office.Again(Lapse, sent);
        Assert.Equal(302, office.Status);
        await office.Again(Lapse, [.. sent.Where(f => f.Key != "_key"), new("_key", Guid.NewGuid().ToString())]);
        Assert.Equal(422, office.Status);
    }
}
