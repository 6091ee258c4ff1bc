using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Admin;

/// <summary>A new account as typed.</summary>
/// <param name="UserName">Login.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Role">Name of the role.</param>
/// <param name="Organ">Organ id.</param>
/// <param name="Unit">Unit id.</param>
public sealed record AccountForm(string UserName, string Name, string Role, string Organ, string Unit)
{
    /// <summary>Roles an administrator may give.</summary>
    public static IReadOnlyList<Role> Roles { get; } =
    [
        Core.Conduct.Role.Unit,
        Core.Conduct.Role.Office,
        Core.Conduct.Role.Judge,
        Core.Conduct.Role.Leader,
        Core.Conduct.Role.Inspector,
        Core.Conduct.Role.Administrator,
    ];
}
