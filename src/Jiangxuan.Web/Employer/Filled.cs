using System.Collections.Immutable;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Employers;

/// <summary>A posted form of a stage as it was read.</summary>
/// <param name="Form">The form to show again, with what is wrong.</param>
/// <param name="Answers">The facts asked.</param>
/// <param name="Opinion">The opinion, for an opinion stage without errors.</param>
/// <param name="First">First day of a public notice.</param>
/// <param name="Last">Last day of a public notice.</param>
internal sealed record Filled(
    StageForm Form,
    IReadOnlyDictionary<string, Value> Answers,
    Opinion? Opinion,
    DateOnly? First,
    DateOnly? Last
)
{
    private static readonly string[] Names = ["agree", "template", "text", "signer", "on", "first", "last", "media"];

    /// <summary>The form before anything was typed.</summary>
    public static StageForm Empty(EmployerCase found, Stage stage, Refusal? refusal) =>
        new()
        {
            Stage = stage,
            Fields = FormFields.Of(found.Notice, Asks(stage), new Dictionary<string, Value>()),
            Errors = RefusalErrors.Of(refusal),
            Typed = new Dictionary<string, string> { ["on"] = DateBox.Text(found.Today) },
        };

    /// <summary>Reads the post; files are taken in even when something else is wrong, so that nobody uploads twice.</summary>
    public static async Task<Filled> Read(
        Posting posting,
        EmployerCase found,
        Stage stage,
        Uploading uploads,
        Vault vault,
        CancellationToken ct
    )
    {
        var typed = Names.ToDictionary(n => n, n => posting[$"{stage.Id}.{n}"]);
        var errors = new List<FormError>();
        var stored = new Dictionary<string, Value>();
        foreach (var fact in Asks(stage).Select(found.Notice.Fact))
        {
            if (fact.Kind is FilesKind kind)
            {
                var files = await Files($"f.{fact.Key}", fact.Key, kind);
                if (files.Count > 0)
                {
                    stored[fact.Key] = new FilesValue(files);
                }
            }
        }

        var scan =
            stage is OpineStage
                ? (await Files($"{stage.Id}.scan", $"{stage.Id}.scan", StageForm.ScanKind)).LastOrDefault()
                : null;
        var bound = FormBinder.Bind(
            found.Notice,
            Asks(stage),
            PostedForm.Of(posting.Form),
            stored,
            found.Today,
            vault.Seal
        );
        errors.AddRange(bound.Errors);
        var (first, last) = (Day("first", stage is PubliciseStage), Day("last", stage is PubliciseStage));
        var on = Day("on", stage is OpineStage);
        if (stage is OpineStage && typed["agree"] is not ("yes" or "no"))
        {
            errors.Add(new FormError($"{stage.Id}.agree", "请选择同意或不同意推荐。"));
        }

        if (first > last)
        {
            errors.Add(new FormError($"{stage.Id}.last", "公示截止日不能早于起始日。"));
        }

        var text = typed["text"].Length > 0 ? typed["text"] : typed["template"];
        return new Filled(
            new StageForm
            {
                Stage = stage,
                Fields = FormFields.Of(found.Notice, Asks(stage), bound.Shown, errors),
                Errors = errors,
                Typed = typed,
                Scan = scan,
            },
            bound.Values,
            on is { } day ? new Opinion(typed["agree"] == "yes", text, typed["signer"], day, scan) : null,
            first,
            last
        );

        async Task<ImmutableList<FileRef>> Files(string name, string fact, FilesKind kind)
        {
            var kept = ImmutableList<FileRef>.Empty;
            foreach (var hash in posting.Fields.All($"{name}.kept").Distinct())
            {
                // Only what was handed in for this person; a hash from elsewhere is nothing here.
                if (await uploads.Find(found.Edition, found.Candidacy.Id, hash, ct) is { } file)
                {
                    kept = kept.Add(file);
                }
            }

            var chosen = posting.Form.Files.GetFiles(name).Where(f => f.Length > 0).ToList();
            var place = new FilePlace(found.Edition, found.Candidacy.Id, fact, found.Link.Id, name);
            var (taken, refused) = await FileIntake.Take(uploads, place, kind, chosen, ct);
            errors.AddRange(refused);
            return [.. kept.Where(k => taken.All(t => t.Hash != k.Hash)), .. taken];
        }

        DateOnly? Day(string name, bool asked)
        {
            if (!asked)
            {
                return null;
            }

            var read = DateReading.Read(typed[name]);
            if (!read.IsRefused && read.Value.Date is { } date)
            {
                return date;
            }

            errors.Add(new FormError($"{stage.Id}.{name}", read.Refusal?.Sentence ?? "请写到日，如2021年6月1日。"));
            return null;
        }
    }

    private static IReadOnlyList<string> Asks(Stage stage) =>
        stage switch
        {
            OpineStage opine => opine.Asks,
            PubliciseStage publicise => publicise.Asks,
            _ => [],
        };
}
