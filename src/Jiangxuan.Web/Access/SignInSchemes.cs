using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Access;

/// <summary>The two ways to be known: by account, or by the employer's link. Both are cookies.</summary>
public static class SignInSchemes
{
    /// <summary>Signed in with an account.</summary>
    public static readonly string Account = IdentityConstants.ApplicationScheme;

    /// <summary>Came by a link (所在单位).</summary>
    public const string Link = "Jiangxuan.Link";
}
