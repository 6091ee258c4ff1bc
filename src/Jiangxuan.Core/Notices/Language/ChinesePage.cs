namespace Jiangxuan.Core.Notices.Language;

/// <summary>
/// The page for Chinese authors (<c>docs/language.zh.md</c>): an introduction, which lies beside this class as data (<c>chinese.md</c>),
/// and the tables made from the types with the Chinese glosses.
/// </summary>
public static class ChinesePage
{
    private const string Tables = "<!-- tables -->";

    /// <summary>The text of the page.</summary>
    public static string Of(Summaries summaries) =>
        Embedded
            .Text("chinese.md")
            .ReplaceLineEndings("\n")
            .Replace(
                Tables,
                new Reference(Vocabulary.Programme, summaries, Glosses.Official()).Markdown(),
                StringComparison.Ordinal
            );
}
