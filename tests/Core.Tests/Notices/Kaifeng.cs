using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>The definition of Kaifeng 2020, read from the repository.</summary>
public static class Kaifeng
{
    private static readonly Lazy<NoticeReading> Read = new(() => NoticeReading.Read(Files()));

    public static NoticeReading Reading => Read.Value;

    public static Notice Notice =>
        Reading.Notice ?? throw new InvalidOperationException(string.Join('\n', Reading.Findings));

    public static Dictionary<string, string> Files() =>
        new()
        {
            [NoticeReading.NoticeFile] = Text(NoticeReading.NoticeFile),
            [NoticeReading.DecisionsFile] = Text(NoticeReading.DecisionsFile),
        };

    public static string Text(string file) =>
        File.ReadAllText(Path.Combine(Root(), "programmes", "kaifeng-2020", file));

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Jiangxuan.slnx")))
        {
            here = here.Parent;
        }
        return here!.FullName;
    }
}
