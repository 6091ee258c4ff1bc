using Jiangxuan.Journeys.Course;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The first half of the course with JavaScript switched off: old browsers, strict offices.</summary>
public sealed class ScriptlessJourney(ScriptlessTown town) : IClassFixture<ScriptlessTown>
{
    [Fact]
    public async Task Register_apply_submit_employer_and_unit_without_script()
    {
        await using var admin = await Screen.Of(town, "管理员", 1440, 900, script: false);
        await admin.SignIn(Town.Administrator, Town.Password);
        var password = await Staffing.Employs(
            admin,
            "district-union",
            "区工会赵",
            "Unit",
            "county-union",
            KaifengTown.Unit
        );
        await using var clerk = await Screen.Of(town, "区工会", 1024, 768, script: false);
        await clerk.SignIn("district-union", password);
        await using var phone = await Screen.Of(town, "申报人", 390, 844, script: false);
        var worker = Worker.Number(2);
        var (hub, receipt) = await Applying.Whole(phone, worker, KaifengTown.Edition, KaifengTown.Unit, script: false);
        var mine = hub.Split('/')[^1];
        await Employing.Whole(town, clerk, mine, script: false);
        await Recommending.ReturnsOnce(clerk, phone, hub, receipt, mine);
        await Recommending.Inspects(clerk, mine);
        await Recommending.Chooses(clerk, mine, town.Inspected);
    }
}
