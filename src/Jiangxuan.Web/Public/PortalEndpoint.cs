using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>An edition on the portal.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Closes">Last instant for applications; null when there is none.</param>
/// <param name="IsOpen">Whether one can apply now.</param>
/// <param name="Running">Public notices that run now, with the unit that holds them; null = the city.</param>
/// <param name="Named">Number of laureates.</param>
public sealed record EditionCard(
    EditionRef Edition,
    DateTimeOffset? Closes,
    bool IsOpen,
    IReadOnlyList<(Listing List, string? Unit)> Running,
    int Named
);

/// <summary>The portal.</summary>
internal static class PortalEndpoint
{
    public static async Task<IResult> Get(HttpContext http, Editions editions, Docket docket, TimeProvider clock)
    {
        var cards = new List<EditionCard>();
        foreach (var edition in await editions.All(http.RequestAborted))
        {
            var stages = edition.Notice.Stages.Where(s => s is PubliciseStage { Of: not null } or NameStage);
            var world = await docket.Open(
                edition,
                stages.Aggregate(Scope.Edition, (scope, s) => scope + Scope.Listings(s.Id)),
                http.RequestAborted
            );
            var closes = Deadlines.Of(world, edition.Notice.Stages.OfType<ApplyStage>().First().Id);
            cards.Add(
                new EditionCard(
                    edition,
                    closes,
                    closes is null || clock.Shanghai() < closes,
                    [
                        .. world
                            .All<Listing>()
                            .Where(l => IsRunning(l, clock.Today()))
                            .Select(l => (l, l.Holder == Lists.City ? null : world.Edition.Unit(l.Holder).Name)),
                    ],
                    world.All<Listing>().Where(l => edition.Notice.Stage(l.Stage) is NameStage).Sum(l => l.Items.Count)
                )
            );
        }

        return new RazorComponentResult<PortalPage>(
            new
            {
                Frame = http.Frame(),
                Cards = (IReadOnlyList<EditionCard>)cards,
                Today = clock.Today(),
            }
        );
    }

    /// <summary>Whether a public notice runs on that day.</summary>
    public static bool IsRunning(Listing list, DateOnly today) =>
        list.Period is { } p && !list.Closed && p.First <= today && today <= p.Last && p.Days > 1;
}
