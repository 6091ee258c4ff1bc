using Jiangxuan.Core;
using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Sheets.Intake;
using Jiangxuan.Paper.Sheets.Uploads;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>The summaries a unit has uploaded (已上传的汇总表): each stays as it was and is read anew whenever it is looked at.</summary>
internal static class IntakeFiles
{
    /// <summary>Largest request with a file, in megabytes: a little more than a file, so that one that is too large is told so.</summary>
    public const int RequestMb = 12;

    private const string Fact = "summary";

    private static readonly ReadLimits _limits = new();

    private static readonly FilesKind _kind = new() { Accept = [FileSort.Office], MaxMb = 10 };

    /// <summary>What the unit has uploaded, the latest last.</summary>
    public static Task<IReadOnlyList<FileRef>> All(Desk desk, UnitRoom room) =>
        ActFiles.Of(desk, SubjectOf(room), Fact);

    /// <summary>Takes a file whose list can be read; one that cannot is not kept.</summary>
    public static async Task<Result<string>> Take(Desk desk, UnitRoom room, IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return new Refusal("请先选择填好的汇总表（.xlsx），再点“上传并检查”。");
        }

        if (file.Length > _limits.File)
        {
            return new Refusal(
                $"“{file.FileName}”超过 {_limits.File >> 20} MB，没有收下。请删去表中的图片后重新上传。"
            );
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, desk.Http.RequestAborted);
        if (Read(desk, content.ToArray()).Refusal is { } unreadable)
        {
            return unreadable;
        }

        content.Position = 0;
        var (taken, refusal) = await Service<Uploading>(desk)
            .Take(
                new FilePlace(desk.Edition, SubjectOf(room), Fact, desk.Actor.Account),
                _kind,
                file.FileName,
                content,
                desk.Http.RequestAborted
            );
        return taken is null ? refusal! : taken.Hash;
    }

    /// <summary>An uploaded file; 404 when this unit has uploaded none like it.</summary>
    public static async Task<UploadedSummary> Open(Desk desk, UnitRoom room, string hash)
    {
        var file =
            hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
                ? await Service<Uploading>(desk).Find(desk.Edition, SubjectOf(room), hash, desk.Http.RequestAborted)
                : null;
        if (file is null)
        {
            throw Desk.Missing("本单位没有上传过这份汇总表。");
        }

        await using var stream = Service<FileStore>(desk).Open(hash);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, desk.Http.RequestAborted);
        return new UploadedSummary(file, content.ToArray());
    }

    /// <summary>What the file says, as of today.</summary>
    public static Result<SummaryIntake> Read(Desk desk, ReadOnlyMemory<byte> content) =>
        IntakeReading.Read(
            content,
            new IntakeAsked
            {
                Notice = desk.Notice,
                Today = desk.Today,
                Seal = Service<Vault>(desk).Seal,
            },
            _limits
        );

    /// <summary>The file with what is wrong written beside it.</summary>
    public static Result<byte[]> Marked(UploadedSummary summary, SummaryIntake intake) =>
        AnnotatedCopy.Of(summary.Content, intake, _limits);

    /// <summary>Page of one file.</summary>
    public static string PathOf(this UnitRoom room, FileRef file) => room.Path($"intake/{file.Hash}");

    // A colon stands in no id, so that no list or candidacy has these files.
    private static string SubjectOf(UnitRoom room) => $"intake:{room.Unit}";

    private static T Service<T>(Desk desk)
        where T : notnull => desk.Http.RequestServices.GetRequiredService<T>();
}

/// <summary>A summary as it was uploaded.</summary>
/// <param name="File">Name and hash.</param>
/// <param name="Content">The content.</param>
internal sealed record UploadedSummary(FileRef File, ReadOnlyMemory<byte> Content);
