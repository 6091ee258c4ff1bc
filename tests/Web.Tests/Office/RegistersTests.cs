using Jiangxuan.Web.Tests.Papers;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>A register in which nobody stands (首届): it has to be stated, an empty box is no statement.</summary>
public sealed class RegistersTests(DossierHouse house) : IClassFixture<DossierHouse>
{
    private const string Page = $"/office/{PaperHouse.Edition}/registers";

    [Fact]
    public async Task An_empty_register_is_taken_when_it_is_stated()
    {
        var register = house.World.Notice.Registers[0].Id;
        using var office = await house.Sits(house.Cast.Office.Account);
        await office.Get(Page);

        await office.Post(Page, new() { ["register"] = register });
        Assert.Equal(422, office.Status);
        Assert.Contains("请勾选“名册为空”", office.Text, StringComparison.Ordinal);

        await office.Post(Page, new() { ["register"] = register, ["nobody"] = "yes" });
        Assert.Equal(302, office.Status);
        await office.Get(office.Location!);
        Assert.Contains("0 人", office.Text, StringComparison.Ordinal);
    }
}
