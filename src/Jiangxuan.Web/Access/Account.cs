using Jiangxuan.Core.Conduct;
using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Access;

/// <summary>An account (账号). Applicants register themselves with their phone number; all others are made by an administrator.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>Name of the person, shown in the journal.</summary>
    public required string Name { get; set; }

    /// <summary>The one role; two offices of one person are two accounts.</summary>
    public required Role Role { get; set; }

    /// <summary>Organ of the definition the person belongs to.</summary>
    public string? Organ { get; set; }

    /// <summary>Recommending unit the person belongs to.</summary>
    public string? Unit { get; set; }

    /// <summary>Code of the city.</summary>
    public required string City { get; set; }

    /// <summary>Whether it may no longer sign in (停用).</summary>
    public bool Disabled { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; set; }
}
