using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.OfficeRooms;
using Jiangxuan.Web.Tests.Units;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>An edition whose applicants stand before their units.</summary>
public sealed class BeforeOpinionTests(OpinionHouse house) : IClassFixture<OpinionHouse>
{
    [Fact]
    public async Task A_stamped_page_that_the_unit_uploads_stands_beside_the_form_it_is()
    {
        StampedCopyTests.SkipWithoutZbar();
        var person = house.World.All<Candidacy>().First(c => c.Stands.Split(',').Contains("unit-opinion"));
        var (notice, unit) = (house.World.Notice, house.World.Edition.Unit(person.Unit));
        using var clerk = await house.Sits(house.Cast.OfUnit(notice, unit, notice.Stage("unit-opinion")).Account);
        var form = $"/papers/{PaperHouse.Edition}/person/{person.Id}/annex-3.docx";
        var copy = await StampedCopyTests.Code(clerk, form);
        var page = $"/unit/{PaperHouse.Edition}/applications/{person.Id}";
        await clerk.Opens(page);

        await clerk.Upload($"{page}/scan/unit-opinion", "盖章页.png", copy);
        Assert.Equal(302, clerk.Status);
        await StampedCopyTests.Read(clerk, page);

        var said = clerk.Page.QuerySelector("[data-copy=fits]")!;
        Assert.Contains($"已识别：{person.Name}的《", said.TextContent, StringComparison.Ordinal);
        Assert.Equal(form, said.QuerySelector("a")!.GetAttribute("href"));
    }
}
