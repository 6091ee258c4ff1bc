using System.Collections.Frozen;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Access;

/// <summary>Which roles may do what at all (职权表); organs and ownership are checked besides, in <see cref="Rights"/>.</summary>
public static class RoleTable
{
    private static readonly FrozenDictionary<AccessAct, Role[]> Rows = new Dictionary<AccessAct, Role[]>
    {
        [AccessAct.SetUpEdition] = [Role.Office],
        [AccessAct.OpenCandidacy] = [Role.Applicant, Role.Unit, Role.Office],
        [AccessAct.ReadCandidacy] =
        [
            Role.Applicant,
            Role.Employer,
            Role.Unit,
            Role.Office,
            Role.Judge,
            Role.Leader,
            Role.Inspector,
        ],
        [AccessAct.EditSection] = [Role.Applicant, Role.Unit, Role.Office],
        [AccessAct.Submit] = [Role.Applicant, Role.Unit, Role.Office],
        [AccessAct.Withdraw] = [Role.Applicant, Role.Unit, Role.Office],
        [AccessAct.Contest] = [Role.Applicant, Role.Unit, Role.Office],
        [AccessAct.IssueLink] = [Role.Unit, Role.Office],
        [AccessAct.OpenLink] = [Role.Employer],
        [AccessAct.Opine] = [Role.Employer, Role.Unit, Role.Office],
        [AccessAct.Inspect] = [Role.Unit, Role.Office],
        [AccessAct.Return] = [Role.Unit, Role.Office],
        [AccessAct.Rank] = [Role.Unit],
        [AccessAct.Report] = [Role.Unit],
        [AccessAct.Lapse] = [Role.Office],
        [AccessAct.Publish] = [Role.Employer, Role.Unit, Role.Office],
        [AccessAct.CloseNotice] = [Role.Unit, Role.Office],
        [AccessAct.Audit] = [Role.Office],
        [AccessAct.DraftList] = [Role.Office],
        [AccessAct.DecideList] = [Role.Office, Role.Leader],
        [AccessAct.OpenRound] = [Role.Office],
        [AccessAct.SeatPanel] = [Role.Office],
        [AccessAct.Score] = [Role.Judge],
        [AccessAct.Recuse] = [Role.Judge],
        [AccessAct.CloseReview] = [Role.Office],
        [AccessAct.FileObjection] =
        [
            Role.Public,
            Role.Applicant,
            Role.Employer,
            Role.Unit,
            Role.Office,
            Role.Judge,
            Role.Leader,
            Role.Inspector,
        ],
        [AccessAct.TakeObjection] = [Role.Unit, Role.Office],
        [AccessAct.ConcludeObjection] = [Role.Unit, Role.Office],
        [AccessAct.ReadObjector] = [Role.Office, Role.Inspector],
        [AccessAct.Name] = [Role.Office],
        [AccessAct.Reward] = [Role.Office],
        [AccessAct.Clear] = [Role.Unit, Role.Office],
        [AccessAct.Showcase] = [Role.Office],
        [AccessAct.Steward] = [Role.Office],
        [AccessAct.Revoke] = [Role.Office],
        [AccessAct.ReadEverything] = [Role.Office, Role.Leader, Role.Inspector],
        [AccessAct.ReadJournal] = [Role.Office, Role.Inspector],
        [AccessAct.ManageAccounts] = [Role.Administrator],
    }.ToFrozenDictionary();

    /// <summary>The roles that may.</summary>
    public static IReadOnlyList<Role> Of(AccessAct act) => Rows[act];
}
