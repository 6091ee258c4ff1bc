using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>One application before the unit.</summary>
internal static class ApplicationEndpoint
{
    public static async Task<IResult> Get(Desk desk, string candidacy, string? done)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        return await Page(desk, room, found, null, done);
    }

    /// <summary>The page; with a form that was refused, everything typed in it kept.</summary>
    public static async Task<IResult> Page(
        Desk desk,
        UnitRoom room,
        Candidacy candidacy,
        Typed? typed,
        string? done = null
    )
    {
        var scans = new Dictionary<string, IReadOnlyList<FileRef>>();
        foreach (var stage in ApplicationForms.Now(room, candidacy).OfType<OpineStage>())
        {
            scans[stage.Id] = await ActFiles.Of(desk, candidacy.Id, UnitFiles.Scan(stage));
        }

        var copies = await Copies(desk, room, candidacy, scans);
        foreach (var fact in ApplicationForms.Asked(room, candidacy))
        {
            scans[$"reply.{fact.Key}"] = await ActFiles.Of(desk, candidacy.Id, fact.Key);
        }

        var page = new RazorComponentResult<ApplicationPage>(
            new
            {
                Room = room,
                Candidacy = candidacy,
                Query = ApplicationsEndpoint.Read(desk.Http.Request.Query),
                Keys = ApplicationForms.Keys(room, candidacy),
                Papers = desk
                    .Http.RequestServices.GetRequiredService<EditionPapers>()
                    .Of(desk, room.World)
                    .ToHandIn(candidacy)
                    .ToList(),
                Ticket = LinkTickets.Seal(desk, candidacy.Id),
                Scans = scans,
                Copies = copies,
                Typed = typed,
                Flash = Done.Says(done),
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    /// <summary>What is said of every stamped page, by its hash.</summary>
    private static async Task<IReadOnlyDictionary<string, CopyNote>> Copies(
        Desk desk,
        UnitRoom room,
        Candidacy candidacy,
        IReadOnlyDictionary<string, IReadOnlyList<FileRef>> scans
    )
    {
        var services = desk.Http.RequestServices;
        return await services
            .GetRequiredService<StampedCopies>()
            .Look(
                scans.SelectMany(s => s.Value.Select(f => (s.Key, f))).Concat(StampedCopies.Signed(candidacy)),
                candidacy,
                () => services.GetRequiredService<EditionPapers>().Of(desk, room.World),
                desk.Http.RequestAborted
            );
    }

    /// <summary>Somebody else acted on this person in the meantime: both are shown, nothing typed is lost.</summary>
    public static IResult Stale(UnitRoom room, Candidacy now, params (string Label, string Text)[] typed) =>
        new RazorComponentResult<StalePage>(
            new
            {
                room.Frame,
                ReloadHref = room.PathOf(now),
                Who = "本单位另一位经办人或申报人",
                Differences = (IReadOnlyList<StaleValue>)
                    [.. typed.Select(t => new StaleValue(t.Label, t.Text, Course.Of(room.Notice, now).Sentence))],
            }
        ).With(StatusCodes.Status409Conflict);
}
