using Jiangxuan.Core;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;

namespace Jiangxuan.Web.Units;

/// <summary>Files that go with the unit's acts: uploaded first, then recorded with the act (盖章页、截图、报送件).</summary>
internal static class UnitFiles
{
    private static readonly FilesKind _scans = new() { Accept = [FileSort.Image, FileSort.Pdf], MaxMb = 20 };

    /// <summary>Under which word the stamped pages of an opinion are kept.</summary>
    public static string Scan(OpineStage stage) => $"opinion.{stage.Id}";

    /// <summary>Under which subject the papers of a report are kept.</summary>
    public static string Papers(UnitRoom room, RecommendStage stage) => $"{stage.Id}/{room.Unit}";

    /// <summary>Takes a stamped page of an opinion.</summary>
    public static Task<Refusal?> TakeScan(Desk desk, string candidacy, OpineStage stage, IFormFile? file) =>
        ActFiles.Take(desk, candidacy, Scan(stage), _scans, file);
}
