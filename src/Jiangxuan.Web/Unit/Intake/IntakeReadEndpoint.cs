using Jiangxuan.Paper.Sheets.Intake;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Papers;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>What an uploaded summary says, row by row, and the file itself, as it was or with its problems marked.</summary>
internal static class IntakeReadEndpoint
{
    public static async Task<IResult> Get(Desk desk, EditionPapers papers, string hash, string? done)
    {
        var room = await Rooms.Open(desk, Scope.EverythingWithSections);
        var summary = await IntakeFiles.Open(desk, room, hash);
        return IntakeFiles.Read(desk, summary.Content).TryGet(out var intake, out var refusal)
            ? Page(room, summary, intake, null, Done.Says(done))
            : await IntakeEndpoint.Page(desk, papers, room, refusal);
    }

    public static async Task<IResult> Original(Desk desk, string hash)
    {
        var room = await Rooms.Open(desk);
        var summary = await IntakeFiles.Open(desk, room, hash);
        return Send(desk, summary, summary.File.Name, summary.Content);
    }

    public static async Task<IResult> Marked(Desk desk, EditionPapers papers, string hash)
    {
        var room = await Rooms.Open(desk);
        var summary = await IntakeFiles.Open(desk, room, hash);
        if (!IntakeFiles.Read(desk, summary.Content).TryGet(out var intake, out var refusal))
        {
            return await IntakeEndpoint.Page(desk, papers, room, refusal);
        }

        return IntakeFiles.Marked(summary, intake).TryGet(out var copy, out refusal)
            ? Send(desk, summary, $"{Path.GetFileNameWithoutExtension(summary.File.Name)}（标注问题）.xlsx", copy)
            : await IntakeEndpoint.Page(desk, papers, room, refusal);
    }

    /// <summary>The page of one summary; 422 when a form of it was refused.</summary>
    public static IResult Page(
        UnitRoom room,
        UploadedSummary summary,
        SummaryIntake intake,
        Typed? typed,
        string? flash = null
    )
    {
        var page = new RazorComponentResult<IntakeReadPage>(
            new
            {
                Room = room,
                summary.File,
                Intake = intake,
                Lines = IntakeLines.Of(room, summary.File.Hash, intake),
                Key = typed?.Posting.KeyGuid() ?? Guid.NewGuid(),
                Typed = typed,
                Flash = flash,
            }
        );
        return typed is { Errors.Count: > 0 } ? page.With(StatusCodes.Status422UnprocessableEntity) : page;
    }

    private static IResult Send(Desk desk, UploadedSummary summary, string name, ReadOnlyMemory<byte> content) =>
        PaperEndpoints.Send(desk.Http, new PaperFile(name, summary.File.Type, content));
}
