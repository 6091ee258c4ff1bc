using Jiangxuan.Journeys.Course;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The whole course of Kaifeng's notice, every step by its own person in a browser of their own.</summary>
public sealed class CourseJourney(KaifengTown town) : IClassFixture<KaifengTown>
{
    [Fact]
    public async Task From_the_applicants_phone_to_the_named_on_the_public_page()
    {
        await using var admin = await Screen.Of(town, "管理员", 1440, 900);
        await admin.SignIn(Town.Administrator, Town.Password);
        await using var staff = await Staff.Of(town, admin);

        await using var phone = await Screen.Of(town, "申报人", 390, 844);
        var worker = Worker.Number(1);
        var (hub, receipt) = await Applying.Whole(phone, worker, KaifengTown.Edition, KaifengTown.Unit, script: true);
    }
}
