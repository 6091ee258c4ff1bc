using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Course;

/// <summary>How a stamped copy that came back belongs to the form it was printed from (盖章件核对); it is said and stops nobody.</summary>
/// <param name="Fit">How it fits.</param>
/// <param name="Form">The form it is, when it is one of this person's.</param>
public sealed record StampedCopy(CopyFit Fit, Layout? Form)
{
    /// <summary>
    /// The version that is printed now: how often the applicant saved. Acts of others on the way leave it as it is, so that a form
    /// printed at the submission stays the current one until it is corrected.
    /// </summary>
    /// <param name="world">The state, with the sections of the person.</param>
    /// <param name="candidacy">The person.</param>
    public static int Version(World world, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(candidacy);
        return world.All<Section>().Where(s => s.Candidacy == candidacy.Id).Sum(s => s.Version);
    }

    /// <summary>The code that is printed on a form of that person now.</summary>
    public static FormCode Code(World world, Candidacy candidacy, Layout form)
    {
        ArgumentNullException.ThrowIfNull(candidacy);
        ArgumentNullException.ThrowIfNull(form);
        return new FormCode(candidacy.Id, form.Id, Version(world, candidacy));
    }

    /// <summary>Compares a code that was read with what is expected.</summary>
    /// <param name="code">The code on the copy.</param>
    /// <param name="world">The state, with the sections of the person.</param>
    /// <param name="candidacy">For whom the copy was handed in.</param>
    /// <param name="stage">The stage whose opinion is stamped.</param>
    /// <param name="forms">The programme's papers.</param>
    public static StampedCopy Of(FormCode code, World world, Candidacy candidacy, string stage, Layouts.Forms forms)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(candidacy);
        ArgumentNullException.ThrowIfNull(forms);
        if (!string.Equals(code.Candidacy, candidacy.Id, StringComparison.OrdinalIgnoreCase))
        {
            return new StampedCopy(CopyFit.OtherPerson, null);
        }
        var form = forms.Layouts.FirstOrDefault(l =>
            string.Equals(l.Id, code.Form, StringComparison.OrdinalIgnoreCase)
        );
        var asked = Asked(forms, stage);
        return form is null || (asked.Count > 0 && !asked.Contains(form)) ? new StampedCopy(CopyFit.OtherForm, form)
            : code.Version != Version(world, candidacy) ? new StampedCopy(CopyFit.Older, form)
            : new StampedCopy(CopyFit.Current, form);
    }

    /// <summary>The forms with a code that have a box for the opinion of that stage.</summary>
    public static IReadOnlyList<Layout> Asked(Layouts.Forms forms, string stage)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var name = $"opinion.{stage}";
        return
        [
            .. forms.Layouts.Where(l =>
                l.Code
                && (l.Blocks ?? [])
                    .OfType<Table>()
                    .SelectMany(t => t.Rows)
                    .SelectMany(r => r.Cells)
                    .SelectMany(c => c.Opinion?.Field?.Pieces ?? [])
                    .Any(p => p.Field?.Name == name)
            ),
        ];
    }
}

/// <summary>How a stamped copy fits.</summary>
public enum CopyFit
{
    /// <summary>It is this person's form as it would be printed now.</summary>
    Current,

    /// <summary>It is this person's form, but the application was saved again since it was printed.</summary>
    Older,

    /// <summary>It is this person's, but another form.</summary>
    OtherForm,

    /// <summary>It is another person's.</summary>
    OtherPerson,
}
