using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Inspector;

/// <summary>The discipline inspectors' desk (纪检监察): reads everything, changes nothing. There is no POST here.</summary>
public static class InspectorEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapInspector(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/inspector",
                async (Editions editions, CancellationToken ct) =>
                    await editions.All(ct) is [var latest, ..]
                        ? Results.Redirect($"/inspector/{latest.EditionId}")
                        : throw Desk.Missing("还没有启动任何一届选树。")
            )
            .Permit(Role.Inspector);
        var desk = routes.MapGroup("/inspector/{edition}").Permit(Role.Inspector);
        desk.MapGet("", Overview);
        desk.MapGet("/candidacies", ReplayEndpoint.List);
        desk.MapGet("/candidacies/{candidacy}", ReplayEndpoint.Get);
        desk.MapGet("/lists", Listings);
        desk.MapGet("/objections", Objections);
        desk.MapGet("/log", LogEndpoint.Get);
    }

    private static async Task<IResult> Overview(Desk desk)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<OverviewPage>(
            new
            {
                desk.Frame,
                World = world,
                Menu = InspectorMenu.Of(desk),
            }
        );
    }

    private static async Task<IResult> Listings(Desk desk)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<ListingsPage>(
            new
            {
                desk.Frame,
                World = world,
                Menu = InspectorMenu.Of(desk),
                Lists = (IReadOnlyList<Listing>)
                    [
                        .. world
                            .All<Listing>()
                            .OrderBy(l => desk.Notice.Stages.TakeWhile(s => s.Id != l.Stage).Count())
                            .ThenBy(l => l.Holder, StringComparer.Ordinal)
                            .ThenBy(l => l.Round),
                    ],
            }
        );
    }

    private static async Task<IResult> Objections(Desk desk)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<ObjectionsPage>(
            new
            {
                desk.Frame,
                World = world,
                Menu = InspectorMenu.Of(desk),
            }
        );
    }
}
