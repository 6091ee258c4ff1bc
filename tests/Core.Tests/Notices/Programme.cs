using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>A programme's folder in the repository, with the measures beside it that its notice adopts from.</summary>
public sealed record Programme(string Id, Dictionary<string, string> Files)
{
    public static IReadOnlyList<string> All =>
        [
            .. Directory
                .GetDirectories(Path.Combine(Kaifeng.Root(), "programmes"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    public NoticeReading Reading { get; } = NoticeReading.Read(Files);

    public Notice Notice => Reading.Notice ?? throw new InvalidOperationException(string.Join('\n', Reading.Findings));

    public IReadOnlyList<CaseFile> Cases =>
        [.. Texts(CaseFile.Folder).Select(name => CaseFile.Read(name, Text($"{name}"), Notice))];

    public static Programme Read(string id)
    {
        var files = new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile }.ToDictionary(
            f => f,
            f => TextOf(id, f)
        );
        foreach (var measures in NoticeReading.AdoptedBy(files[NoticeReading.NoticeFile]))
        {
            foreach (var file in new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile })
            {
                files[$"{measures}/{file}"] = TextOf(measures, file);
            }
        }
        return new Programme(id, files);
    }

    public string Text(string file) => TextOf(Id, file);

    /// <summary>Names of the YAML files in a folder of the programme.</summary>
    public IReadOnlyList<string> Texts(string folder)
    {
        var path = Path.Combine(Kaifeng.Root(), "programmes", Id, folder);
        return Directory.Exists(path)
            ?
            [
                .. Directory
                    .GetFiles(path, "*.yaml")
                    .Order(StringComparer.Ordinal)
                    .Select(f => $"{folder}/{Path.GetFileName(f)}"),
            ]
            : [];
    }

    private static string TextOf(string id, string file) =>
        File.ReadAllText(Path.Combine(Kaifeng.Root(), "programmes", id, file));
}
