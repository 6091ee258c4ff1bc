using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>Public notices: the overview and one list.</summary>
internal static class PublicListEndpoint
{
    public static async Task<IResult> All(Desk desk)
    {
        var world = await desk.Open(
            desk.Notice.Stages.OfType<PubliciseStage>().Aggregate(Scope.Edition, (s, x) => s + Scope.Listings(x.Id))
        );
        return new RazorComponentResult<PublicListsPage>(
            new
            {
                desk.Frame,
                desk.Edition,
                World = world,
                desk.Today,
                Listings = (IReadOnlyList<Listing>)
                    [.. world.All<Listing>().Where(l => l.Period is not null).OrderByDescending(l => l.Period!.First)],
            }
        );
    }

    public static async Task<IResult> Get(Desk desk, string stage, string holder, int round)
    {
        var (world, list) = await Find(desk, stage, holder, round);
        return Page(desk, world, list, new ObjectionDraft("", "", ""), null);
    }

    /// <summary>The list with its persons; 404 when there is none.</summary>
    public static async Task<(World World, Listing List)> Find(Desk desk, string stage, string holder, int round)
    {
        desk.Stage<PubliciseStage>(stage);
        var id = Listing.Of(stage, holder, round);
        var world = await desk.Open(Scope.Listing(id));
        return world.Find<Listing>(id) is { Period: not null } list
            ? (world, list)
            : throw Desk.Missing("没有这份公示。");
    }

    /// <summary>The page, with the objection form while the notice runs.</summary>
    public static RazorComponentResult<PublicListPage> Page(
        Desk desk,
        World world,
        Listing list,
        ObjectionDraft draft,
        Refusal? refusal
    ) =>
        new(
            new
            {
                desk.Frame,
                desk.Edition,
                World = world,
                List = list,
                desk.Today,
                Draft = draft,
                Errors = refusal is null
                    ? (IReadOnlyList<FormError>)[]
                    : [new FormError(refusal.Field ?? "text", refusal.Sentence)],
                Key = Guid.NewGuid(),
            }
        );
}
