using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Course;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Inspector;

/// <summary>Replay of one candidacy: its entries one after the other, and the state after each.</summary>
internal static class ReplayEndpoint
{
    private const int Size = 50;

    public static async Task<IResult> List(Desk desk, Roll roll, string? q, string? after)
    {
        var rows = await roll.Page(
            desk.Edition,
            new RollQuery
            {
                Text = q,
                Size = Size + 1,
                After = after?.Split('|') is [var name, var id] ? new RollRow { Id = id, Name = name } : null,
            },
            desk.Http.RequestAborted
        );
        var world = await desk.Open(Scope.Edition);
        return new RazorComponentResult<CandidaciesPage>(
            new
            {
                desk.Frame,
                Menu = InspectorMenu.Of(desk),
                desk.Edition,
                world.Edition.Units,
                Rows = (IReadOnlyList<RollRow>)[.. rows.Take(Size)],
                More = rows.Count > Size,
                Query = q ?? "",
            }
        );
    }

    public static async Task<IResult> Get(
        Desk desk,
        Journal journal,
        EditionPapers papers,
        Press press,
        string candidacy,
        int? at
    )
    {
        var world = await desk.Open(Scope.Everything + Scope.Candidacy(candidacy));
        if (world.Find<Candidacy>(candidacy) is null)
        {
            throw Desk.Missing("没有这份申报。");
        }

        var entries = new List<Entry>();
        await foreach (var entry in journal.Of(desk.Edition, candidacy, desk.Http.RequestAborted))
        {
            entries.Add(entry);
        }

        var step = Math.Clamp(at ?? entries.Count, 0, entries.Count);
        var state = step == 0 ? null : await After(desk, journal, entries[step - 1].Id);
        return new RazorComponentResult<ReplayPage>(
            new
            {
                desk.Frame,
                Menu = InspectorMenu.Of(desk),
                desk.Edition,
                Now = world.Get<Candidacy>(candidacy),
                Papers = (IReadOnlyList<ReadyPaper>)[.. papers.Of(desk, world).Of(world.Get<Candidacy>(candidacy))],
                press.LacksMerging,
                Entries = entries,
                Step = step,
                State = state,
            }
        );
    }

    /// <summary>The whole state right after an entry, folded anew from the first entry of the journal.</summary>
    private static async Task<World> After(Desk desk, Journal journal, string last)
    {
        var world = World.Empty(desk.Notice);
        await foreach (var entry in journal.All(desk.Edition, desk.Http.RequestAborted))
        {
            world = world.Apply(entry);
            if (entry.Id == last)
            {
                break;
            }
        }

        return world;
    }
}
