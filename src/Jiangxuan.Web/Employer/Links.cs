using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Employers;

/// <summary>Finds the application behind a token; the token itself is stored nowhere, only its SHA-256.</summary>
public sealed class Links(Editions editions, Definitions definitions, Docket docket, Roll roll, TimeProvider clock)
{
    /// <summary>The application, or the page that says why not: 404 for a token nobody issued, 410 for one that is over.</summary>
    public async Task<(EmployerCase? Case, IResult? Answer)> Find(HttpContext http, string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        foreach (var city in token.Length is < 20 or > 200 ? [] : definitions.Cities)
        {
            if (
                await roll.ByLink(city, hash, ct) is not { } at
                || await editions.Find(at.Edition, ct) is not { } edition
            )
            {
                continue;
            }

            var world = await docket.Open(edition, Scope.Candidacy(at.Id), ct);
            var candidacy = world.Get<Candidacy>(at.Id);
            var link = candidacy.Links.Last(l => l.TokenHash == hash);
            var found = new EmployerCase(token, edition, world, candidacy, link, clock.Today());
            return link.Until < found.Today
                    ? (null, Gone(http, $"这个链接已于{link.Until:yyyy年M月d日}到期。请向推荐单位索取新的链接。"))
                : candidacy.Withdrawn is not null ? (null, Gone(http, "这份申报已经撤回，不需要再办理。"))
                : (found, null);
        }

        return (
            null,
            new RazorComponentResult<NotFoundPage>(
                new
                {
                    Frame = http.Frame(),
                    Detail = "没有这个办理链接。请核对是否复制完整，或向推荐单位索取新的链接。",
                }
            ).With(StatusCodes.Status404NotFound)
        );
    }

    /// <summary>Records the first opening; later ones change nothing.</summary>
    public async Task<EmployerCase> Opened(EmployerCase found, CancellationToken ct)
    {
        if (found.Link.OpenedAt is not null)
        {
            return found;
        }

        var act = new Act(
            Guid.NewGuid().ToString("D"),
            found.Actor,
            clock.Shanghai(),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))
        );
        await docket.Commit(
            found.Edition,
            act,
            Scope.Candidacy(found.Candidacy.Id),
            w => Linking.Open(w, act, found.Candidacy.Id, found.Link.Id),
            ct: ct
        );
        return found;
    }

    /// <summary>SHA-256 of a token as links keep it, lower-case hexadecimal.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static IResult Gone(HttpContext http, string why) =>
        new RazorComponentResult<GonePage>(new { Frame = http.Frame(), Detail = why }).With(StatusCodes.Status410Gone);
}
