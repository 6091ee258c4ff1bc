using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Leaders;

/// <summary>The leading group's desk (领导小组): lists to decide on, with everything needed for the decision on one page.</summary>
public static class LeadersEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapLeaders(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/leaders",
                async (Editions editions, CancellationToken ct) =>
                    await editions.All(ct) is [var latest, ..]
                        ? Results.Redirect($"/leaders/{latest.EditionId}")
                        : throw Desk.Missing("还没有启动任何一届选树。")
            )
            .Permit(Role.Leader);
        var desk = routes.MapGroup("/leaders/{edition}").Permit(Role.Leader);
        desk.MapGet("", Overview);
        desk.MapGet("/{stage}", DecisionEndpoint.Get);
        desk.MapPost("/{stage}/confirm", DecisionEndpoint.Confirm);
        desk.MapPost("/{stage}", DecisionEndpoint.Post);
    }

    private static async Task<IResult> Overview(Desk desk)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<OverviewPage>(
            new
            {
                desk.Frame,
                World = world,
                desk.Edition.EditionId,
                Stages = (IReadOnlyList<ApproveStage>)[.. desk.Notice.Stages.OfType<ApproveStage>()],
            }
        );
    }
}
