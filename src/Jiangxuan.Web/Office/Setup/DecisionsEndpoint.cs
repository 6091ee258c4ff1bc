using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>The decisions recorded where the notice is silent; they belong to the definition and do not change once it opened.</summary>
internal static class DecisionsEndpoint
{
    public static async Task<IResult> Get(Desk desk) =>
        new RazorComponentResult<DecisionsPage>(
            new
            {
                desk.Frame,
                World = await desk.Open(Scope.Edition),
                Workload = await Workload.Of(desk),
            }
        );
}
