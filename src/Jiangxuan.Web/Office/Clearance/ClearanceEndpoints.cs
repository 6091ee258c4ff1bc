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
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Clearance;

/// <summary>What comes from outside about one person: replies of authorities (联审), and the showing to the public (宣传推介).</summary>
internal static class ClearanceEndpoints
{
    public static void MapClearance(this IEndpointRouteBuilder desk)
    {
        foreach (var room in new[] { "clearance", "showcase" })
        {
            desk.MapGet(
                $"/{room}/{{stage}}",
                async (Desk d, string stage) => (await Open(d, stage)).Show<ClearancePage>()
            );
            var one = $"/{room}/{{stage}}/{{candidacy}}";
            desk.MapGet(one, Get);
            desk.MapPost($"{one}/confirm", Confirm);
            desk.MapPost(one, Post);
            desk.MapPost($"{one}/file/{{fact}}", Letter).TakesUploads(ActFiles.MaxMb);
        }
    }

    private static async Task<IResult> Get(Desk desk, string stage, string candidacy)
    {
        var room = await Open(desk, stage);
        return await Page(room, Person(room, candidacy), [], FormInput.Nothing);
    }

    private static async Task<IResult> Letter(Desk desk, string stage, string candidacy, string fact, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(ActOf(room.Stage), person);
        var kind = ActFiles.KindOf(desk.Notice, Asks(room.Stage), fact);
        return await ActFiles.Take(desk, candidacy, fact, kind, posting.Form.Files.GetFile("file")) is { } no
            ? await Page(room, person, [new FormError($"file.{fact}", no.Sentence)], FormInput.Nothing)
            : Results.Redirect($"{room.Href}/{candidacy}?done=uploaded");
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(ActOf(room.Stage), person);
        var typed = FormInput.Of(posting);
        var (answers, errors) = await Answers(room, candidacy, posting);
        if (errors.Count > 0)
        {
            return await Page(room, person, errors, typed);
        }

        if (Decide(room, room.World, posting.Act, candidacy, typed, answers).Refusal is { } no)
        {
            return await Page(room, person, Refused(room, no), typed);
        }

        var fails = room.Stage is ClearStage && typed["pass"] == "no";
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}",
                Action = $"{room.Href}/{candidacy}",
                Back = $"{room.Href}/{candidacy}",
                Button = "确认登记",
                Consequence = fails ? "该人选的申报到此结束。登记后不能修改。" : "进入下一环节。登记后不能修改。",
                Names = [$"{person.Name}（{person.Employer}）"],
                Facts = [("情况", typed["text"])],
                Version = person.Version,
                Danger = fails,
            },
            typed
        );
    }

    private static async Task<IResult> Post(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(ActOf(room.Stage), person);
        var typed = FormInput.Of(posting);
        var (answers, errors) = await Answers(room, candidacy, posting);
        if (errors.Count > 0)
        {
            return await Page(room, person, errors, typed);
        }

        var done = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Decide(room, w, posting.Act, candidacy, typed, answers),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return done is Docketed.Refused refused
            ? await Page(room, person, Refused(room, refused.Refusal), typed)
            : Posting.Answer(
                done,
                _ => $"{room.Href}?done=recorded",
                _ => throw new InvalidOperationException("refused"),
                _ => room.Stale($"{room.Href}/{candidacy}")
            );
    }

    private static Decision Decide(
        Room<Stage> room,
        World world,
        Act act,
        string candidacy,
        FormInput typed,
        IReadOnlyDictionary<string, Value> answers
    ) =>
        room.Stage is ShowcaseStage ? Clearing.Shown(world, act, candidacy, room.Stage.Id, typed["text"], answers)
        : typed["pass"] is "yes" or "no"
            ? Clearing.Answer(world, act, candidacy, room.Stage.Id, typed["pass"] == "yes", typed["text"], answers)
        : new Refusal("请选择复函的意见。", room.Stage.Source.ToString(), "pass");

    private static async Task<(IReadOnlyDictionary<string, Value> Answers, IReadOnlyList<FormError> Errors)> Answers(
        Room<Stage> room,
        string candidacy,
        Posting posting
    )
    {
        var bound = Bind(room, posting);
        return (await ActFiles.With(room.Desk, candidacy, Uploaded(room), bound.Values), bound.Errors);
    }

    private static Bound Bind(Room<Stage> room, Posting posting) =>
        FormBinder.Bind(
            room.World.Notice,
            Asks(room.Stage).Where(k => room.World.Notice.Fact(k).Kind is not FilesKind),
            posting.Fields,
            ImmutableDictionary<string, Value>.Empty,
            room.Desk.Today,
            room.Desk.Http.RequestServices.GetRequiredService<Vault>().Seal
        );

    // A file that is missing is asked for where it is uploaded.
    private static IReadOnlyList<FormError> Refused(Room<Stage> room, Refusal refusal) =>
        Refusals.Of(
            refusal.Field is ['f', '.', .. var key] && Uploaded(room).Any(f => f.Key == key)
                ? refusal with
                {
                    Field = $"file.{key}",
                }
                : refusal,
            "text"
        );

    private static List<Fact> Uploaded(Room<Stage> room) =>
        [.. Asks(room.Stage).Select(room.World.Notice.Fact).Where(f => f.Kind is FilesKind)];

    private static IReadOnlyList<string> Asks(Stage stage) =>
        stage switch
        {
            ClearStage s => s.Asks,
            ShowcaseStage s => s.Asks,
            _ => [],
        };

    private static AccessAct ActOf(Stage stage) => stage is ClearStage ? AccessAct.Clear : AccessAct.Showcase;

    private static Candidacy Person(Room<Stage> room, string id) =>
        room.World.Find<Candidacy>(id) is { } person
        && (Standing.In(room.World.Notice, person, room.Stage.Id) || person.Outcomes.ContainsKey(room.Stage.Id))
            ? person
            : throw Desk.Missing("这个环节没有这位人选。");

    private static async Task<IResult> Page(
        Room<Stage> room,
        Candidacy person,
        IReadOnlyList<FormError> errors,
        FormInput typed
    )
    {
        var files = new Dictionary<string, IReadOnlyList<FileRef>>();
        foreach (var fact in Uploaded(room))
        {
            files[fact.Key] = await ActFiles.Of(room.Desk, person.Id, fact.Key);
        }

        var page = new RazorComponentResult<PersonPage>(
            new
            {
                Room = room,
                Person = person,
                Errors = errors,
                Typed = typed,
                Asks = Asks(room.Stage).Where(k => !files.ContainsKey(k)).ToList(),
                Files = files,
                Act = ActOf(room.Stage),
                Flash = Done.Sentence(room.Desk.Http.Request.Query["done"]),
            }
        );
        return errors.Count > 0 ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    private static async Task<Room<Stage>> Open(Desk desk, string stage)
    {
        var room = await Room.Open<Stage>(desk, stage, Scope.EverythingWithSections);
        return room.Stage is (ClearStage or ShowcaseStage) and { Level: Level.City }
            ? room
            : throw Desk.Missing("这个环节不在这里办理。");
    }
}
