using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

/// <summary>The expected numbers were counted by hand by the rule stated on <see cref="WordCount"/>.</summary>
public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \u3000\t\r\n", 0)]
    [InlineData("工匠", 2)]
    [InlineData("工匠，精神。", 6)]
    [InlineData("工 匠", 2)]
    [InlineData("2021年获奖3项", 6)]
    [InlineData("CNC machine", 2)]
    [InlineData("使用CNC机床", 5)]
    [InlineData("提高12.5%，节约30万元", 9)]
    [InlineData("a, b", 2)]
    [InlineData("a,b", 1)]
    [InlineData("a - b", 3)]
    [InlineData("“匠心”", 4)]
    [InlineData("don’t stop", 2)]
    [InlineData("精益求精——追求……", 10)]
    [InlineData("10×20毫米", 3)]
    [InlineData("阿依努尔·买买提", 8)]
    [InlineData("ＡＢＣ", 3)] // full-width letters are characters
    [InlineData("(一)、A4", 5)]
    [InlineData("\U0002CB4E钢", 2)] // one character outside the basic plane
    [InlineData("葛\U000E0100", 1)] // with a variation selector
    [InlineData("第①条", 3)]
    public void Count_is_the_one_of_a_word_processor(string text, int expected) =>
        Assert.Equal(expected, WordCount.Of(text));

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
