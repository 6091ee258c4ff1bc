using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Setup;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Overview;

/// <summary>The first page of the office.</summary>
internal static class DashboardEndpoint
{
    private const int Recent = 8;

    public static async Task<IResult> Get(Desk desk, Journal journal)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<DashboardPage>(
            new
            {
                desk.Frame,
                World = world,
                desk.Now,
                Units = QuotaLine.All(world, desk.Now),
                Todos = Todo.Of(world),
                Days = DueDay.Of(world),
                Recent = await journal.Page(desk.Edition, new LogQuery { Size = Recent }, desk.Http.RequestAborted),
            }
        );
    }
}
