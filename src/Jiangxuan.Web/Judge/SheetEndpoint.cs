using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
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
        var typed = review.Stage.Indicators.ToDictionary(i => i.Id, i => posting[$"m.{i.Id}"]);
        var (marks, faults) = Read(review.Stage, typed);
        if (faults.Count > 0)
        {
            return Page(review, person, typed, faults).With(StatusCodes.Status422UnprocessableEntity);
        }

        var sheet = Sheet.Of(stage, desk.Actor.Account, candidacy);
        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Reviewing.Mark(w, posting.Act, stage, candidacy, marks),
            posting.Expecting<Sheet>(sheet),
            desk.Http.RequestAborted
        );
        var next =
            review.NextOpen(person) is { } open && open.Id != candidacy ? $"{review.Href}/{open.Id}" : review.Href;
        return Posting.Answer(
            done,
            _ => next,
            refusal => Page(review, person, typed, [new FormError(refusal.Field ?? "errors", refusal.Sentence)]),
            current => Stale(review, person, typed, (Sheet)current)
        );
    }

    private static (ImmutableDictionary<string, decimal> Marks, IReadOnlyList<FormError> Faults) Read(
        ReviewStage stage,
        Dictionary<string, string> typed
    )
    {
        var marks = ImmutableDictionary.CreateBuilder<string, decimal>();
        var faults = new List<FormError>();
        foreach (var indicator in stage.Indicators.Where(i => typed[i.Id].Length > 0))
        {
            if (
                decimal.TryParse(
                    typed[indicator.Id],
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var mark
                )
            )
            {
                marks[indicator.Id] = mark;
            }
            else
            {
                faults.Add(new FormError($"m.{indicator.Id}", $"{indicator.Label}应填写数字，例如 86 或 86.5"));
            }
        }

        return (marks.ToImmutable(), faults);
    }

    private static RazorComponentResult<SheetPage> Page(
        Review review,
        Candidacy person,
        IReadOnlyDictionary<string, string>? typed,
        IReadOnlyList<FormError> errors
    ) =>
        new(
            new
            {
                review.Desk.Frame,
                Review = review,
                Person = person,
                Typed = typed ?? review.Stage.Indicators.ToDictionary(i => i.Id, i => Text(review.Sheet(person), i.Id)),
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
                            .Stage.Indicators.Select(i => new StaleValue(i.Label, typed[i.Id], Text(current, i.Id)))
                            .Where(d => d.Yours != d.Theirs),
                    ],
            }
        );

    private static string Text(Sheet? sheet, string indicator) =>
        sheet?.Marks.TryGetValue(indicator, out var mark) == true
            ? mark.ToString("0.##", CultureInfo.InvariantCulture)
            : "";
}
