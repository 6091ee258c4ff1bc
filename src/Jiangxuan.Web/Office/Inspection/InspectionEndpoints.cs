using System.Collections.Immutable;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Inspection;

/// <summary>The city's inspection (考察) of everybody proposed: one conclusion per person, made on a phone or at a desk.</summary>
internal static class InspectionEndpoints
{
    public static void MapInspection(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(
            "/inspection/{stage}",
            async (Desk d, string stage) => (await Open(d, stage)).Show<InspectionPage>()
        );
        desk.MapGet("/inspection/{stage}/{candidacy}", Get);
        desk.MapPost("/inspection/{stage}/{candidacy}/confirm", Confirm);
        desk.MapPost("/inspection/{stage}/{candidacy}", Post);
    }

    private static async Task<IResult> Get(Desk desk, string stage, string candidacy)
    {
        var room = await Open(desk, stage);
        return Page(room, Person(room, candidacy), null, FormInput.Nothing, Stored(room, candidacy));
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(AccessAct.Inspect, person);
        var typed = FormInput.Of(posting);
        var bound = Bind(room, candidacy, posting);
        if (bound.Errors.Count > 0)
        {
            return Page(room, person, bound.Errors, typed, bound.Shown).With(StatusCodes.Status422UnprocessableEntity);
        }

        var conclusion = Conclusion(room.Stage, typed, bound);
        if (conclusion.IsRefused)
        {
            return Refused(room, person, conclusion.Refusal, typed, bound);
        }

        if (Inspecting.Conclude(room.World, posting.Act, candidacy, stage, conclusion.Value).Refusal is { } no)
        {
            return Refused(room, person, no, typed, bound);
        }

        var rule = room.World.Notice.Rules.FirstOrDefault(r => r.Id == typed["rule"]);
        var pass = conclusion.Value.Pass;
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}结论",
                Action = $"{room.Href}/{candidacy}",
                Back = $"{room.Href}/{candidacy}",
                Button = pass ? "确认考察通过" : "确认考察不通过",
                Consequence = pass
                    ? "结论记入日志，进入下一环节，不能修改。"
                    : "该人选的申报到此结束，名额空出，可以启动下一轮递补。结论记入日志，不能修改。",
                Names = [$"{person.Name}（{person.Employer}）"],
                Facts =
                [
                    ("结论", pass ? "通过" : "不通过"),
                    ("考察情况", typed["text"]),
                    .. rule is null || pass ? [] : new[] { ("依据条款", $"{rule.Says}（{rule.Source}）") },
                ],
                Version = person.Version,
                Danger = !pass,
            },
            typed
        );
    }

    private static async Task<IResult> Post(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(AccessAct.Inspect, person);
        var typed = FormInput.Of(posting);
        var bound = Bind(room, candidacy, posting);
        var conclusion = Conclusion(room.Stage, typed, bound);
        if (bound.Errors.Count > 0 || conclusion.IsRefused)
        {
            return conclusion.IsRefused
                ? Refused(room, person, conclusion.Refusal, typed, bound)
                : Page(room, person, bound.Errors, typed, bound.Shown).With(StatusCodes.Status422UnprocessableEntity);
        }

        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Inspecting.Conclude(w, posting.Act, candidacy, stage, conclusion.Value),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=inspected",
            no => Refused(room, person, no, typed, bound),
            _ => room.Stale($"{room.Href}/{candidacy}")
        );
    }

    private static Result<Conclusion> Conclusion(InspectStage stage, FormInput typed, Bound bound)
    {
        if (typed["pass"] is not ("yes" or "no"))
        {
            return new Refusal("请选择考察是否通过。", stage.Source.ToString(), "pass");
        }

        return new Conclusion
        {
            Pass = typed["pass"] == "yes",
            Text = typed["text"],
            Rule = typed["rule"],
            Judged = typed
                .Fields.Keys.Where(k => k.StartsWith("judged.", StringComparison.Ordinal) && typed[k] is "yes" or "no")
                .ToDictionary(k => k["judged.".Length..], k => typed[k] == "yes"),
            Determined = bound.Values,
        };
    }

    private static Bound Bind(Room<InspectStage> room, string candidacy, Posting posting) =>
        FormBinder.Bind(
            room.World.Notice,
            room.Stage.Determines,
            posting.Fields,
            Stored(room, candidacy),
            room.Desk.Today,
            room.Desk.Http.RequestServices.GetRequiredService<Vault>().Seal
        );

    private static IReadOnlyDictionary<string, Value> Stored(Room<InspectStage> room, string candidacy) =>
        room
            .World.Get<Candidacy>(candidacy)
            .Determined.Where(d => room.Stage.Determines.Contains(d.Key))
            .ToImmutableDictionary(d => d.Key, d => d.Value.Value);

    private static Candidacy Person(Room<InspectStage> room, string id) =>
        room.World.Find<Candidacy>(id) is { } person
        && (Standing.In(room.World.Notice, person, room.Stage.Id) || person.Outcomes.ContainsKey(room.Stage.Id))
            ? person
            : throw Desk.Missing("考察名单中没有这位人选。");

    private static IResult Refused(
        Room<InspectStage> room,
        Candidacy person,
        Refusal refusal,
        FormInput typed,
        Bound bound
    ) =>
        Page(room, person, Refusals.Of(refusal, "text"), typed, bound.Shown)
            .With(StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<PersonPage> Page(
        Room<InspectStage> room,
        Candidacy person,
        IReadOnlyList<FormError>? errors,
        FormInput typed,
        IReadOnlyDictionary<string, Value> values
    ) =>
        new(
            new
            {
                Room = room,
                Person = person,
                Errors = errors ?? [],
                Typed = typed,
                Values = values,
            }
        );

    private static async Task<Room<InspectStage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<InspectStage>(desk, stage, Scope.EverythingWithSections);
        return room.Stage.Level == Level.City ? room : throw Desk.Missing("这个环节不在办公室办理。");
    }
}
