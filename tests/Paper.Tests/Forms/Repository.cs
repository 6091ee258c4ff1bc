using System.Collections.Concurrent;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>Files of the repository.</summary>
public static class Repository
{
    private static readonly ConcurrentDictionary<string, Lazy<Notice>> s_notices = new();

    public static string Root { get; } = Find();

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The programmes that have an edition of their own; measures in draft open none and have no forms.</summary>
    public static IReadOnlyList<string> Programmes { get; } =
    [
        .. Directory
            .GetDirectories(Path.Combine(Root, "programmes"))
            .Where(d => Directory.Exists(Path.Combine(d, "forms")))
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal),
    ];

    public static Notice Notice(string programme) =>
        s_notices.GetOrAdd(programme, p => new Lazy<Notice>(() => Read(p))).Value;

    private static Notice Read(string programme)
    {
        var files = new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile }.ToDictionary(
            f => f,
            f => Text("programmes", programme, f)
        );
        foreach (var measures in NoticeReading.AdoptedBy(files[NoticeReading.NoticeFile]))
        {
            foreach (var file in new[] { NoticeReading.NoticeFile, NoticeReading.DecisionsFile })
            {
                files[$"{measures}/{file}"] = Text("programmes", measures, file);
            }
        }
        var reading = NoticeReading.Read(files);
        return reading.Notice ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }

    private static string Find()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Jiangxuan.slnx")))
        {
            here = here.Parent;
        }
        return here!.FullName;
    }
}
