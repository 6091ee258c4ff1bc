using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The unit's first page.</summary>
internal static class DashboardEndpoint
{
    public static async Task<IResult> Get(Desk desk, string? done)
    {
        var room = await Rooms.Open(desk);
        return new RazorComponentResult<DashboardPage>(new { Room = room, Flash = Done.Says(done) });
    }
}
