using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>What everybody may see (社会公众): guide, public lists, progress, laureates, certificates.</summary>
public static class PublicEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapPublic(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").Permit(Role.Public);
        open.MapGet("/", PortalEndpoint.Get);
        open.MapGet("/e/{edition}", GuideEndpoint.Get);
        open.MapGet("/e/{edition}/notices", PublicListEndpoint.All);
        open.MapGet("/e/{edition}/notice/{stage}/{holder}/{round:int}", PublicListEndpoint.Get);
        open.MapPost("/e/{edition}/notice/{stage}/{holder}/{round:int}", ObjectionEndpoint.Post)
            .RequireRateLimiting(AccessServices.Door);
        open.MapGet("/e/{edition}/objection/{number}", ObjectionEndpoint.Receipt);
        open.MapGet("/objection", ObjectionEndpoint.Look).RequireRateLimiting(AccessServices.Door);
        open.MapGet("/progress", ProgressEndpoint.Get).RequireRateLimiting(AccessServices.Door);
        open.MapGet("/e/{edition}/laureates", LaureatesEndpoint.Get);
        open.MapGet("/verify/{certificate}", LaureatesEndpoint.Verify);
        open.MapGet("/help", (HttpContext http) => new RazorComponentResult<HelpPage>(new { Frame = http.Frame() }));
        open.MapGet(
            "/privacy",
            (HttpContext http) => new RazorComponentResult<PrivacyPage>(new { Frame = http.Frame() })
        );
        open.MapGet(
            "/accessibility",
            (HttpContext http) => new RazorComponentResult<AccessibilityPage>(new { Frame = http.Frame() })
        );
    }
}
