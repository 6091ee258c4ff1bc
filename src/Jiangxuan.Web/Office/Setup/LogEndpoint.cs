using System.Globalization;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>The journal of the edition, the latest first.</summary>
internal static class LogEndpoint
{
    private const int Size = 50;

    public static async Task<IResult> Get(
        Desk desk,
        Journal journal,
        string? kind,
        string? actor,
        string? day,
        string? after
    )
    {
        var query = new LogQuery
        {
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            Actor = actor,
            Day = DateBox.Day(day),
            After = Position(after),
            Size = Size + 1,
        };
        var rows = await journal.Page(desk.Edition, query, desk.Http.RequestAborted);
        var page = rows.Take(Size).ToList();
        var world = await desk.Open(Scope.OnlyHeads(page.SelectMany(r => r.Entry.What.About).Distinct().Take(500)));
        return new RazorComponentResult<LogPage>(
            new
            {
                desk.Frame,
                World = world,
                Workload = await Workload.Of(desk),
                Rows = page,
                Query = query,
                Next = rows.Count > Size ? $"{page[^1].Position.Xid}.{page[^1].Position.Id}" : null,
            }
        );
    }

    private static LogPosition? Position(string? after) =>
        after?.Split('.') is [var xid, var id]
        && ulong.TryParse(xid, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LogPosition(xid, number)
            : null;
}
