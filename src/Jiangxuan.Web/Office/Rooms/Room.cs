using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>A request in a room of the office: one stage of the city with the state around it.</summary>
/// <param name="Desk">The request.</param>
/// <param name="World">The state.</param>
/// <param name="Stage">The stage the room is about.</param>
/// <param name="Href">Address of the room, root-relative.</param>
public sealed record Room<TStage>(Desk Desk, World World, TStage Stage, string Href)
    where TStage : Stage
{
    /// <summary>Address of the office's desk in this edition.</summary>
    public string Home => OfficeMenu.Home(Desk.Edition.EditionId);

    /// <summary>Why the person may not do it; null = may.</summary>
    public Refusal? Forbids(AccessAct act, Candidacy? about = null) =>
        Rights.May(
            Desk.Actor,
            act,
            new Subject
            {
                // A panel is made and its marks are added up by the office, not by those who sit on it.
                Stage = Stage is ReviewStage ? null : Stage,
                Holder = about is null ? Lists.City : null,
                Candidacy = about,
            }
        );

    /// <summary>403 unless the person may do it.</summary>
    public void Guard(AccessAct act, Candidacy? about = null)
    {
        if (Forbids(act, about) is { } no)
        {
            throw Desk.Forbidden(no.Clause is null ? no.Sentence : $"{no.Sentence}（{no.Clause}）");
        }
    }

    /// <summary>A page of the room; after a refusal with the reason and everything typed.</summary>
    public RazorComponentResult<TPage> Show<TPage>(
        Refusal? refusal = null,
        FormInput? typed = null,
        string? at = null,
        Candidacy? person = null
    )
        where TPage : RoomPage<TStage> =>
        new(
            new
            {
                Room = this,
                Errors = Refusals.Of(refusal, at),
                Typed = typed ?? FormInput.Nothing,
                Flash = Done.Sentence(Desk.Http.Request.Query["done"]),
                Person = person,
            }
        );

    /// <summary>The last look before an act that cannot be undone; everything typed goes along.</summary>
    public RazorComponentResult<ConfirmPage> Confirm(Confirmation confirmation, FormInput typed) =>
        new(
            new
            {
                Desk.Frame,
                World,
                Menu = Href,
                Confirmation = confirmation,
                Typed = typed,
                Key = Guid.NewGuid(),
            }
        );

    /// <summary>Brings an act before the docket with everything the course knows.</summary>
    public Task<Docketed> Commit(Posting posting, Func<World, Core.Conduct.Decision> decide, Expect? expect = null)
    {
        ArgumentNullException.ThrowIfNull(posting);
        return Desk.Docket.Commit(
            Desk.Edition,
            posting.Act,
            Scope.EverythingWithSections,
            decide,
            expect,
            Desk.Http.RequestAborted
        );
    }

    /// <summary>The page that says that somebody else was quicker.</summary>
    public RazorComponentResult<StalePage> Stale(string href) => new(new { Desk.Frame, ReloadHref = href });
}

/// <summary>Opens rooms.</summary>
public static class Room
{
    /// <summary>Opens the room of the stage named in the address.</summary>
    public static async Task<Room<TStage>> Open<TStage>(Desk desk, string stage, Scope scope)
        where TStage : Stage
    {
        ArgumentNullException.ThrowIfNull(desk);
        var s = desk.Stage<TStage>(stage);
        var href =
            OfficeMenu.Href(OfficeMenu.Home(desk.Edition.EditionId), s)
            ?? throw Desk.Missing("这个环节不在办公室办理。");
        return new Room<TStage>(desk, await desk.Open(scope), s, href);
    }
}
