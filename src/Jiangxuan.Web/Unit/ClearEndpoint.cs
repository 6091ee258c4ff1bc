using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units;

/// <summary>The unit records what an authority of its level replied about one person (同级部门复函).</summary>
internal static class ClearEndpoint
{
    public static async Task<IResult> Post(Desk desk, string candidacy, string stage, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var clear = room.StageOf<ClearStage>(stage);
        room.Demand(AccessAct.Clear, Subject.Of(clear, found));
        Task<IResult> Form(params FormError[] errors) =>
            ApplicationEndpoint.Page(desk, room, found, posting.Again(ClearForm.Form, errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        if (posting["pass"] is not ("yes" or "no"))
        {
            return await Form(new FormError("pass", "请选择复函的意见。"));
        }

        var bound = AskedFacts.Read(room, clear.Asks, posting);
        if (bound.Errors.Count > 0)
        {
            return await Form([.. bound.Errors]);
        }

        var pass = posting["pass"] == "yes";
        var answers = await ActFiles.With(desk, candidacy, AskedFacts.Uploaded(room.Notice, clear.Asks), bound.Values);
        Core.Conduct.Decision Decide(World w) =>
            Clearing.Answer(w, posting.Act, candidacy, stage, pass, posting["text"], answers);
        if (!posting.IsConfirmed())
        {
            if (posting.Version is { } seen && seen != found.Version)
            {
                return Stale(room, found, posting);
            }

            return Decide(room.World).Refusal is { } no
                ? await Form(no.Error(Field(room.Notice, no.Field)))
                : Confirm(room, found, clear, posting, pass);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            Decide,
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => await Form(r.Refusal.Error(Field(room.Notice, r.Refusal.Field))),
            Docketed.Stale s => Stale(room, (Candidacy)s.Current, posting),
            _ => Results.Redirect($"{room.PathOf(found)}?done=cleared"),
        };
    }

    /// <summary>Takes the stamped letter.</summary>
    public static async Task<IResult> Letter(Desk desk, string candidacy, string stage, string fact, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var clear = room.StageOf<ClearStage>(stage);
        room.Demand(AccessAct.Clear, Subject.Of(clear, found));
        var kind = ActFiles.KindOf(room.Notice, clear.Asks, fact);
        var id = $"reply.{fact}";
        return await ActFiles.Take(desk, candidacy, fact, kind, posting.Form.Files.GetFile("file")) is { } no
            ? await ApplicationEndpoint.Page(desk, room, found, posting.Again(id, no.Error(id)))
            : Results.Redirect($"{room.PathOf(found)}?done=uploaded#{id}");
    }

    // A file that is missing is asked for where it is uploaded.
    private static string? Field(Notice notice, string? field) =>
        field is ['f', '.', .. var key] && notice.Fact(key).Kind is FilesKind ? $"reply.{key}" : field;

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        Candidacy candidacy,
        ClearStage stage,
        Posting posting,
        bool pass
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = $"{stage.Label}：{(pass ? "无异议" : "有异议")}",
                Current = room.Path("applications"),
                Action = $"{room.PathOf(candidacy)}/clear/{stage.Id}",
                Names = (IReadOnlyList<string>)[candidacy.Name],
                Consequence = pass
                    ? "复函意见记入档案，不能更改。"
                    : $"本届申报到此为止，申报人会看到结论和依据（{stage.Source}），不能恢复。",
                Confirm = "确认登记",
                BackHref = room.PathOf(candidacy),
                Danger = !pass,
            }
        );

    private static IResult Stale(UnitRoom room, Candidacy now, Posting posting) =>
        ApplicationEndpoint.Stale(
            room,
            now,
            ("复函意见", posting["pass"] == "yes" ? "无异议" : "有异议"),
            ("复函内容", posting["text"])
        );
}
