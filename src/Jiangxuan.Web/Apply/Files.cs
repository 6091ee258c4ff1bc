using System.Collections.Immutable;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Apply;

/// <summary>Files of an application: handed in one by one while the form is open, fetched by whoever may read it.</summary>
internal static class Files
{
    public static async Task<IResult> Take(
        Posting posting,
        string edition,
        string candidacy,
        string section,
        string fact,
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

        var part = found.Notice.Form.FirstOrDefault(s => s.Key == section && s.Facts.Contains(fact));
        if (part is null || found.Notice.Fact(fact) is not { Kind: FilesKind kind } asked)
        {
            return Cases.NotFound(posting.Http);
        }

        if (found.Locked is { } locked)
        {
            return SectionAnswer.Again(posting.Http, found, section, RefusalErrors.Of(locked));
        }

        var place = new FilePlace(found.Edition, candidacy, fact, posting.Act.Actor.Account, $"f.{fact}");
        var chosen = new SectionForm(posting, part, vault).Files(found.Notice).SelectMany(f => f.Files).ToList();
        var (taken, errors) =
            chosen.Count == 0
                ? (ImmutableList<FileRef>.Empty, [new FormError($"f.{fact}", $"{asked.Label}：还没有选择文件。")])
                : await FileIntake.Take(uploads, place, kind, chosen, ct);
        if (taken.Count == 0)
        {
            return SectionAnswer.Again(posting.Http, found, section, errors);
        }

        // A file is added to whatever is stored: it overwrites nothing that another tab typed.
        var docketed = await docket.Commit(
            found.Edition,
            posting.Act,
            Scope.Section(candidacy, section),
            w =>
            {
                var stored = Knowing.Answers(w, candidacy, section);
                var values = SectionForm.With(
                    found.Notice,
                    stored,
                    new Dictionary<string, ImmutableList<FileRef>> { [fact] = taken }
                );
                var count = ((FilesValue)values[fact]).Files.Count;
                return count > kind.Max
                    ? new Core.Refusal(
                        $"{asked.Label}最多上传{kind.Max}个文件，请先删去多余的。",
                        asked.Source?.ToString(),
                        $"f.{fact}"
                    )
                    : Applying.Save(w, posting.Act, candidacy, section, values);
            },
            ct: ct
        );
        return docketed switch
        {
            Docketed.Refused r => SectionAnswer.Again(posting.Http, found, section, RefusalErrors.Of(r.Refusal)),
            _ when errors.Count > 0 => SectionAnswer.Again(posting.Http, found, section, errors),
            _ => Results.Redirect(ApplyLinks.Section(edition, candidacy, section)),
        };
    }

    public static async Task<IResult> Fetch(
        HttpContext http,
        string edition,
        string candidacy,
        string hash,
        Cases cases,
        Downloading downloads,
        CancellationToken ct
    )
    {
        var (found, no) = await cases.Find(http, edition, candidacy, AccessAct.ReadCandidacy, ct);
        return found is null ? no! : await downloads.Image(http, found.Edition, candidacy, hash);
    }
}
