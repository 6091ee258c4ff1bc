using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units;

/// <summary>Writes the justification for a person who fails an in-principle rule (推荐说明).</summary>
internal static class JustifyEndpoint
{
    public static async Task<IResult> Post(Desk desk, string candidacy, string rule, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        room.Demand(AccessAct.Contest, Subject.Of(found));
        var form = $"reason.{rule}";
        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Applying.Contest(w, posting.Act, candidacy, rule, posting["text"]),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => await ApplicationEndpoint.Page(
                desk,
                room,
                found,
                posting.Again(form, r.Refusal.Error())
            ),
            Docketed.Stale s => ApplicationEndpoint.Stale(room, (Candidacy)s.Current, ("推荐说明", posting["text"])),
            _ => Results.Redirect($"{room.PathOf(found)}?done=justified"),
        };
    }
}
