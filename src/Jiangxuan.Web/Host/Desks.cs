using Jiangxuan.Web.Shell.SignIn;

namespace Jiangxuan.Web.Host;

/// <summary>The rooms of the house: one line per desk.</summary>
internal static class Desks
{
    public static void MapDesks(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
    }
}
