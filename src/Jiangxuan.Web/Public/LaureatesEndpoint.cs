using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Public;

/// <summary>The named, and the check of a certificate number.</summary>
internal static class LaureatesEndpoint
{
    public static async Task<IResult> Get(Desk desk)
    {
        var (world, lists) = await Named(desk.Edition, desk.Docket, desk.Http.RequestAborted);
        return new RazorComponentResult<LaureatesPage>(
            new
            {
                desk.Frame,
                desk.Edition,
                Decisions = lists,
                Persons = Persons(world, lists),
            }
        );
    }

    public static async Task<IResult> Verify(HttpContext http, Editions editions, Docket docket, string certificate)
    {
        foreach (var edition in await editions.All(http.RequestAborted))
        {
            var (world, lists) = await Named(edition, docket, http.RequestAborted);
            if (Persons(world, lists).FirstOrDefault(p => p.Certificate == certificate) is { } person)
            {
                return new RazorComponentResult<VerifyPage>(
                    new
                    {
                        Frame = http.Frame(),
                        Certificate = certificate,
                        edition.Notice,
                        Person = person,
                        Decision = lists.First(l => l.Items.Any(i => i.Candidacy == person.Candidacy)),
                    }
                );
            }
        }

        return new RazorComponentResult<VerifyPage>(new { Frame = http.Frame(), Certificate = certificate })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
    }

    private static async Task<(World, IReadOnlyList<Listing>)> Named(
        EditionRef edition,
        Docket docket,
        CancellationToken ct
    )
    {
        var stages = edition.Notice.Stages.OfType<NameStage>().ToList();
        var heads = await docket.Open(edition, stages.Aggregate(Scope.Edition, (s, x) => s + Scope.Listings(x.Id)), ct);
        var ids = heads.All<Listing>().Select(l => l.Id).ToList();
        var world = await docket.Open(edition, ids.Aggregate(Scope.Edition, (s, id) => s + Scope.Listing(id)), ct);
        return (world, [.. world.All<Listing>().OrderBy(l => l.Round)]);
    }

    private static IReadOnlyList<PublicPerson> Persons(World world, IReadOnlyList<Listing> lists) =>
        [.. lists.SelectMany(l => l.Items).Select(i => PublicPerson.Of(world, i.Candidacy))];
}
