using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Employers;

/// <summary>
/// The employer's desk (所在单位): one page behind a link. The token in the address is what one has to know; nobody signs in, so
/// the addresses are open and every one of them asks for the token first.
/// </summary>
public static class EmployerEndpoints
{
    /// <summary>Largest post the desk takes, in MiB.</summary>
    public const int LargestUpload = 256;

    /// <summary>What the desk needs besides the house.</summary>
    public static IServiceCollection AddEmployer(this IServiceCollection services) => services.AddSingleton<Links>();

    /// <summary>Maps the desk.</summary>
    public static void MapEmployer(this IEndpointRouteBuilder app)
    {
        app.MapGet("/employer/{token}", Visit.Show).Permit(Role.Public);
        app.MapPost("/employer/{token}/{stage}", Visit.Act).Permit(Role.Public).TakesUploads(LargestUpload);
        app.MapGet("/employer/{token}/file/{hash}", Visit.File).Permit(Role.Public);
    }
}
