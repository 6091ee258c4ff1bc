using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Inspector;

/// <summary>The whole journal, the latest first.</summary>
internal static class LogEndpoint
{
    private const int Size = 60;

    public static async Task<IResult> Get(
        Desk desk,
        Journal journal,
        string? kind,
        string? actor,
        string? day,
        string? after
    )
    {
        var known = Journal.KindWords.Contains(kind) ? kind : null;
        var on = DateBox.Day(day);
        var position =
            after?.Split('.') is [var xid, var id] && xid.All(char.IsAsciiDigit) && long.TryParse(id, out var n)
                ? new LogPosition(xid, n)
                : null;
        var rows = await journal.Page(
            desk.Edition,
            new LogQuery
            {
                Kind = known,
                Actor = actor,
                Day = on,
                After = position,
                Size = Size + 1,
            },
            desk.Http.RequestAborted
        );
        return new RazorComponentResult<LogPage>(
            new
            {
                desk.Frame,
                desk.Notice,
                Menu = InspectorMenu.Of(desk),
                Root = $"/inspector/{desk.Edition.EditionId}",
                Rows = (IReadOnlyList<LogRow>)[.. rows.Take(Size)],
                More = rows.Count > Size,
                Kind = known ?? "",
                Actor = actor ?? "",
                Day = on is null ? "" : day,
            }
        );
    }
}
