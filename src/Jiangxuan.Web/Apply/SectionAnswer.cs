using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Apply;

/// <summary>What comes back after a section was asked for or posted.</summary>
internal static class SectionAnswer
{
    /// <summary>The section as it is stored.</summary>
    public static IResult Fresh(HttpContext http, ApplyCase found, string section) =>
        Page(http, found, section, Knowing.Answers(found.World, found.Candidacy.Id, section), [], null, found.Locked);

    /// <summary>The section again after something about a file was refused.</summary>
    public static IResult Again(HttpContext http, ApplyCase found, string section, IReadOnlyList<FormError> errors) =>
        Page(http, found, section, Knowing.Answers(found.World, found.Candidacy.Id, section), errors, null, null)
            .With(StatusCodes.Status422UnprocessableEntity);

    /// <summary>It is stored: on to the next, or here again when something must be mended or a row was added.</summary>
    public static IResult Saved(
        HttpContext http,
        ApplyCase found,
        SectionForm form,
        Bound bound,
        IReadOnlyList<FormError> uploads,
        World after
    )
    {
        // The commit loaded this section only; the page needs the rest of the form too.
        var stored = after.Get<Section>(Section.Of(found.Candidacy.Id, form.Section.Key));
        var now = found with
        {
            World = found.World with { Docs = found.World.Docs.SetItem((typeof(Section), stored.Id), stored) },
        };
        var errors = form.Button switch
        {
            "next" => [.. uploads, .. bound.Errors],
            "later" => [.. uploads, .. bound.Errors.Where(e => bound.Unstored.Keys.Any(k => e.ElementId == $"f.{k}"))],
            _ => uploads,
        };
        if (errors.Count > 0)
        {
            return Page(
                    http,
                    now,
                    form.Section.Key,
                    bound.Shown,
                    errors,
                    form.Growing,
                    null,
                    "其余内容已保存，有 {0} 处需要修改"
                )
                .With(StatusCodes.Status422UnprocessableEntity);
        }

        return form.Button is "next" or "later"
            ? Results.Redirect(Next(found, form.Section, form.Button))
            : Page(http, now, form.Section.Key, bound.Shown, [], form.Growing, null);
    }

    /// <summary>It cannot be changed now: what was typed stays in sight.</summary>
    public static IResult Refused(HttpContext http, ApplyCase found, SectionForm form, Bound bound, Refusal refusal) =>
        Page(http, found, form.Section.Key, bound.Shown, RefusalErrors.Of(refusal), form.Growing, null, "没有保存")
            .With(StatusCodes.Status422UnprocessableEntity);

    /// <summary>Somebody saved the section since: both texts side by side, and a button that stores the visitor's.</summary>
    public static IResult Stale(Posting posting, ApplyCase found, FormSection section, Bound bound, Section current)
    {
        var differences = section
            .Facts.Select(found.Notice.Fact)
            .Select(f => new StaleValue(
                f.Label,
                Text(f, bound.Shown, found.Notice),
                Text(f, current.Values, found.Notice)
            ))
            .Where(d => d.Yours != d.Theirs)
            .ToList();
        return new RazorComponentResult<StaleSectionPage>(
            new
            {
                Frame = posting.Http.Frame(),
                Differences = differences,
                Href = ApplyLinks.Section(found.Edition.EditionId, found.Candidacy.Id, section.Key),
                Key = Guid.NewGuid(),
                current.Version,
                Typed = posting
                    .Form.Where(f => f.Key.StartsWith("f.", StringComparison.Ordinal))
                    .SelectMany(f => f.Value, (f, v) => KeyValuePair.Create(f.Key, v ?? ""))
                    .ToList(),
                At = current.SavedAt.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture),
            }
        ).With(StatusCodes.Status409Conflict);
    }

    /// <summary>Where one goes after saving.</summary>
    public static string Next(ApplyCase found, FormSection section, string button)
    {
        var (edition, candidacy) = (found.Edition.EditionId, found.Candidacy.Id);
        var next = found.Notice.Form.SkipWhile(s => s.Key != section.Key).Skip(1).FirstOrDefault();
        return button == "next" && next is not null
            ? ApplyLinks.Section(edition, candidacy, next.Key)
            : ApplyLinks.Hub(edition, candidacy) + "?did=saved";
    }

    private static string Text(Fact fact, IReadOnlyDictionary<string, Value> values, Notice notice) =>
        values.TryGetValue(fact.Key, out var value) ? fact.Kind.Text(value, notice) : "";

    private static RazorComponentResult<SectionPage> Page(
        HttpContext http,
        ApplyCase found,
        string section,
        IReadOnlyDictionary<string, Value> values,
        IReadOnlyList<FormError> errors,
        string? growing,
        Refusal? locked,
        string? title = null
    )
    {
        var (edition, candidacy) = (found.Edition.EditionId, found.Candidacy.Id);
        var state = SectionState.Of(found.World, found.Candidacy, found.Today).Single(s => s.Section.Key == section);
        var stored = found.World.Find<Section>(Section.Of(candidacy, section));
        var known = Knowing.Of(found.World, found.Candidacy, found.Today);
        var routes = new FileRoutes(ApplyLinks.Files(edition, candidacy, section), ApplyLinks.File(edition, candidacy))
        {
            Look = (file, hint) =>
                http.RequestServices.GetRequiredService<PhotoChecks>().Look(file, hint, http.RequestAborted),
        };
        var here = state.Section.Facts.Where(f => IsShown(found, f, state.Section));
        return new RazorComponentResult<SectionPage>(
            new
            {
                Frame = http.Frame(),
                Case = found,
                State = state,
                Fields = FormFields.Of(
                    found.Notice,
                    here,
                    values,
                    errors,
                    routes,
                    known,
                    growing is null ? null : new Dictionary<string, int> { [growing] = 1 }
                ),
                Values = Answers.Of(found.World, found.Candidacy, found.Today),
                Key = Guid.NewGuid(),
                Version = stored?.Version ?? 0,
                Errors = errors,
                ErrorTitle = title is null ? null : string.Format(CultureInfo.InvariantCulture, title, errors.Count),
                Saved = stored is null
                    ? null
                    : $"已保存 {stored.SavedAt.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture)}",
                Deadline = Deadline.Sentence(found.World, found.Candidacy, found.Today),
                Locked = locked,
            }
        );
    }

    // A field that hangs on another of the same page is always there: the answer may change before it is posted.
    private static bool IsShown(ApplyCase found, string key, FormSection section)
    {
        var fact = found.Notice.Fact(key);
        return FormFields.HangsOn(fact, section.Facts)
            || Knowing.Asked(found.World, found.Candidacy, fact, found.Today);
    }
}
