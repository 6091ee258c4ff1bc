using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Units;

/// <summary>Takes and gives the files of this desk; each belongs to a subject that the clerk may read.</summary>
internal static class FileEndpoints
{
    /// <summary>A stamped page of an opinion on one person.</summary>
    public static async Task<IResult> Scan(Desk desk, string candidacy, string stage, Posting posting)
    {
        var (room, found) = await Rooms.Open(desk, candidacy);
        var opine = room.StageOf<OpineStage>(stage);
        room.Demand(AccessAct.Opine, Subject.Of(opine, found));
        var refusal = await UnitFiles.TakeScan(desk, candidacy, opine, posting.Form.Files.GetFile("file"));
        return refusal is null
            ? Results.Redirect($"{room.PathOf(found)}?done=uploaded#scan.{stage}")
            : await ApplicationEndpoint.Page(
                desk,
                room,
                found,
                posting.Again($"scan.{stage}", refusal.Error($"scan.{stage}"))
            );
    }

    /// <summary>The proof of a public notice.</summary>
    public static async Task<IResult> Shot(Desk desk, string stage, int round, string fact, Posting posting)
    {
        var (room, notice) = await NoticeEndpoint.Open(desk, stage);
        room.Demand(AccessAct.CloseNotice, Subject.Of(notice, room.Unit));
        var id = Listing.Of(stage, room.Unit, round);
        if (room.World.Find<Listing>(id) is not { Closed: false })
        {
            throw Desk.Missing("这次公示不能再上传文件。");
        }

        var refusal = await ActFiles.Take(
            desk,
            id,
            fact,
            ActFiles.KindOf(room.Notice, notice.Asks, fact),
            posting.Form.Files.GetFile("file")
        );
        var field = $"shot.{round}.{fact}";
        return refusal is null
            ? Results.Redirect($"{room.PathOf(notice)}?done=uploaded")
            : await NoticeEndpoint.Page(desk, room, notice, posting.Again(field, refusal.Error(field)));
    }

    /// <summary>A paper that goes with the report.</summary>
    public static async Task<IResult> Paper(Desk desk, string stage, string fact, Posting posting)
    {
        var room = await Rooms.Open(desk);
        var report = ReportEndpoint.StageOf(room, stage);
        room.Demand(AccessAct.Report, Subject.Of(report, room.Unit));
        var kind = ActFiles.KindOf(room.Notice, report.Asks, fact);
        var refusal = await ActFiles.Take(
            desk,
            UnitFiles.Papers(room, report),
            fact,
            kind,
            posting.Form.Files.GetFile("file")
        );
        var field = $"file.{fact}";
        return refusal is null
            ? Results.Redirect($"{room.PathOf(report)}?done=uploaded")
            : await ReportEndpoint.Page(desk, room, report, posting.Again(field, refusal.Error(field)));
    }

    /// <summary>A file of one candidacy.</summary>
    public static async Task<IResult> OfCandidacy(Desk desk, string candidacy, string hash)
    {
        await Rooms.Open(desk, candidacy);
        return await ActFiles.Send(desk, candidacy, hash);
    }

    /// <summary>The proof of one of the unit's notices.</summary>
    public static async Task<IResult> OfNotice(Desk desk, string stage, int round, string hash)
    {
        var room = await Rooms.Open(desk);
        return await ActFiles.Send(desk, Listing.Of(room.StageOf<PubliciseStage>(stage).Id, room.Unit, round), hash);
    }

    /// <summary>A paper of the unit's report.</summary>
    public static async Task<IResult> OfReport(Desk desk, string stage, string hash)
    {
        var room = await Rooms.Open(desk);
        return await ActFiles.Send(desk, UnitFiles.Papers(room, ReportEndpoint.StageOf(room, stage)), hash);
    }
}
