using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Units.Intake;

namespace Jiangxuan.Web.Units;

/// <summary>The desk of the recommending units (推荐单位): inspect, rank, publicise, sign, report.</summary>
public static class UnitEndpoints
{
    /// <summary>Maps the desk.</summary>
    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/unit", Start).Permit(Role.Unit);
        var desk = routes.MapGroup("/unit/{edition}").Permit(Role.Unit);
        desk.MapGet("", DashboardEndpoint.Get);
        desk.MapGet("/applications", ApplicationsEndpoint.Get);
        desk.MapGet("/applications.xlsx", ApplicationsEndpoint.Excel);
        desk.MapGet("/papers", PapersEndpoint.Get);
        desk.MapGet("/intake", IntakeEndpoint.Get);
        desk.MapPost("/intake", IntakeEndpoint.Post).TakesUploads(IntakeFiles.RequestMb);
        desk.MapGet("/intake/template", IntakeEndpoint.Template);
        desk.MapGet("/intake/{hash}", IntakeReadEndpoint.Get);
        desk.MapPost("/intake/{hash}", IntakeDraftEndpoint.Post);
        desk.MapGet("/intake/{hash}/file", IntakeReadEndpoint.Original);
        desk.MapGet("/intake/{hash}/marked", IntakeReadEndpoint.Marked);
        desk.MapGet("/applications/{candidacy}", ApplicationEndpoint.Get);
        desk.MapGet("/applications/{candidacy}/file/{hash}", FileEndpoints.OfCandidacy);
        desk.MapPost("/applications/{candidacy}/scan/{stage}", FileEndpoints.Scan).TakesUploads(ActFiles.MaxMb);
        desk.MapPost("/applications/{candidacy}/inspect/{stage}", InspectEndpoint.Post);
        desk.MapPost("/applications/{candidacy}/clear/{stage}", ClearEndpoint.Post);
        desk.MapPost("/applications/{candidacy}/reply/{stage}/{fact}", ClearEndpoint.Letter)
            .TakesUploads(ActFiles.MaxMb);
        desk.MapGet("/applications/{candidacy}/return/{stage}", ReturnEndpoint.Get);
        desk.MapPost("/applications/{candidacy}/return/{stage}", ReturnEndpoint.Post);
        desk.MapPost("/applications/{candidacy}/justify/{rule}", JustifyEndpoint.Post);
        desk.MapPost("/applications/{candidacy}/link", LinkEndpoint.Post);
        desk.MapPost("/applications/{candidacy}/opinion/{stage}", OpinionEndpoint.Post);
        desk.MapGet("/opinions/{stage}", OpinionsEndpoint.Get);
        desk.MapPost("/opinions/{stage}", OpinionsEndpoint.Post);
        desk.MapGet("/rank/{stage}", RankEndpoint.Get);
        desk.MapPost("/rank/{stage}", RankEndpoint.Post);
        desk.MapGet("/notice/{stage}", NoticeEndpoint.Get);
        desk.MapPost("/notice/{stage}", PublishEndpoint.Post);
        desk.MapPost("/notice/{stage}/{round:int}/file/{fact}", FileEndpoints.Shot).TakesUploads(ActFiles.MaxMb);
        desk.MapGet("/notice/{stage}/{round:int}/file/{hash}", FileEndpoints.OfNotice);
        desk.MapPost("/notice/{stage}/{round:int}/close", CloseEndpoint.Post);
        desk.MapGet("/report/{stage}", ReportEndpoint.Get);
        desk.MapPost("/report/{stage}", ReportEndpoint.Post);
        desk.MapPost("/report/{stage}/file/{fact}", FileEndpoints.Paper).TakesUploads(ActFiles.MaxMb);
        desk.MapGet("/report/{stage}/file/{hash}", FileEndpoints.OfReport);
    }

    /// <summary>To the latest edition in which the unit recommends.</summary>
    private static async Task<IResult> Start(HttpContext http, Editions editions, Docket docket)
    {
        var actor = http.ActorOf();
        foreach (var edition in await editions.All(http.RequestAborted))
        {
            var world = await docket.Open(edition, Scope.Edition, http.RequestAborted);
            if (edition.City == http.CityOf() && world.Edition.Units.Any(u => u.Id == actor.Unit))
            {
                return Results.Redirect($"/unit/{edition.EditionId}");
            }
        }

        throw Desk.Missing("您的单位不在任何一届的推荐单位名册里，请联系领导小组办公室。");
    }
}
