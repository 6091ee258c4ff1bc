using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Office.Stewardship;

/// <summary>A time of cultivation or stewardship: reports come in, at its end everybody is assessed (履职考核).</summary>
internal static class StewardshipEndpoints
{
    private static readonly FilesKind _scans = new() { Accept = [FileSort.Image, FileSort.Pdf], MaxMb = 20 };

    public static void MapStewardship(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(
            "/stewardship/{stage}",
            async (Desk d, string stage) => (await Open(d, stage)).Show<StewardshipPage>()
        );
        const string One = "/stewardship/{stage}/{candidacy}";
        desk.MapGet(One, Get);
        desk.MapPost(One + "/report", Report).TakesUploads(ActFiles.MaxMb);
        desk.MapPost(One + "/confirm", Confirm);
        desk.MapPost(One, Post);
    }

    /// <summary>Under which word the reports of a stage are kept.</summary>
    internal static string Scans(StewardStage stage) => $"steward.{stage.Id}";

    private static async Task<IResult> Get(Desk desk, string stage, string candidacy)
    {
        var room = await Open(desk, stage);
        return room.Show<PersonPage>(person: Person(room, candidacy));
    }

    private static async Task<IResult> Report(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(AccessAct.Steward, person);
        var typed = FormInput.Of(posting);
        if (DateBox.Day(typed["reportOn"]) is not { } on)
        {
            return Refused(room, person, new Refusal("请按“年-月-日”填写报告日期。", null, "reportOn"), typed);
        }

        FileRef? scan = null;
        if (posting.Form.Files.GetFile("scan") is { Length: > 0 } file)
        {
            if (await ActFiles.Take(desk, candidacy, Scans(room.Stage), _scans, file) is { } no)
            {
                return Refused(room, person, no with { Field = "scan" }, typed);
            }

            scan = (await ActFiles.Of(desk, candidacy, Scans(room.Stage)))[^1];
        }

        var done = await Commit(
            desk,
            posting,
            candidacy,
            w => Stewarding.Report(w, posting.Act, candidacy, stage, on, typed["report"], scan)
        );
        return Posting.Answer(
            done,
            _ => $"{room.Href}/{candidacy}?done=reported",
            no => Refused(room, person, no, typed),
            _ => room.Stale($"{room.Href}/{candidacy}")
        );
    }

    private static async Task<IResult> Confirm(Desk desk, string stage, string candidacy, Posting posting)
    {
        var room = await Open(desk, stage);
        var person = Person(room, candidacy);
        room.Guard(AccessAct.Steward, person);
        var typed = FormInput.Of(posting);
        if (Decide(room, room.World, posting.Act, candidacy, typed).Refusal is { } no)
        {
            return Refused(room, person, no, typed);
        }

        var pass = typed["pass"] == "yes";
        return room.Confirm(
            new Confirmation
            {
                Title = $"确认：{room.Stage.Label}结论",
                Action = $"{room.Href}/{candidacy}",
                Back = $"{room.Href}/{candidacy}",
                Button = pass ? "确认合格" : "确认不合格",
                Consequence = pass
                    ? "结论记入日志，进入下一环节，不能修改。"
                    : "后面的环节不再进行。结论记入日志，不能修改。",
                Names = [$"{person.Name}（{person.Employer}）"],
                Facts = [("结论", pass ? "合格" : "不合格"), ("意见", typed["text"])],
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
        room.Guard(AccessAct.Steward, person);
        var typed = FormInput.Of(posting);
        var done = await Commit(desk, posting, candidacy, w => Decide(room, w, posting.Act, candidacy, typed));
        return Posting.Answer(
            done,
            _ => $"{room.Href}?done=assessed",
            no => Refused(room, person, no, typed),
            _ => room.Stale($"{room.Href}/{candidacy}")
        );
    }

    private static Task<Docketed> Commit(Desk desk, Posting posting, string candidacy, Func<World, Decision> decide) =>
        desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            decide,
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );

    private static Decision Decide(Room<StewardStage> room, World world, Act act, string candidacy, FormInput typed) =>
        typed["pass"] is "yes" or "no"
            ? Stewarding.Assess(world, act, candidacy, room.Stage.Id, typed["pass"] == "yes", typed["text"])
            : new Refusal("请选择是否合格。", room.Stage.Source.ToString(), "pass");

    private static Candidacy Person(Room<StewardStage> room, string id) =>
        room.World.Find<Candidacy>(id) is { } person
        && (Standing.In(room.World.Notice, person, room.Stage.Id) || person.Outcomes.ContainsKey(room.Stage.Id))
            ? person
            : throw Desk.Missing("这个环节没有这位人选。");

    private static IResult Refused(Room<StewardStage> room, Candidacy person, Refusal refusal, FormInput typed) =>
        room.Show<PersonPage>(refusal, typed, "text", person).With(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Room<StewardStage>> Open(Desk desk, string stage) =>
        await Room.Open<StewardStage>(desk, stage, Scope.Everything);
}
