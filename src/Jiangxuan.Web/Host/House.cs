using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Host;

/// <summary>The order in which a request goes through the house.</summary>
internal static class House
{
    public static void UseHouse(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<Headers>();
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<Draining>();
        app.UseMiddleware<FormTokens>();
        app.UseAntiforgery();
        app.MapStaticAssets().Permit(Role.Public);
        app.MapDesks();
        app.MapFallback("{*path}", NotFound).Permit(Role.Public);
    }

    private static RazorComponentResult NotFound(HttpContext http) =>
        new RazorComponentResult<NotFoundPage>(new { Frame = http.Frame() })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
}
