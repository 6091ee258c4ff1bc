using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>The import of a unit's filled summary (导入汇总表): the empty table to download, and the upload of the filled one.</summary>
internal static class IntakeEndpoint
{
    public static async Task<IResult> Get(Desk desk, EditionPapers papers) =>
        await Page(desk, papers, await Rooms.Open(desk));

    public static async Task<IResult> Template(Desk desk, EditionPapers papers)
    {
        var room = await Rooms.Open(desk);
        if (papers.Of(desk, room.World).EmptySummary(room.UnitName) is not { } table)
        {
            throw Desk.Missing("本届通知没有规定汇总表。");
        }

        using var stream = new MemoryStream();
        await SheetWriting.WriteAsync(table, [], stream, desk.Http.RequestAborted);
        var name = $"{ArchiveNames.Safe($"{room.UnitName}推荐汇总表（空白）")}.xlsx";
        return PaperEndpoints.Send(desk.Http, new PaperFile(name, PaperKind.Excel.Type, stream.ToArray()));
    }

    public static async Task<IResult> Post(Desk desk, EditionPapers papers, Posting posting)
    {
        var room = await Rooms.Open(desk);
        room.DemandDrafts();
        var taken = await IntakeFiles.Take(desk, room, posting.Form.Files.GetFile("file"));
        return taken.TryGet(out var hash, out var refusal)
            ? Results.Redirect(room.Path($"intake/{hash}"))
            : await Page(desk, papers, room, refusal);
    }

    /// <summary>The page, with why a file was refused.</summary>
    public static async Task<IResult> Page(Desk desk, EditionPapers papers, UnitRoom room, Refusal? refusal = null)
    {
        var page = new RazorComponentResult<IntakePage>(
            new
            {
                Room = room,
                Key = Guid.NewGuid(),
                Files = (await IntakeFiles.All(desk, room)).Reverse().ToList(),
                HasTemplate = papers.Of(desk, room.World).EmptySummary(room.UnitName) is not null,
                Errors = (IReadOnlyList<FormError>)(refusal is null ? [] : [refusal.Error("file")]),
            }
        );
        return refusal is null ? page : page.With(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Stops with 403 unless the clerk may begin applications for the unit's people.</summary>
    public static void DemandDrafts(this UnitRoom room) =>
        room.Demand(AccessAct.OpenCandidacy, new Subject { Holder = room.Unit });
}
