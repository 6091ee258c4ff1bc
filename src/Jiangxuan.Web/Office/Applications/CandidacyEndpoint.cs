using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Applications;

/// <summary>Everything about one candidacy, to be read.</summary>
internal static class CandidacyEndpoint
{
    /// <summary>How far neighbours are looked for in a list.</summary>
    private const int Reach = 2000;

    public static async Task<IResult> Get(
        Desk desk,
        Roll roll,
        Journal journal,
        EditionPapers papers,
        StampedCopies copies,
        Press press,
        string candidacy
    )
    {
        var ct = desk.Http.RequestAborted;
        var world = await Open(desk, candidacy);
        var query = new ListQuery(desk.Notice, desk.Http.Request.Query);
        var list = await roll.Page(desk.Edition, query.Rows(Reach, fromStart: true), ct);
        var at = list.TakeWhile(r => r.Id != candidacy).Count();
        var entries = new List<Entry>();
        await foreach (var entry in journal.Of(desk.Edition, candidacy, ct))
        {
            entries.Add(entry);
        }

        var person = world.Get<Candidacy>(candidacy);
        var notes = await copies.Look(StampedCopies.Signed(person), person, () => papers.Of(desk, world), ct);
        return new RazorComponentResult<CandidacyPage>(
            new
            {
                desk.Frame,
                World = world,
                Person = person,
                Papers = papers.Of(desk, world).Of(person).Where(p => p.Layout.Blocks is not null).ToList(),
                press.LacksPdf,
                Copies = notes,
                desk.Today,
                Query = query,
                Before = at > 0 && at < list.Count ? list[at - 1] : null,
                After = at + 1 < list.Count ? list[at + 1] : null,
                Entries = entries,
                Workload = await Workload.Of(desk),
            }
        );
    }

    /// <summary>A file that was handed in for this candidacy.</summary>
    public static async Task<IResult> File(Desk desk, Downloading downloading, string candidacy, string hash)
    {
        await Open(desk, candidacy);
        return await downloading.Attachment(desk.Http, desk.Edition, candidacy, hash);
    }

    private static async Task<World> Open(Desk desk, string candidacy)
    {
        var world = await desk.Open(Scope.Candidacy(candidacy));
        var person = world.Find<Candidacy>(candidacy) ?? throw Desk.Missing("没有这份申报。");
        return Rights.May(desk.Actor, AccessAct.ReadCandidacy, Subject.Of(person)) is { } no
            ? throw Desk.Forbidden(no.Sentence)
            : world;
    }
}
