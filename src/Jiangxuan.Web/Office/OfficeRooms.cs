using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Office.Clearance;
using Jiangxuan.Web.Office.Inspection;
using Jiangxuan.Web.Office.Naming;
using Jiangxuan.Web.Office.Objections;
using Jiangxuan.Web.Office.Panel;
using Jiangxuan.Web.Office.Proposal;
using Jiangxuan.Web.Office.Publicity;
using Jiangxuan.Web.Office.Resolution;
using Jiangxuan.Web.Office.Rewards;
using Jiangxuan.Web.Office.Shortlist;
using Jiangxuan.Web.Office.Stewardship;

namespace Jiangxuan.Web.Office;

/// <summary>The office's rooms from shortlist to prize, one per kind of stage of the city, and the register of objections.</summary>
public static class OfficeRooms
{
    /// <summary>Maps them all.</summary>
    public static void MapOfficeRooms(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/office/{edition}").Permit(Role.Office);
        desk.MapShortlist();
        desk.MapPanel();
        desk.MapProposal();
        desk.MapResolution();
        desk.MapInspection();
        desk.MapPublicity();
        desk.MapObjections();
        desk.MapNaming();
        desk.MapRewards();
        desk.MapClearance();
        desk.MapStewardship();
        desk.MapRevocation();
    }
}
