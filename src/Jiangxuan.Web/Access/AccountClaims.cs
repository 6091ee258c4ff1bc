using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jiangxuan.Web.Access;

/// <summary>What the cookie says of an account: enough to know who acts without a query.</summary>
public sealed class AccountClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    /// <inheritdoc/>
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var names = options.Value.ClaimsIdentity;
        var identity = new ClaimsIdentity(SignInSchemes.Account, names.UserNameClaimType, names.RoleClaimType);
        identity.AddClaim(new Claim(names.UserIdClaimType, user.Id));
        identity.AddClaim(new Claim(names.UserNameClaimType, user.Name));
        identity.AddClaim(new Claim(names.SecurityStampClaimType, user.SecurityStamp ?? ""));
        identity.AddClaims(Actors.ClaimsOf(user));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
