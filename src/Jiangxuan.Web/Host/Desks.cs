using Jiangxuan.Web.Admin;
using Jiangxuan.Web.Apply;
using Jiangxuan.Web.Employers;
using Jiangxuan.Web.Inspector;
using Jiangxuan.Web.Judges;
using Jiangxuan.Web.Leaders;
using Jiangxuan.Web.Office;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Public;
using Jiangxuan.Web.Shell.SignIn;
using Jiangxuan.Web.Units;

namespace Jiangxuan.Web.Host;

/// <summary>The rooms of the house: one line per desk.</summary>
internal static class Desks
{
    public static void MapDesks(this IEndpointRouteBuilder app)
    {
        app.MapPublic();
        app.MapSignIn();
        app.MapOffice();
        app.MapOfficeRooms();
        app.MapApply();
        app.MapEmployer();
        app.MapUnits();
        app.MapJudge();
        app.MapLeaders();
        app.MapInspector();
        app.MapAdmin();
        app.MapPapers();
    }
}
