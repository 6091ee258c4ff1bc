using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;

namespace Jiangxuan.Web.Admin;

/// <summary>The administrator's desk (系统管理): accounts and the demonstration clock; never a case.</summary>
public static class AdminEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("").Permit(Role.Administrator);
        desk.MapGet("/accounts", AccountsEndpoint.Get);
        desk.MapPost("/accounts", AccountsEndpoint.Create);
        desk.MapPost("/accounts/{id}/disable", AccountsEndpoint.Disable);
        desk.MapPost("/accounts/{id}/password", AccountsEndpoint.SetPassword);
        desk.MapGet("/clock", ClockEndpoint.Get);
        desk.MapPost("/clock", ClockEndpoint.Advance);
    }
}
