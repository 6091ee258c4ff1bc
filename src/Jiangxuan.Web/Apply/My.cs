using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>My applications.</summary>
internal static class My
{
    public static async Task<IResult> Show(
        HttpContext http,
        Editions editions,
        Docket docket,
        Inbox inbox,
        TimeProvider clock,
        CancellationToken ct,
        string? did = null
    )
    {
        var actor = http.ActorOf();
        var city = http.CityOf()!;
        var now = clock.Shanghai();
        var items = new List<MyItem>();
        var openings = new List<Opening>();
        foreach (var edition in (await editions.All(ct)).Where(e => e.City == city))
        {
            var world = await docket.Open(edition, Scope.OfAccount(actor.Account), ct);
            var mine = world.All<Candidacy>().Where(c => c.Account == actor.Account).ToList();
            items.AddRange(mine.Select(c => MyItem.Of(world, edition.EditionId, c, clock.Today())));
            var apply = world.Notice.Stages.OfType<ApplyStage>().First();
            if (
                mine.All(c => c.Withdrawn is not null)
                && (Deadlines.Of(world, apply.Id) is not { } closes || now < closes)
            )
            {
                openings.Add(
                    new Opening(
                        edition.EditionId,
                        world.Notice.Identity.Title,
                        Deadline.Sentence(world, null, clock.Today())
                    )
                );
            }
        }

        return new RazorComponentResult<MyPage>(
            new
            {
                Frame = http.Frame(),
                Items = items,
                Openings = openings,
                Unread = await inbox.Unread(city, actor.Account, ct),
                Done = did == "withdrawn" ? "申报已撤回。" : null,
            }
        );
    }
}
