using System.Collections.Frozen;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Access;

// Inside, so that the roles come before the desks' namespaces of the same name.
using static Jiangxuan.Core.Conduct.Role;

/// <summary>Which roles may do what at all (职权表); organs and ownership are checked besides, in <see cref="Rights"/>.</summary>
public static class RoleTable
{
    private static readonly FrozenDictionary<AccessAct, Role[]> Rows = new Dictionary<AccessAct, Role[]>
    {
        [AccessAct.SetUpEdition] = [Office],
        [AccessAct.OpenCandidacy] = [Applicant, Unit, Office],
        [AccessAct.ReadCandidacy] = [Applicant, Employer, Unit, Office, Judge, Leader, Inspector],
        [AccessAct.EditSection] = [Applicant, Unit, Office],
        [AccessAct.Submit] = [Applicant, Unit, Office],
        [AccessAct.Withdraw] = [Applicant, Unit, Office],
        [AccessAct.Contest] = [Applicant, Unit, Office],
        [AccessAct.IssueLink] = [Unit, Office],
        [AccessAct.OpenLink] = [Employer],
        [AccessAct.Opine] = [Employer, Unit, Office],
        [AccessAct.Inspect] = [Unit, Office],
        [AccessAct.Return] = [Unit, Office],
        [AccessAct.Rank] = [Unit],
        [AccessAct.Report] = [Unit],
        [AccessAct.Publish] = [Employer, Unit, Office],
        [AccessAct.CloseNotice] = [Unit, Office],
        [AccessAct.Audit] = [Office],
        [AccessAct.DraftList] = [Office],
        [AccessAct.DecideList] = [Office, Leader],
        [AccessAct.OpenRound] = [Office],
        [AccessAct.SeatPanel] = [Office],
        [AccessAct.Score] = [Judge],
        [AccessAct.Recuse] = [Judge],
        [AccessAct.CloseReview] = [Office],
        [AccessAct.FileObjection] = [Public, Applicant, Employer, Unit, Office, Judge, Leader, Inspector],
        [AccessAct.TakeObjection] = [Unit, Office],
        [AccessAct.ConcludeObjection] = [Unit, Office],
        [AccessAct.ReadObjector] = [Office, Inspector],
        [AccessAct.Name] = [Office],
        [AccessAct.Reward] = [Office],
        [AccessAct.ReadEverything] = [Office, Leader, Inspector],
        [AccessAct.ReadJournal] = [Office, Inspector],
        [AccessAct.ManageAccounts] = [Administrator],
    }.ToFrozenDictionary();

    /// <summary>The roles that may.</summary>
    public static IReadOnlyList<Role> Of(AccessAct act) => Rows[act];
}
