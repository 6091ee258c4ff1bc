using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Tests.Apply;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>Units that ranked their people and let the reporting deadline pass: the office passes over them like over silent ones.</summary>
public sealed class LateReportTests
{
    private const string Quota = $"{StageHouse.Desk}/quota";

    [Fact]
    public async Task A_unit_that_ranked_and_never_reported_is_passed_over_and_the_next_has_its_turn()
    {
        await using var house = new StageHouse("kaifeng-2020", "report");
        await house.InitializeAsync();
        house.Clock.Move(
            new DateTimeOffset(2021, 6, 12, 0, 0, 0, TimeSpan.FromHours(8)).AddMinutes(1) - house.Clock.GetUtcNow()
        );
        var world = await house.Now();
        var unit = world.Edition.Units.First(u => Ranking.Ranked(world, "unit-ranking", u.Id).Count > 0).Id;
        var ranked = Ranking.Ranked(world, "unit-ranking", unit).Select(c => c.Id).ToList();
        var lapse = $"{Quota}/{unit}/lapse";

        using var office = await house.Sits("office");
        await office.Opens(Quota);
        Assert.NotNull(office.Page.QuerySelector($"a[href='{lapse}']"));
        await office.Opens(lapse);
        Assert.All(
            ranked.Select(id => world.Get<Candidacy>(id).Name),
            name => Assert.Contains(name, office.Text, StringComparison.Ordinal)
        );
        Assert.Contains("申报人会看到“推荐单位逾期未报送，视为放弃”", office.Text, StringComparison.Ordinal);
        await office.Fill(lapse, []);
        Assert.Equal(302, office.Status);
        await office.Opens(Quota);
        Assert.Null(office.Page.QuerySelector($"a[href='{lapse}']"));
        Assert.Contains("逾期未报送，视为放弃", office.Text, StringComparison.Ordinal);
        var after = await house.Now();
        Assert.All(ranked, id => Assert.Equal((Standing.Ended, Lapsing.Late), Told(after.Get<Candidacy>(id))));
        Assert.Equal(0, Ranking.Taken(after, "unit-ranking", unit));
    }

    private static (string, string?) Told(Candidacy c) => (c.Stands, c.Outcomes["report"].Text);
}
