using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>A bound in principle on a list by rank, on the office's page.</summary>
public sealed class CapTests(CapHouse house) : IClassFixture<CapHouse>
{
    [Fact]
    public async Task A_cap_in_principle_is_exceeded_with_a_written_reason_only()
    {
        using var office = await house.SignedIn(Role.Office, "cap.office", "office");
        await office.Opens(CapHouse.Room);
        Assert.Contains("超出原则性要求的理由", office.Text, StringComparison.Ordinal);
        var refused = await office.IsRefused(CapHouse.Room, $"{CapHouse.Room}/confirm", ("_reason", ""));
        Assert.Contains("同一性别原则上至多5人", refused, StringComparison.Ordinal);
        Assert.NotNull(office.Page.QuerySelector("#_reason-error"));
        Assert.Empty(await house.Rounds());

        var names = await office.Confirms(CapHouse.Room, CapHouse.Room, ("_reason", "按得分高低确定"));
        Assert.Equal(20, names.Count);
        Assert.Equal("按得分高低确定", Assert.Single(await house.Rounds()).Note);
        await office.Opens(CapHouse.Room);
        Assert.Contains("按得分高低确定", office.Text, StringComparison.Ordinal);
    }
}
