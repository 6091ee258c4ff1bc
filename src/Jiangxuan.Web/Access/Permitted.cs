using Jiangxuan.Core.Conduct;
using Microsoft.AspNetCore.Authorization;

namespace Jiangxuan.Web.Access;

/// <summary>The roles an endpoint is open to; every endpoint carries one, a test fails on one that does not.</summary>
/// <param name="Roles">The roles; <see cref="Role.Public"/> = whoever comes.</param>
public sealed record Permitted(IReadOnlyList<Role> Roles)
{
    /// <summary>Whether no sign-in is needed.</summary>
    public bool IsPublic => Roles.Contains(Role.Public);
}

/// <summary>Opens endpoints and groups to roles.</summary>
public static class PermissionConventions
{
    /// <summary>Opens to these roles and to nobody else; what nobody opened is closed to all.</summary>
    public static TBuilder Permit<TBuilder>(this TBuilder builder, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder
    {
        var permission = new Permitted(roles);
        builder.WithMetadata(permission);
        if (permission.IsPublic)
        {
            return builder.AllowAnonymous();
        }

        var schemes = roles.Contains(Role.Employer)
            ? roles.Length == 1
                ? new[] { SignInSchemes.Link }
                : [SignInSchemes.Account, SignInSchemes.Link]
            : [SignInSchemes.Account];
        return builder.RequireAuthorization(
            new AuthorizationPolicyBuilder(schemes)
                .RequireAuthenticatedUser()
                .RequireRole(roles.Select(r => r.ToString()))
                .Build()
        );
    }

    /// <summary>Opens to the roles that may do this act at all.</summary>
    public static TBuilder PermitFor<TBuilder>(this TBuilder builder, AccessAct act)
        where TBuilder : IEndpointConventionBuilder => builder.Permit([.. RoleTable.Of(act)]);
}
