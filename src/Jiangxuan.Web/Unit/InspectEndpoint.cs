using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using JudgedHere = Jiangxuan.Core.Conditions.JudgedHere;

namespace Jiangxuan.Web.Units;

/// <summary>Concludes the unit's inspection of one person (考察结论).</summary>
internal static class InspectEndpoint
{
    public static async Task<IResult> Post(Desk desk, string candidacy, string stage, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var inspect = room.StageOf<InspectStage>(stage);
        room.Demand(AccessAct.Inspect, Subject.Of(inspect, found));
        Task<IResult> Form(params FormError[] errors) =>
            ApplicationEndpoint.Page(desk, room, found, posting.Again(InspectForm.Form, errors));
        if (posting.IsEdited())
        {
            return await Form();
        }

        if (posting["pass"] is not ("yes" or "no"))
        {
            return await Form(new FormError("pass", "请选择是否通过。"));
        }

        var bound = AskedFacts.Read(room, Inspecting.Determines(inspect), posting);
        if (bound.Errors.Count > 0)
        {
            return await Form([.. bound.Errors]);
        }

        var conclusion = Conclusion(room.Notice, inspect, posting, bound.Values);
        if (!posting.IsConfirmed())
        {
            if (posting.Version is { } seen && seen != found.Version)
            {
                return Stale(room, found, posting);
            }

            return Inspecting.Conclude(room.World, posting.Act, candidacy, stage, conclusion).Refusal is { } no
                ? await Form(no.Error())
                : Confirm(room, found, inspect, posting, conclusion);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.Candidacy(candidacy),
            w => Inspecting.Conclude(w, posting.Act, candidacy, stage, conclusion),
            posting.Expecting<Candidacy>(candidacy),
            desk.Http.RequestAborted
        );
        return docketed switch
        {
            Docketed.Refused r => await Form(r.Refusal.Error()),
            Docketed.Stale s => Stale(room, (Candidacy)s.Current, posting),
            _ => Results.Redirect($"{room.PathOf(found)}?done=inspected"),
        };
    }

    private static Conclusion Conclusion(
        Notice notice,
        InspectStage stage,
        Posting posting,
        ImmutableDictionary<string, Core.Facts.Value> determined
    ) =>
        new()
        {
            Pass = posting["pass"] == "yes",
            Text = posting["text"],
            Rule = posting["rule"] is { Length: > 0 } rule ? rule : null,
            Judged = JudgedHere.Read(notice, stage, name => posting[name]),
            Determined = determined,
            Accepted = notice
                .Rules.Select(r => (r.Id, Answer: posting[$"accepted.{r.Id}"]))
                .Where(a => a.Answer is "yes" or "no")
                .ToImmutableDictionary(a => a.Id, a => a.Answer == "yes"),
        };

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        Candidacy candidacy,
        InspectStage stage,
        Posting posting,
        Conclusion conclusion
    )
    {
        var rule = room.Notice.Rules.FirstOrDefault(r => r.Id == conclusion.Rule);
        return new(
            new
            {
                Room = room,
                Posting = posting,
                Title = conclusion.Pass ? $"{stage.Label}：通过" : $"{stage.Label}：不通过",
                Current = room.Path("applications"),
                Action = $"{room.PathOf(candidacy)}/inspect/{stage.Id}",
                Names = (IReadOnlyList<string>)[candidacy.Name],
                Consequence = conclusion.Pass
                    ? "考察结论记入档案，不能更改。申报人进入择优排序。"
                    : $"本届申报到此为止，申报人会看到结论和所依据的条款（{rule?.Source}：{rule?.Says}）。不能恢复；材料可以补正的，请改用退回补正。",
                Confirm = conclusion.Pass ? "确认通过考察" : "确认不通过",
                BackHref = room.PathOf(candidacy),
                Danger = !conclusion.Pass,
            }
        );
    }

    private static IResult Stale(UnitRoom room, Candidacy now, Posting posting) =>
        ApplicationEndpoint.Stale(
            room,
            now,
            ("考察结论", posting["text"]),
            ("是否通过", posting["pass"] == "yes" ? "通过" : "不通过")
        );
}
