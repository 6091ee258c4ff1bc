using System.Globalization;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>Makes drafts of applications from the chosen rows of a summary (代填), after the names were shown once more.</summary>
internal static class IntakeDraftEndpoint
{
    public static async Task<IResult> Post(Desk desk, EditionPapers papers, string hash, Posting posting)
    {
        var room = await Rooms.Open(desk, Scope.EverythingWithSections);
        room.DemandDrafts();
        var summary = await IntakeFiles.Open(desk, room, hash);
        if (!IntakeFiles.Read(desk, summary.Content).TryGet(out var intake, out var unreadable))
        {
            return await IntakeEndpoint.Page(desk, papers, room, unreadable);
        }

        IResult Form(params FormError[] errors) =>
            IntakeReadEndpoint.Page(room, summary, intake, posting.Again(IntakeReadPage.Form, errors));
        if (posting.IsEdited())
        {
            return Form();
        }

        var chosen = IntakeLines
            .Of(room, hash, intake)
            .Where(l => posting.Form["pick"].Contains(l.Row.Number.ToString(CultureInfo.InvariantCulture)))
            .ToList();
        if (Wrong(intake.IsFaulty(), chosen) is { } wrong)
        {
            return Form(wrong);
        }

        var drafting = new Drafting(desk, room, posting.Act, posting["channel"]);
        if (!posting.IsConfirmed())
        {
            return drafting.Try(chosen[0]) is { } no
                ? Form(no.Error(no.Field ?? "pick"))
                : Confirm(room, summary, posting, chosen);
        }

        foreach (var line in chosen)
        {
            if (await drafting.Make(line) is { } no)
            {
                // Those before are made; the page shows who is left.
                room = await Rooms.Open(desk, Scope.EverythingWithSections);
                return Form(no.Error(no.Field ?? "pick"));
            }
        }

        return Results.Redirect($"{room.PathOf(summary.File)}?done=drafted");
    }

    // Rows already made may be posted again: what is missing is completed, and nothing is done twice.
    private static FormError? Wrong(bool faulty, IReadOnlyList<IntakeLine> chosen) =>
        faulty ? new FormError("table", "表头有问题，请先按提示更正文件，重新上传后再建立草稿。")
        : chosen.Count == 0 ? new FormError("pick", "请勾选要建立草稿的人选。")
        : chosen.FirstOrDefault(l => l.State == IntakeState.Known) is { } known
            ? new FormError("pick", $"第{known.Row.Number}行{known.Name}在本届已有申报，不会重复建立，请取消勾选。")
        : chosen.FirstOrDefault(l => l.State == IntakeState.Faulty) is { } bad
            ? new FormError("pick", $"第{bad.Row.Number}行{bad.Name}还有问题，请更正文件后重新上传，或取消勾选。")
        : null;

    private static RazorComponentResult<ConfirmPage> Confirm(
        UnitRoom room,
        UploadedSummary summary,
        Posting posting,
        IReadOnlyList<IntakeLine> chosen
    )
    {
        var channel = room.Notice.Channels.FirstOrDefault(c => c.Id == posting["channel"])?.Label;
        return new(
            new
            {
                Room = room,
                Posting = posting,
                Title = "导入汇总表：建立申报草稿",
                Current = room.Path("papers"),
                Action = room.PathOf(summary.File),
                Names = (IReadOnlyList<string>)[.. chosen.Select(l => $"{l.Name}　{l.Employer}（第{l.Row.Number}行）")],
                Consequence = $"为这{chosen.Count}人各建立一份申报草稿，渠道为“{channel}”，"
                    + "填入汇总表中的内容，并记录填写人是您。草稿还没有提交，其余内容和证明材料须逐份补充，与本人核对后提交。已有的申报不受影响。",
                Confirm = $"建立{chosen.Count}份草稿",
                BackHref = room.PathOf(summary.File),
            }
        );
    }
}
