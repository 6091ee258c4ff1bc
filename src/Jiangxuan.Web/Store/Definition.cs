using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Store;

/// <summary>A folder <c>programmes/&lt;id&gt;</c> as it was read.</summary>
/// <param name="Programme">Name of the folder.</param>
/// <param name="Files">Texts of its YAML files by file name.</param>
/// <param name="Reading">The notice, or what is wrong with it.</param>
/// <param name="SampleUnits">The sample register of units; empty when there is none.</param>
public sealed record Definition(
    string Programme,
    IReadOnlyDictionary<string, string> Files,
    NoticeReading Reading,
    IReadOnlyList<Unit> SampleUnits
)
{
    /// <summary>The notice; null when it has faults.</summary>
    public Notice? Notice => Reading.Notice;

    /// <summary>Texts of its files of cases, by name such as <c>cases/eligibility.yaml</c>; they are no part of the rules.</summary>
    public IReadOnlyDictionary<string, string> Cases { get; init; } = new Dictionary<string, string>();

    /// <summary>Texts of its layouts of papers, by name such as <c>forms/annex-1.yaml</c>.</summary>
    public IReadOnlyDictionary<string, string> Forms { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether an edition can open with it: a notice in force, neither measures nor a draft.</summary>
    public bool Opens => Notice is { Document: DocumentKind.Notice, Status: DocumentStatus.Adopted };

    /// <summary>Reads a folder, and beside it the measures that its notice adopts from. A folder without a notice is not a definition.</summary>
    public static Definition Load(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*.yaml")
            .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f));
        foreach (var (name, path) in Adopted(folder, files).Where(f => File.Exists(f.Path)))
        {
            files[name] = File.ReadAllText(path);
        }
        var reading = NoticeReading.Read(files);
        IReadOnlyList<Unit> units =
            reading.Notice is { } notice && files.TryGetValue(UnitRegister.File, out var text)
                ? UnitRegister.Read(text, notice).Units
                : [];
        return new Definition(Path.GetFileName(folder), files, reading, units)
        {
            Cases = Texts(folder, CaseFile.Folder),
            Forms = Texts(folder, Paper.Layouts.Forms.Folder),
        };
    }

    /// <summary>The YAML files of a folder beside the notice; none when there is no such folder.</summary>
    private static Dictionary<string, string> Texts(string folder, string inner)
    {
        var path = Path.Combine(folder, inner);
        return Directory.Exists(path)
            ? Directory
                .EnumerateFiles(path, "*.yaml")
                .Order(StringComparer.Ordinal)
                .ToDictionary(f => $"{inner}/{Path.GetFileName(f)}", File.ReadAllText)
            : [];
    }

    private static IEnumerable<(string Name, string Path)> Adopted(string folder, Dictionary<string, string> files) =>
        from measures in files.TryGetValue(NoticeReading.NoticeFile, out var text) ? NoticeReading.AdoptedBy(text) : []
        from file in new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile }
        select ($"{measures}/{file}", Path.Combine(folder, "..", measures, file));

    /// <summary>A definition built in code.</summary>
    public static Definition Of(Notice notice, IReadOnlyList<Unit> units) =>
        new(notice.Id, new Dictionary<string, string>(), new NoticeReading(notice, []), units);
}
