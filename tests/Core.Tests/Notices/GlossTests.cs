using System.Text.RegularExpressions;
using Jiangxuan.Core.Notices.Language;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

/// <summary>Everything that the files of a programme can hold is explained in Chinese, once and shortly.</summary>
public partial class GlossTests
{
    private const int Longest = 40;

    [Fact]
    public void Every_type_key_and_word_has_a_gloss_and_none_is_stale()
    {
        var glosses = Glosses.Official();
        Assert.Empty(Missing(glosses));
        Assert.Empty(Stale(glosses));
    }

    [Fact]
    public void Every_gloss_is_Chinese_and_short()
    {
        Assert.All(Glosses.Official().Texts, g => Assert.True(Chinese().IsMatch(g.Value), g.Key));
        Assert.All(
            Glosses.Official().Texts,
            g => Assert.True(WordCount.Of(g.Value) <= Longest, $"{g.Key} {WordCount.Of(g.Value)}")
        );
    }

    /// <summary>The negative control: a file with one gloss too few and one too many is seen to be so.</summary>
    [Fact]
    public void What_is_missing_and_what_is_stale_is_noticed()
    {
        var texts = Glosses.Official().Texts.Where(g => g.Key != "Tier.places").Append(new("Tier.colour", "颜色"));
        var spoilt = Glosses.Read(string.Join('\n', texts.Select(g => $"{g.Key}: {g.Value}")));

        Assert.Equal(["Tier.places"], Missing(spoilt));
        Assert.Equal(["Tier.colour"], Stale(spoilt));
    }

    [Fact]
    public void A_gloss_that_stands_twice_is_refused() =>
        Assert.Contains(
            "Tier.id",
            Assert.Throws<FormatException>(() => Glosses.Read("Tier.id: 编号\n# 另一条\nTier.id: 代码\n")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_line_without_a_name_is_refused() =>
        Assert.Throws<FormatException>(() => Glosses.Read("没有冒号的一行"));

    private static IEnumerable<string> Missing(Glosses glosses) =>
        Glosses.Names(Vocabulary.Programme).Except(glosses.Texts.Keys);

    private static IEnumerable<string> Stale(Glosses glosses) =>
        glosses.Texts.Keys.Except(Glosses.Names(Vocabulary.Programme));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
