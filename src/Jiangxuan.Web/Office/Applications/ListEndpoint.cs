using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Applications;

/// <summary>The list of all applications of the edition.</summary>
internal static class ListEndpoint
{
    /// <summary>Most persons over whom the composition is counted beside the list.</summary>
    public const int Countable = 300;

    public static async Task<IResult> Get(Desk desk, Roll roll)
    {
        var query = new ListQuery(desk.Notice, desk.Http.Request.Query);
        var ct = desk.Http.RequestAborted;
        var rows = await roll.Page(desk.Edition, query.Rows(ListQuery.PageSize + 1), ct);
        var page = rows.Take(ListQuery.PageSize).ToList();
        var all = await roll.Page(desk.Edition, query.Rows(Countable + 1, fromStart: true), ct);
        var countable = all.Count <= Countable;
        var world = await desk.Open(People(desk, countable ? all : page));
        return new RazorComponentResult<ListPage>(
            new
            {
                desk.Frame,
                World = world,
                Query = query,
                Rows = page,
                Next = rows.Count > page.Count ? query.After(page[^1]) : null,
                Balances = countable ? Balance.Of(world, [.. all.Select(r => r.Id)]) : null,
                Counted = countable ? all.Count : 0,
                Workload = await Workload.Of(desk),
            }
        );
    }

    // A composition rule that counts by an answer of the form needs the answers, others do not.
    private static Scope People(Desk desk, IReadOnlyList<RollRow> rows)
    {
        var asked = desk.Notice.Form.SelectMany(f => f.Facts).ToHashSet();
        var heads = Scope.OnlyHeads(rows.Select(r => r.Id));
        return desk.Notice.Composition.SelectMany(c => c.Predicate.Keys).Any(asked.Contains)
            ? rows.Aggregate(heads, (scope, row) => scope + Scope.Candidacy(row.Id))
            : heads;
    }
}
