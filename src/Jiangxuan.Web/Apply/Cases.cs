using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>Finds the application of a request, or the page that says why not.</summary>
public sealed class Cases(Editions editions, Docket docket, TimeProvider clock)
{
    /// <summary>The application, when it is there and this person may do that with it.</summary>
    public async Task<Found> Find(
        HttpContext http,
        string edition,
        string candidacy,
        AccessAct act,
        CancellationToken ct = default
    )
    {
        if (await editions.Find(edition, ct) is not { } found)
        {
            return new Found(null, NotFound(http));
        }

        var world = await docket.Open(found, Scope.Candidacy(candidacy), ct);
        if (world.Find<Candidacy>(candidacy) is not { } person)
        {
            return new Found(null, NotFound(http));
        }

        var actor = http.ActorOf();
        return Rights.May(actor, act, Subject.Of(person)) is { } no
            ? new Found(null, Forbidden(http, no.Sentence))
            : new Found(new ApplyCase(found, world, person, actor, clock.Shanghai()), null);
    }

    /// <summary>404.</summary>
    public static IResult NotFound(HttpContext http) =>
        new RazorComponentResult<NotFoundPage>(new { Frame = http.Frame() }).With(StatusCodes.Status404NotFound);

    /// <summary>403.</summary>
    public static IResult Forbidden(HttpContext http, string why) =>
        new RazorComponentResult<ForbiddenPage>(new { Frame = http.Frame(), Detail = why }).With(
            StatusCodes.Status403Forbidden
        );
}

/// <summary>What was found: exactly one of the two.</summary>
/// <param name="Case">The application.</param>
/// <param name="Answer">The page that says why not.</param>
public sealed record Found(ApplyCase? Case, IResult? Answer);
