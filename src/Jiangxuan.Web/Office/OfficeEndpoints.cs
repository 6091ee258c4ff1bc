using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Applications;
using Jiangxuan.Web.Office.Audit;
using Jiangxuan.Web.Office.Overview;
using Jiangxuan.Web.Office.Printing;
using Jiangxuan.Web.Office.Setup;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office;

/// <summary>The office's desk (领导小组办公室): everything the city works on, and what an edition is set up with.</summary>
public static class OfficeEndpoints
{
    /// <summary>Maps the desk, without the rooms of the lists.</summary>
    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/office",
                async (Editions editions, CancellationToken ct) =>
                    await editions.All(ct) is [var latest, ..]
                        ? Results.Redirect($"/office/{latest.EditionId}")
                        : throw Desk.Missing("还没有启动任何一届选树。")
            )
            .Permit(Role.Office);
        var desk = routes.MapGroup("/office/{edition}");
        desk.MapGet("", DashboardEndpoint.Get).Permit(Role.Office);
        desk.MapGet("/applications", ListEndpoint.Get).Permit(Role.Office);
        desk.MapGet("/applications.csv", ExportEndpoint.Text).Permit(Role.Office);
        desk.MapGet("/applications.xlsx", ExportEndpoint.Excel).Permit(Role.Office);
        desk.MapGet("/applications/{candidacy}", CandidacyEndpoint.Get).Permit(Role.Office);
        desk.MapGet("/applications/{candidacy}/file/{hash}", CandidacyEndpoint.File).Permit(Role.Office);
        desk.MapGet("/audit/{stage}", QueueEndpoint.Get).PermitFor(AccessAct.Audit);
        const string One = "/audit/{stage}/{candidacy}";
        desk.MapGet(One, AuditEndpoint.Get).PermitFor(AccessAct.Audit);
        desk.MapPost(One + "/preview", AuditEndpoint.Preview).PermitFor(AccessAct.Audit);
        desk.MapPost(One + "/pass", AuditEndpoint.Pass).PermitFor(AccessAct.Audit);
        desk.MapPost(One + "/return", AuditEndpoint.Return).PermitFor(AccessAct.Audit);
        desk.MapPost(One + "/fail/confirm", AuditEndpoint.ConfirmFail).PermitFor(AccessAct.Audit);
        desk.MapPost(One + "/fail", AuditEndpoint.Fail).PermitFor(AccessAct.Audit);
        desk.MapGet("/quota", QuotaEndpoint.Get).Permit(Role.Office);
        desk.MapGet("/quota/{unit}/lapse", QuotaEndpoint.ConfirmLapse).PermitFor(AccessAct.Lapse);
        desk.MapPost("/quota/{unit}/lapse", QuotaEndpoint.Lapse).PermitFor(AccessAct.Lapse);
        desk.MapGet("/papers", PapersEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/papers/all", PapersEndpoint.All).Permit(Role.Office);
        desk.MapPost("/papers/dossiers", PapersEndpoint.Dossiers).Permit(Role.Office);
        TemplateEndpoints.Map(desk);
        desk.MapGet("/units", UnitsEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/units", UnitsEndpoint.Post).PermitFor(AccessAct.SetUpEdition);
        desk.MapGet("/deadlines", DeadlinesEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/deadlines", DeadlinesEndpoint.Post).PermitFor(AccessAct.SetUpEdition);
        desk.MapGet("/places", PlacesEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/places", PlacesEndpoint.Number).PermitFor(AccessAct.SetUpEdition);
        desk.MapPost("/places/plan", PlacesEndpoint.Plan).PermitFor(AccessAct.SetUpEdition);
        desk.MapGet("/calendar", CalendarEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/calendar", CalendarEndpoint.Post).PermitFor(AccessAct.SetUpEdition);
        desk.MapGet("/registers", RegistersEndpoint.Get).Permit(Role.Office);
        desk.MapPost("/registers", RegistersEndpoint.Post).PermitFor(AccessAct.SetUpEdition);
        desk.MapGet("/decisions", DecisionsEndpoint.Get).Permit(Role.Office);
        desk.MapGet("/log", LogEndpoint.Get).PermitFor(AccessAct.ReadJournal);
    }
}
