using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>Issues a link to an organ of the employer and shows it once (签发单位链接).</summary>
internal static class LinkEndpoint
{
    public static async Task<IResult> Post(Desk desk, string candidacy, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        room.Demand(AccessAct.IssueLink, Subject.Of(found));
        if (LinkTickets.Open(desk, candidacy, posting["ticket"]) is not { } token)
        {
            throw new IncompleteException("这个页面打开太久了，请重新打开申报页面，再签发链接。");
        }

        // The link's id is the act's key: a repeated post finds the link it made.
        var link = posting.Act.Key;
        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w =>
                Linking.Issue(
                    w,
                    posting.Act,
                    candidacy,
                    posting["organ"],
                    link,
                    LinkTickets.HashOf(token),
                    posting["contact"]
                ),
            ct: desk.Http.RequestAborted
        );
        if (docketed is Docketed.Refused r)
        {
            return await ApplicationEndpoint.Page(desk, room, found, posting.Again(LinkPanel.Form, r.Refusal.Error()));
        }

        var (after, now) = await Rooms.Open(desk, candidacy);
        var request = desk.Http.Request;
        return new RazorComponentResult<LinkIssuedPage>(
            new
            {
                Room = after,
                Candidacy = now,
                Link = now.Links.Single(l => l.Id == link),
                Url = $"{request.Scheme}://{request.Host}/employer/{token}",
            }
        );
    }
}
