using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The applications made to the unit.</summary>
internal static class ApplicationsEndpoint
{
    public static async Task<IResult> Get(Desk desk)
    {
        var room = await Rooms.Open(desk);
        return new RazorComponentResult<ApplicationsPage>(new { Room = room, Query = Read(desk.Http.Request.Query) });
    }

    /// <summary>The questions in an address.</summary>
    public static ApplicationQuery Read(IQueryCollection query) =>
        new()
        {
            Stage = query["stage"].FirstOrDefault(),
            State = query["state"].FirstOrDefault(),
            Channel = query["channel"].FirstOrDefault(),
            Name = query["name"].FirstOrDefault(),
            Link = query["link"].FirstOrDefault(),
            After = query["after"].FirstOrDefault(),
        };
}
