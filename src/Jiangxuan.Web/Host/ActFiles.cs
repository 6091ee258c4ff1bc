using System.Collections.Immutable;
using Jiangxuan.Core;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>Files that go with an act: uploaded first, then recorded with it (盖章页、截图、复函).</summary>
internal static class ActFiles
{
    /// <summary>Largest request with a file, in megabytes.</summary>
    public const int MaxMb = 50;

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

    /// <summary>What a fact of a stage takes; 404 when the stage does not ask for it, or it is no file.</summary>
    public static FilesKind KindOf(Notice notice, IReadOnlyList<string> asks, string fact) =>
        (asks.Contains(fact) ? notice.Fact(fact).Kind as FilesKind : null)
        ?? throw Desk.Missing("这个环节不收这个文件。");
}
