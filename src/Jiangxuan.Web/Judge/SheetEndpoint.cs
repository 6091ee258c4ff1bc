using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Scoring;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Judges;

/// <summary>One judge's sheet for one person.</summary>
internal static class SheetEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string candidacy)
    {
        var review = await Review.Open(desk, stage, candidacy);
        return Page(review, review.Person(candidacy), null, []);
    }

    public static async Task<IResult> Post(Desk desk, string stage, string candidacy, Posting posting)
    {
        var review = await Review.Open(desk, stage, candidacy);
        var person = review.Person(candidacy);
        var typed = review.Marked(person).ToDictionary(i => i.Key, i => posting[$"m.{i.Key}"]);
        var veto = posting["veto"];
        var (marks, faults) = Read(review.Marked(person), typed);
        if (faults.Count > 0)
        {
            return Page(review, person, typed, faults, veto).With(StatusCodes.Status422UnprocessableEntity);
        }

        var sheet = Sheet.Of(stage, desk.Actor.Account, candidacy);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Reviewing.Mark(w, posting.Act, stage, candidacy, marks, veto.Length == 0 ? null : veto),
            posting.Expecting<Sheet>(sheet),
            desk.Http.RequestAborted
        );
        var next =
            review.NextOpen(person) is { } open && open.Id != candidacy ? $"{review.Href}/{open.Id}" : review.Href;
        return Posting.Answer(
            done,
            _ => next,
            refusal => Page(review, person, typed, Refused.Errors(refusal), veto),
            current => Stale(review, person, typed, (Sheet)current)
        );
    }

    private static (ImmutableDictionary<string, decimal> Marks, IReadOnlyList<FormError> Faults) Read(
        IReadOnlyList<MarkedIndicator> marked,
        Dictionary<string, string> typed
    )
    {
        var marks = ImmutableDictionary.CreateBuilder<string, decimal>();
        var faults = new List<FormError>();
        foreach (var indicator in marked.Where(i => typed[i.Key].Length > 0))
        {
            if (
                decimal.TryParse(
                    typed[indicator.Key],
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var mark
                )
            )
            {
                marks[indicator.Key] = mark;
            }
            else
            {
                faults.Add(new FormError($"m.{indicator.Key}", $"{indicator.Name}应填写数字，例如 86 或 86.5"));
            }
        }

        return (marks.ToImmutable(), faults);
    }

    private static RazorComponentResult<SheetPage> Page(
        Review review,
        Candidacy person,
        IReadOnlyDictionary<string, string>? typed,
        IReadOnlyList<FormError> errors,
        string? veto = null
    ) =>
        new(
            new
            {
                review.Desk.Frame,
                Review = review,
                Person = person,
                Typed = typed ?? review.Marked(person).ToDictionary(i => i.Key, i => Text(review.Sheet(person), i.Key)),
                Veto = veto ?? review.Sheet(person)?.Veto ?? "",
                Errors = errors,
                Key = Guid.NewGuid(),
            }
        );

    private static RazorComponentResult<StalePage> Stale(
        Review review,
        Candidacy person,
        Dictionary<string, string> typed,
        Sheet current
    ) =>
        new(
            new
            {
                review.Desk.Frame,
                ReloadHref = $"{review.Href}/{person.Id}",
                Differences = (IReadOnlyList<StaleValue>)
                    [
                        .. review
                            .Marked(person)
                            .Select(i => new StaleValue(i.Name, typed[i.Key], Text(current, i.Key)))
                            .Where(d => d.Yours != d.Theirs),
                    ],
            }
        );

    private static string Text(Sheet? sheet, string indicator) =>
        sheet?.Marks.TryGetValue(indicator, out var mark) == true
            ? mark.ToString("0.##", CultureInfo.InvariantCulture)
            : "";
}
