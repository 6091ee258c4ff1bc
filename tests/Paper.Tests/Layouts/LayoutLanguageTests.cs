using System.Text.RegularExpressions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Language;
using Jiangxuan.Core.People;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Forms;
using Xunit;

namespace Jiangxuan.Paper.Tests.Layouts;

/// <summary>Everything that a layout can hold stands on the page about papers, and is explained in Chinese.</summary>
public partial class LayoutLanguageTests
{
    private const int Longest = 40;

    private static readonly Summaries s_summaries = Summaries.Read(
        new[] { typeof(Notice), typeof(Layout) }.Select(t =>
            File.ReadAllText(Path.ChangeExtension(t.Assembly.Location, "xml"))
        )
    );

    private static string Page => Repository.Text(Path.Combine("docs", "paper.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_on_papers_has_every_key_as_it_is_now() =>
        Assert.Equal(new Reference(LayoutLanguage.Vocabulary, s_summaries).In(Page), Page);

    [Theory]
    [InlineData("shrink")]
    [InlineData("labelWidth")]
    [InlineData("booklet")]
    [InlineData("otherwise")]
    [InlineData("para: …")]
    [InlineData("columns")]
    public void The_tables_name_the_keys_of_sheets_blocks_cells_and_workbooks(string key) =>
        Assert.Contains($"| `{key}` |", Page, StringComparison.Ordinal);

    [Fact]
    public void Every_key_and_word_is_described_in_English() => Assert.DoesNotMatch(Undescribed(), Page);

    [Fact]
    public void Every_type_key_and_word_has_a_gloss_and_none_is_stale()
    {
        var glosses = LayoutLanguage.Glosses();
        var names = Glosses.Names(LayoutLanguage.Vocabulary);
        Assert.Empty(names.Except(glosses.Texts.Keys));
        Assert.Empty(glosses.Texts.Keys.Except(names).Except(Glosses.Names(Vocabulary.Programme)));
    }

    [Fact]
    public void Every_gloss_is_Chinese_and_short()
    {
        var texts = LayoutLanguage.Glosses().Texts;
        Assert.All(texts, g => Assert.True(Chinese().IsMatch(g.Value), g.Key));
        Assert.All(texts, g => Assert.True(WordCount.Of(g.Value) <= Longest, $"{g.Key} {WordCount.Of(g.Value)}"));
    }

    /// <summary>What both files explain could come to differ.</summary>
    [Fact]
    public void What_the_notice_explains_is_not_explained_again() =>
        Assert.Throws<FormatException>(() => Glosses.Official().And("Source.clause: 条款"));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    /// <summary>A row of the tables whose last cell is empty though it names a key.</summary>
    [GeneratedRegex(@"^\| `[A-Za-z0-9-]+` \|(?: [^|]* \|){0,3}  \|$", RegexOptions.Multiline)]
    private static partial Regex Undescribed();
}
