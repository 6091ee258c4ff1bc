using System.Security.Claims;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Access;

/// <summary>Who acts, from the claims of the cookie; no query.</summary>
public static class Actors
{
    /// <summary>The public, not signed in.</summary>
    public static readonly Actor Public = new("public", "社会公众", Role.Public);

    private const string OrganClaim = "organ";
    private const string UnitClaim = "unit";
    private const string CityClaim = "city";
    private const string CandidacyClaim = "candidacy";
    private const string EditionClaim = "edition";

    /// <summary>The person behind a request; <see cref="Public"/> when nobody signed in.</summary>
    public static Actor ActorOf(this HttpContext http)
    {
        var permitted = http.GetEndpoint()?.Metadata.GetMetadata<Permitted>();
        var identities = http.User.Identities.Where(i => i.IsAuthenticated).ToList();
        var identity =
            identities.FirstOrDefault(i => permitted?.Roles.Any(r => i.HasClaim(i.RoleClaimType, r.ToString())) == true)
            ?? identities.FirstOrDefault();
        return identity is null ? Public : ActorOf(identity);
    }

    /// <summary>The city of the account or link; null when nobody signed in.</summary>
    public static string? CityOf(this HttpContext http) => http.User.FindFirstValue(CityClaim);

    /// <summary>The edition and candidacy an employer's link was issued for; null for everybody else.</summary>
    public static (string Edition, string Candidacy)? LinkedTo(this HttpContext http) =>
        http.User.FindFirst(CandidacyClaim) is { } candidacy
            ? (http.User.FindFirstValue(EditionClaim)!, candidacy.Value)
            : null;

    /// <summary>The claims of an account.</summary>
    public static IEnumerable<Claim> ClaimsOf(Account account)
    {
        yield return new Claim(ClaimTypes.Role, account.Role.ToString());
        yield return new Claim(CityClaim, account.City);
        if (account.Organ is not null)
        {
            yield return new Claim(OrganClaim, account.Organ);
        }

        if (account.Unit is not null)
        {
            yield return new Claim(UnitClaim, account.Unit);
        }
    }

    /// <summary>The principal of an employer's link.</summary>
    public static ClaimsPrincipal Linked(string city, string edition, string candidacy, Link link) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, link.Id),
                    new Claim(ClaimTypes.Name, link.Contact),
                    new Claim(ClaimTypes.Role, nameof(Role.Employer)),
                    new Claim(OrganClaim, link.Organ),
                    new Claim(CityClaim, city),
                    new Claim(EditionClaim, edition),
                    new Claim(CandidacyClaim, candidacy),
                ],
                SignInSchemes.Link
            )
        );

    private static Actor ActorOf(ClaimsIdentity identity) =>
        new(
            identity.FindFirst(ClaimTypes.NameIdentifier)!.Value,
            identity.FindFirst(ClaimTypes.Name)!.Value,
            Enum.Parse<Role>(identity.FindFirst(ClaimTypes.Role)!.Value),
            identity.FindFirst(OrganClaim)?.Value,
            identity.FindFirst(UnitClaim)?.Value
        );
}
