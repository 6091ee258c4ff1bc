using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Apply;

/// <summary>One section of the form: shown, saved, saved as a draft while typing.</summary>
internal static class Sections
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        string candidacy,
        string section,
        Cases cases,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.EditSection, ct);
        return found is null ? no!
            : found.Notice.Form.All(s => s.Key != section) ? Cases.NotFound(http)
            : SectionAnswer.Fresh(http, found, section);
    }

    public static async Task<IResult> Save(
        Posting posting,
        string edition,
        string candidacy,
        string section,
        Cases cases,
        Docket docket,
        Vault vault,
        Uploading uploads,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(posting.Http, edition, candidacy, AccessAct.EditSection, ct);
        if (found is null)
        {
            return no!;
        }

        if (found.Notice.Form.FirstOrDefault(s => s.Key == section) is not { } part)
        {
            return Cases.NotFound(posting.Http);
        }

        var form = new SectionForm(posting, part, vault);
        var received = new Dictionary<string, ImmutableList<FileRef>>();
        var errors = new List<FormError>();
        foreach (var (fact, files) in found.Locked is null ? form.Files(found.Notice) : [])
        {
            var place = new FilePlace(found.Edition, candidacy, fact.Key, posting.Act.Actor.Account, $"f.{fact.Key}");
            var (taken, refused) = await FileIntake.Take(uploads, place, (FilesKind)fact.Kind, files, ct);
            if (taken.Count > 0)
            {
                received[fact.Key] = taken;
            }

            errors.AddRange(refused);
        }

        Bound? bound = null;
        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Section(candidacy, section),
            w =>
            {
                bound = form.Bind(w, candidacy, received);
                return Applying.Save(w, posting.Act, candidacy, section, bound.Values);
            },
            posting.Expecting<Section>(Section.Of(candidacy, section)),
            ct
        );
        bound ??= form.Bind(found.World, candidacy, received);
        return docketed switch
        {
            Docketed.Committed c => SectionAnswer.Saved(posting.Http, found, form, bound, errors, c.After),
            Docketed.Refused r => SectionAnswer.Refused(posting.Http, found, form, bound, r.Refusal),
            Docketed.Stale s => SectionAnswer.Stale(posting, found, part, bound, (Section)s.Current),
            _ => Results.Redirect(SectionAnswer.Next(found, part, form.Button)),
        };
    }

    public static async Task<IResult> Autosave(
        Posting posting,
        string edition,
        string candidacy,
        string section,
        Cases cases,
        Docket docket,
        Vault vault,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(posting.Http, edition, candidacy, AccessAct.EditSection, ct);
        if (found is null)
        {
            return no!;
        }

        if (found.Notice.Form.FirstOrDefault(s => s.Key == section) is not { } part)
        {
            return Cases.NotFound(posting.Http);
        }

        var id = Section.Of(candidacy, section);
        var form = new SectionForm(posting, part, vault);
        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Section(candidacy, section),
            w =>
                Applying.Save(
                    w,
                    posting.Act,
                    candidacy,
                    section,
                    form.Bind(w, candidacy, ImmutableDictionary<string, ImmutableList<FileRef>>.Empty).Values
                ),
            posting.Expecting<Section>(id),
            ct
        );
        return docketed switch
        {
            Docketed.Committed c => Draft(c.After.Get<Section>(id)),
            // Sent again because the first answer got lost: it is stored, and nobody else came between.
            Docketed.Replayed => Draft(
                (await docket.Open(found.Edition, Scope.Section(candidacy, section), ct)).Get<Section>(id)
            ),
            Docketed.Refused r => Results.Json(
                new { refusal = r.Refusal.Sentence },
                statusCode: StatusCodes.Status422UnprocessableEntity
            ),
            Docketed.Stale s => Results.Json(
                new { version = s.Current.Version },
                statusCode: StatusCodes.Status409Conflict
            ),
            _ => throw new InvalidOperationException(docketed.GetType().Name),
        };
    }

    private static IResult Draft(Section section) =>
        Results.Json(
            new { version = section.Version, at = section.SavedAt.ToString("HH:mm", CultureInfo.InvariantCulture) }
        );
}
