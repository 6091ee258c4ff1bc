using Jiangxuan.Web.Apply;
using Jiangxuan.Web.Employers;
using Jiangxuan.Web.Shell.SignIn;
using Jiangxuan.Web.Units;

namespace Jiangxuan.Web.Host;

/// <summary>The rooms of the house: one line per desk.</summary>
internal static class Desks
{
    public static void MapDesks(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapApply();
        app.MapEmployer();
        app.MapUnits();
    }
}
