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

/// <summary>The unit reports its nominees to the office, all at once (一次性报送).</summary>
internal static class ReportEndpoint
{
    public static async Task<IResult> Get(Desk desk, string stage, string? done)
    {
        var room = await Rooms.Open(desk);
        return await Page(desk, room, StageOf(room, stage), null, Done.Says(done));
    }

    public static async Task<IResult> Post(Desk desk, string stage, Posting posting)
    {
        var room = await Rooms.Open(desk);
        var report = StageOf(room, stage);
        room.Demand(AccessAct.Report, Subject.Of(report, room.Unit));
        Task<IResult> Form(params FormError[] errors) => Page(desk, room, report, posting.Again("send", errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        var bound = AskedFacts.Read(room, report.Asks, posting);
        if (bound.Errors.Count > 0)
        {
            return await Form([.. bound.Errors]);
        }

        var uploaded = AskedFacts.Uploaded(room.Notice, report.Asks);
        var answers = await ActFiles.With(desk, UnitFiles.Papers(room, report), uploaded, bound.Values);
        FormError Error(Core.Refusal no) =>
            no.Field is ['f', '.', .. var fact] && uploaded.Any(f => f.Key == fact)
                ? no.Error($"file.{fact}")
                : no.Error();
        if (!posting.IsConfirmed())
        {
            var decision = Reporting.Report(room.World, posting.Act, stage, room.Unit, answers);
            return decision.Happened is ListDecided list
                ? Confirm(room, report, posting, list)
                : await Form(Error(decision.Refusal!));
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.OfUnit(room.Unit),
            w => Reporting.Report(w, posting.Act, stage, room.Unit, answers),
            ct: desk.Http.RequestAborted
        );
        return docketed is Docketed.Refused r
            ? await Form(Error(r.Refusal))
            : Results.Redirect($"{room.PathOf(report)}?done=reported");
    }

    /// <summary>A report stage of the unit; 404 when it is none.</summary>
    public static RecommendStage StageOf(UnitRoom room, string id) =>
        room.StageOf<RecommendStage>(id) is { Step: RecommendStep.Report } report
            ? report
            : throw Desk.Missing("本单位没有这个环节。");

    /// <summary>The page; with a form that was refused, everything typed in it kept.</summary>
    public static async Task<IResult> Page(
        Desk desk,
        UnitRoom room,
        RecommendStage stage,
        Typed? typed,
        string? flash = null
    )
    {
        var keys = new Dictionary<string, Guid> { ["send"] = Guid.NewGuid() };
        var files = new Dictionary<string, IReadOnlyList<FileRef>>();
        foreach (var fact in AskedFacts.Uploaded(room.Notice, stage.Asks))
        {
            keys[$"file.{fact.Key}"] = Guid.NewGuid();
            files[fact.Key] = await ActFiles.Of(desk, UnitFiles.Papers(room, stage), fact.Key);
        }

        var page = new RazorComponentResult<ReportPage>(
            new
            {
                Room = room,
                Stage = stage,
                Keys = keys,
                Files = files,
                Typed = typed,
                Flash = flash,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        RecommendStage stage,
        Posting posting,
        ListDecided list
    ) =>
        new(
            new
            {
                Room = room,
                Posting = posting,
                Title = "一次性报送",
                Current = room.PathOf(stage),
                Action = room.PathOf(stage),
                Names = (IReadOnlyList<string>)[.. list.Items.Select(i => room.World.Get<Candidacy>(i.Candidacy).Name)],
                Consequence = $"名单报送领导小组办公室，报送后不能更改。{(list.Dropped.Count == 0 ? "" : $"本单位其余{list.Dropped.Count}名已提交的申报人记为“未列入推荐”，他们会收到消息。")}",
                Confirm = $"报送这{list.Items.Count}人",
                BackHref = room.PathOf(stage),
            }
        );
}
