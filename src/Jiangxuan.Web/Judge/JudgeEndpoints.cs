using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>The judges' desk (评委): a list, a sheet per person, handing in; or a ballot.</summary>
public static class JudgeEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapJudge(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/judge", Start).Permit(Role.Judge);
        var desk = routes.MapGroup("/judge/{edition}/{stage}").Permit(Role.Judge);
        desk.MapGet("", ListEndpoint.Get);
        desk.MapGet("/ballot", BallotEndpoint.Get);
        desk.MapPost("/ballot/confirm", BallotEndpoint.Confirm);
        desk.MapPost("/ballot", BallotEndpoint.Post);
        desk.MapGet("/submit", SubmitEndpoint.Get);
        desk.MapPost("/submit", SubmitEndpoint.Post);
        desk.MapGet("/{candidacy}", SheetEndpoint.Get);
        desk.MapPost("/{candidacy}", SheetEndpoint.Post);
        desk.MapGet("/{candidacy}/recuse", RecuseEndpoint.Get);
        desk.MapPost("/{candidacy}/recuse", RecuseEndpoint.Post);
        desk.MapGet("/{candidacy}/files/{hash}", FileEndpoint.Get);
    }

    /// <summary>To the latest review in which the judge has a seat.</summary>
    private static async Task<IResult> Start(HttpContext http, Editions editions, Docket docket)
    {
        var actor = http.ActorOf();
        foreach (var edition in await editions.All(http.RequestAborted))
        {
            var world = await docket.Open(edition, Scope.Edition, http.RequestAborted);
            foreach (var stage in edition.Notice.Stages.OfType<ReviewStage>().Reverse())
            {
                if (Reviewing.Seats(world, stage.Id).Any(s => s.Account == actor.Account))
                {
                    return Results.Redirect($"/judge/{edition.EditionId}/{stage.Id}");
                }
            }
        }

        return new RazorComponentResult<NoSeatPage>(new { Frame = http.Frame() });
    }
}
