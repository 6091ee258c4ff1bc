using Jiangxuan.Core.Notices.Language;

namespace Jiangxuan.Paper.Layouts;

/// <summary>The keys, kinds and words of a layout, found from the types: for its JSON Schema and the tables of <c>docs/paper.md</c>.</summary>
public static class LayoutLanguage
{
    private const string Glossed = "chinese.txt";

    /// <summary>What the files of layouts hold.</summary>
    public static Vocabulary Vocabulary { get; } = new(($"{Forms.Folder}/*.yaml", typeof(Layout)));

    /// <summary>What everything in them means, in Chinese; what they share with the notice is told there.</summary>
    public static Glosses Glosses()
    {
        using var reader = new StreamReader(typeof(LayoutLanguage).Assembly.GetManifestResourceStream(Glossed)!);
        return Core.Notices.Language.Glosses.Official().And(reader.ReadToEnd());
    }
}
