using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Store;

/// <summary>The definitions this installation has (通知定义), read once at the start.</summary>
/// <param name="All">In order of their folders.</param>
public sealed record Definitions(IReadOnlyList<Definition> All)
{
    /// <summary>Reads every folder with a notice; a folder that cannot be used is kept with its findings.</summary>
    public static Definitions Load(string folder) =>
        new([
            .. (Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [])
                .Where(d => File.Exists(Path.Combine(d, NoticeReading.NoticeFile)))
                .Order(StringComparer.Ordinal)
                .Select(Definition.Load),
        ]);

    /// <summary>Those a new edition can be opened with; measures and drafts are not offered.</summary>
    public IReadOnlyList<Definition> Offered => [.. All.Where(d => d.Opens)];

    /// <summary>Codes of the cities they are for.</summary>
    public IReadOnlyList<string> Cities =>
        [
            .. All.Select(d => d.Notice)
                .Where(n => n?.Document is DocumentKind.Notice)
                .Select(n => n!.Identity.City)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The definition of that folder, to open an edition with; null when there is none.</summary>
    public Definition? Find(string programme) => Offered.FirstOrDefault(d => d.Programme == programme);
}
