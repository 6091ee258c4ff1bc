using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Apply;

/// <summary>The applicant's desk (我的申报): one static class per thing a person does here.</summary>
public static class ApplyEndpoints
{
    /// <summary>Largest upload the desk takes at all, in MiB; each fact has its own limit below it.</summary>
    public const int LargestUpload = 512;

    /// <summary>What the desk needs besides the house.</summary>
    public static IServiceCollection AddApply(this IServiceCollection services) => services.AddSingleton<Cases>();

    /// <summary>Maps the desk.</summary>
    public static void MapApply(this IEndpointRouteBuilder app)
    {
        app.MapGet("/my", My.Show).Permit(Role.Applicant);
        app.MapGet("/my/messages", Messages.Show).Permit(Role.Applicant);
        app.MapPost("/my/messages", Messages.Read).Permit(Role.Applicant);
        app.MapGet("/my/{edition}/begin", Begin.Show).PermitFor(AccessAct.OpenCandidacy);
        app.MapPost("/my/{edition}/begin", Begin.Commit).PermitFor(AccessAct.OpenCandidacy);

        const string One = "/my/{edition}/{candidacy}";
        app.MapGet(One, Hub.Show).PermitFor(AccessAct.EditSection);
        app.MapGet(One + "/s/{section}", Sections.Show).PermitFor(AccessAct.EditSection);
        app.MapPost(One + "/s/{section}", Sections.Save).PermitFor(AccessAct.EditSection).TakesUploads(LargestUpload);
        app.MapPost(One + "/s/{section}/autosave", Sections.Autosave).PermitFor(AccessAct.EditSection);
        app.MapPost(One + "/s/{section}/files/{fact}", Files.Take)
            .PermitFor(AccessAct.EditSection)
            .TakesUploads(LargestUpload);
        app.MapGet(One + "/file/{hash}", Files.Fetch)
            .Permit(Role.Applicant, Role.Unit, Role.Office, Role.Leader, Role.Inspector);
        app.MapGet(One + "/eligibility", Conditions.Show).PermitFor(AccessAct.Contest);
        app.MapPost(One + "/eligibility", Conditions.Contest).PermitFor(AccessAct.Contest);
        app.MapGet(One + "/check", Check.Show).PermitFor(AccessAct.Submit);
        app.MapPost(One + "/check", Check.Submit).PermitFor(AccessAct.Submit);
        app.MapGet(One + "/done", Check.Done).PermitFor(AccessAct.Submit);
        app.MapGet(One + "/withdraw", Withdrawing.Show).PermitFor(AccessAct.Withdraw);
        app.MapPost(One + "/withdraw", Withdrawing.Commit).PermitFor(AccessAct.Withdraw);
    }
}
