using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Access;

/// <summary>Who may do what (职权): the role, and the organ of the person, and whose the thing is. Pure.</summary>
public static class Rights
{
    /// <summary>The reason why this person may not; null = may.</summary>
    public static Refusal? May(Actor actor, AccessAct act, Subject subject) =>
        ByRole(actor, act)
        ?? ByOrgan(actor, act, subject.Stage)
        ?? (
            subject.Organs is { } organs && (actor.Organ is null || !organs.Contains(actor.Organ))
                ? new Refusal("这一项由通知指定的机构办理，您所在的机构不在其中。")
                : null
        )
        ?? ByOwnership(actor, act, subject)
        ?? ByPanel(actor, act, subject);

    private static readonly AccessAct[] Reading =
    [
        AccessAct.ReadCandidacy,
        AccessAct.ReadEverything,
        AccessAct.ReadJournal,
        AccessAct.ReadObjector,
        AccessAct.FileObjection,
    ];

    private static Refusal? ByRole(Actor actor, AccessAct act) =>
        RoleTable.Of(act).Contains(actor.Role)
            ? null
            : new Refusal($"您以“{Roles.Label(actor.Role)}”的身份登录，这一项不由您办理。");

    // The apply stage names no organ: the applicant acts in it. Reading is not acting in a stage.
    private static Refusal? ByOrgan(Actor actor, AccessAct act, Stage? stage) =>
        stage is null
        || stage.By.Count == 0
        || Reading.Contains(act)
        || (actor.Organ is not null && stage.By.Contains(actor.Organ))
            ? null
            : new Refusal($"“{stage.Label}”由通知指定的机构办理，您所在的机构不在其中。", stage.Source.ToString());

    private static Refusal? ByOwnership(Actor actor, AccessAct act, Subject subject)
    {
        var candidacy = subject.Candidacy;
        return actor.Role switch
        {
            Role.Applicant when candidacy is not null && candidacy.Account != actor.Account => new Refusal(
                "这不是您的申报。"
            ),
            Role.Employer when candidacy is not null && candidacy.Links.All(l => l.Id != actor.Account) => new Refusal(
                "您的链接不是为这位申报人签发的。"
            ),
            Role.Unit when candidacy is not null && !Has(actor.Unit, act, subject.Stage, candidacy) => new Refusal(
                "这位申报人不在您单位申报。"
            ),
            Role.Unit when subject.Holder is not null && subject.Holder != actor.Unit => new Refusal(
                "这份名单不是您单位的。"
            ),
            _ => null,
        };
    }

    // A unit reads and justifies those of its subtree, and acts on them in the stages that it holds; everything else is the unit's applied to.
    private static bool Has(string? unit, AccessAct act, Stage? stage, Candidacy candidacy) =>
        candidacy.Unit == unit && (stage is null || Lists.Holder(stage, candidacy) == unit)
        || candidacy.Chain.Any(r => r.Unit == unit)
            && (
                Reading.Contains(act)
                || act == AccessAct.Contest
                || stage is not null && Lists.Holder(stage, candidacy) == unit
            );

    private static Refusal? ByPanel(Actor actor, AccessAct act, Subject subject)
    {
        if (actor.Role != Role.Judge)
        {
            return null;
        }

        // A judge reads and scores only what the review puts before them, so the review must be known.
        return subject.Panel is { } panel && panel.Any(s => s.Account == actor.Account) ? null
            : act is AccessAct.FileObjection ? null
            : new Refusal("您不在这次评审的评委名单里。");
    }
}
