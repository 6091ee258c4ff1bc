using System.Globalization;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Judges;

/// <summary>A review as one judge sees it: the persons, the own sheets, nothing of anybody else.</summary>
/// <param name="Desk">The request.</param>
/// <param name="World">The state, with the judge's own sheets only.</param>
/// <param name="Stage">The review.</param>
/// <param name="Persons">Everybody to be scored, in the order of the shortlist.</param>
public sealed record Review(Desk Desk, World World, ReviewStage Stage, IReadOnlyList<Candidacy> Persons)
{
    /// <summary>Address of the list.</summary>
    public string Href => $"/judge/{Desk.Edition.EditionId}/{Stage.Id}";

    /// <summary>Whether the sheets were handed in, or the review is closed.</summary>
    public bool Locked => Closed || Waiting.Any(p => Sheet(p) is { State: Core.Conduct.SheetState.Submitted });

    /// <summary>Whether the ranking was computed and nobody waits for another.</summary>
    public bool Closed => Persons.Count > 0 && !Waiting.Any();

    /// <summary>Whether the judge votes instead of marking.</summary>
    public bool Ballot => Stage.Ends is ReviewEnd.Ballot;

    /// <summary>What is marked for a person, by the person's track; nothing while that is not determined.</summary>
    public IReadOnlyList<MarkedIndicator> Marked(Candidacy person) =>
        Ballot ? [] : Stage.Marked(Reviewing.TrackOf(World, Stage, person.Id));

    /// <summary>Why a person cannot be marked yet; null when nothing is in the way.</summary>
    public string? Waits(Candidacy person) => Tracking.Missing(World.Notice, Stage, person)?.Sentence;

    /// <summary>Why nothing is accepted now: the review has not begun or is over; null when it is time, and once the judge is done.</summary>
    public string? Untimely => Locked ? null : Reviewing.Untimely(World, Stage, Desk.Now)?.Sentence;

    /// <summary>When sheets and ballots are taken, in words; null when no day is set.</summary>
    public string? Window =>
        (
            World.Edition.Opens.TryGetValue(Stage.Id, out var opens),
            World.Edition.Closes.TryGetValue(Stage.Id, out var closes)
        ) switch
        {
            (true, true) => $"{Day(Shanghai.DayOf(opens))}至{Day(Deadlines.LastDay(closes))}24时",
            (true, false) => $"{Day(Shanghai.DayOf(opens))}起",
            (false, true) => $"{Day(Deadlines.LastDay(closes))}24时止",
            _ => null,
        };

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private IEnumerable<Candidacy> Waiting => Persons.Where(p => !p.Outcomes.ContainsKey(Stage.Id));

    /// <summary>The judge's own sheet for a person; null before the first mark.</summary>
    public Sheet? Sheet(Candidacy person) =>
        World.Find<Sheet>(Core.Conduct.Sheet.Of(Stage.Id, Desk.Actor.Account, person.Id));

    /// <summary>Whether nothing is open for a person: fully marked or recused.</summary>
    public bool IsDone(Candidacy person) =>
        Sheet(person) is { } sheet
        && (
            sheet.State != Core.Conduct.SheetState.Draft
            || Waits(person) is null && Marked(person).All(i => sheet.Marks.ContainsKey(i.Key))
        );

    /// <summary>The weighted total of a sheet; a missing mark counts nothing.</summary>
    public decimal Total(Sheet? sheet) =>
        sheet is null || Ballot
            ? 0
            : Stage.Total(Reviewing.TrackOf(World, Stage, sheet.Candidacy), sheet.Marks).Round(Stage.Places);

    /// <summary>A total with the places of the stage.</summary>
    public string Figure(decimal total) =>
        total.ToString($"F{(Ballot ? 0 : Stage.Places)}", CultureInfo.InvariantCulture);

    /// <summary>Number shown beside the name, from 1.</summary>
    public int NumberOf(Candidacy person) => Persons.TakeWhile(p => p.Id != person.Id).Count() + 1;

    /// <summary>The person at that place before or after; null at the ends.</summary>
    public Candidacy? Beside(Candidacy person, int step) => Persons.ElementAtOrDefault(NumberOf(person) - 1 + step);

    /// <summary>The first person after this one with something open; else any; null when all is done.</summary>
    public Candidacy? NextOpen(Candidacy person) =>
        Persons.Skip(NumberOf(person)).FirstOrDefault(p => !IsDone(p)) ?? Persons.FirstOrDefault(p => !IsDone(p));

    /// <summary>Opens the review with the persons of the judge's panel; only for a judge with a seat who is not absent.</summary>
    public static async Task<Review> Open(Desk desk, string stage, string? withAnswersOf = null)
    {
        var s = desk.Stage<ReviewStage>(stage);
        var scope =
            Scope.StandingIn(stage)
            + Scope.SheetsOf(desk.Actor.Account)
            // Once the ranking is computed nobody stands here any more: then its list says who was scored.
            + Scope.Listing(Listing.Of(stage, Lists.City, 1))
            + desk.Notice.Stages.Select(x => Scope.Listings(x.Id)).Aggregate((a, b) => a + b);
        var world = await desk.Open(withAnswersOf is null ? scope : scope + Scope.Candidacy(withAnswersOf));
        var seats = Reviewing.Seats(world, stage);
        if (Rights.May(desk.Actor, AccessAct.Score, new Subject { Stage = s, Panel = seats }) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var seat = seats.Single(x => x.Account == desk.Actor.Account);
        if (seat.Absent is { } why)
        {
            throw Desk.Forbidden($"您已被登记为缺席（{why}），不参加本次评审。如有误，请联系领导小组办公室。");
        }

        var standing = world
            .All<Candidacy>()
            .Where(c => Standing.In(world.Notice, c, stage) || c.Outcomes.ContainsKey(stage))
            .Where(c => Seating.PanelOf(world, s, c.Id) == seat.Panel)
            .ToDictionary(c => c.Id);
        var order = Standing
            .Before(world.Notice, s)
            .SelectMany(b => Lists.Rounds(world, b, Lists.City))
            .SelectMany(l => l.Items)
            .Select(i => i.Candidacy)
            .Where(standing.ContainsKey)
            .Distinct()
            .ToList();
        var rest = standing.Keys.Except(order).Order(StringComparer.Ordinal);
        return new Review(desk, world, s, [.. order.Concat(rest).Select(id => standing[id])]);
    }

    /// <summary>The person of that id; 404 when not among those to be scored.</summary>
    public Candidacy Person(string id) =>
        Persons.FirstOrDefault(p => p.Id == id) ?? throw Desk.Missing("本次评审中没有这位人选。");
}
