using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

/// <summary>The samples were counted by hand by the rule stated on <see cref="WordCount"/>; the file says why for each.</summary>
public sealed class WordCountTests
{
    [Theory]
    [MemberData(nameof(Samples))]
    public void Of_a_sample_counted_by_hand_is_its_number(string text, string split, int words)
    {
        Assert.Equal(words, WordCount.Of(text));
        // The hand count itself: the pieces are as many, and together the text without what counts nothing.
        var pieces = split.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words, pieces.Length);
        Assert.Equal(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff'))),
            string.Concat(pieces)
        );
    }

    [Fact]
    public void Samples_are_enough_and_tell_other_ways_of_counting_apart()
    {
        var samples = Samples().Select(row => row.Data).ToList();
        Assert.True(samples.Count >= 25);
        // The controls: UTF-16 units, runes, characters without spaces, and words by spaces all miscount some sample.
        Func<string, int>[] wrong =
        [
            t => t.Length,
            t => t.EnumerateRunes().Count(),
            t => t.EnumerateRunes().Count(r => !Rune.IsWhiteSpace(r)),
            t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
        ];
        Assert.All(wrong, count => Assert.Contains(samples, s => count(s.Item1) != s.Item3));
    }

    /// <summary>The samples: text, the pieces that count one each, their number.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int>> Samples()
    {
        using var stream = typeof(WordCountTests).Assembly.GetManifestResourceStream("word-count-samples.json")!;
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(s => new TheoryDataRow<string, string, int>(
                    s.GetProperty("text").GetString()!,
                    s.GetProperty("split").GetString()!,
                    s.GetProperty("words").GetInt32()
                )),
        ];
    }

    [Fact]
    public void Lines_add_up_and_spaces_around_them_count_nothing()
    {
        Check.QuickThrowOnFailure(Adds(WordCount.Of));
        Assert.ThrowsAny<Exception>(() => Check.QuickThrowOnFailure(Adds(t => t.Length)));

        static Property Adds(Func<string, int> count)
        {
            var line = Gen.Elements("匠", "，", "心2", "A股", "……完", "\U0002CC56")
                .NonEmptyListOf()
                .Select(string.Concat);
            return Prop.ForAll(
                line.SelectMany(a => line.Select(b => (A: a, B: b))).ToArbitrary(),
                t => count($"{t.A}\r\n{t.B}") == count(t.A) + count(t.B) && count($"\u3000{t.A} ") == count(t.A)
            );
        }
    }
}
