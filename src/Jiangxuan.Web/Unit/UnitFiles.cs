using System.Collections.Immutable;
using Jiangxuan.Core;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units;

/// <summary>Files that go with the unit's acts: uploaded first, then recorded with the act (盖章页、截图、报送件).</summary>
internal static class UnitFiles
{
    /// <summary>Largest request with a file, in megabytes.</summary>
    public const int MaxMb = 50;

    private static readonly FilesKind _scans = new() { Accept = [FileSort.Image, FileSort.Pdf], MaxMb = 20 };

    /// <summary>Under which word the stamped pages of an opinion are kept.</summary>
    public static string Scan(OpineStage stage) => $"opinion.{stage.Id}";

    /// <summary>Under which subject the papers of a report are kept.</summary>
    public static string Papers(UnitRoom room, RecommendStage stage) => $"{stage.Id}/{room.Unit}";

    /// <summary>What was uploaded for a subject and fact, the latest last.</summary>
    public static Task<IReadOnlyList<FileRef>> Of(Desk desk, string subject, string fact) =>
        Uploads(desk).Of(desk.Edition, subject, fact, desk.Http.RequestAborted);

    /// <summary>The typed answers together with the uploaded ones: of each fact the latest, as many as it may have.</summary>
    public static async Task<IReadOnlyDictionary<string, Value>> With(
        Desk desk,
        string subject,
        IReadOnlyList<Fact> facts,
        ImmutableDictionary<string, Value> typed
    )
    {
        foreach (var fact in facts)
        {
            var files = await Of(desk, subject, fact.Key);
            if (files.Count > 0)
            {
                typed = typed.SetItem(fact.Key, new FilesValue([.. files.TakeLast(((FilesKind)fact.Kind).Max)]));
            }
        }

        return typed;
    }

    /// <summary>Takes a stamped page of an opinion.</summary>
    public static Task<Refusal?> TakeScan(Desk desk, string candidacy, OpineStage stage, IFormFile? file) =>
        Take(desk, candidacy, Scan(stage), _scans, file);

    /// <summary>Takes a file of a fact; why not, when it is refused.</summary>
    public static async Task<Refusal?> Take(Desk desk, string subject, string fact, FilesKind kind, IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return new Refusal("请先选择文件，再点“上传”。");
        }

        await using var content = file.OpenReadStream();
        var place = new FilePlace(desk.Edition, subject, fact, desk.Actor.Account);
        var (_, refusal) = await Uploads(desk).Take(place, kind, file.FileName, content, desk.Http.RequestAborted);
        return refusal;
    }

    /// <summary>Sends a file that was handed in for that subject; 404 otherwise. Pictures of a form are shown in its page.</summary>
    public static Task<IResult> Send(Desk desk, string subject, string hash) =>
        desk.Http.RequestServices.GetRequiredService<Downloading>().Image(desk.Http, desk.Edition, subject, hash);

    private static Uploading Uploads(Desk desk) => desk.Http.RequestServices.GetRequiredService<Uploading>();
}
