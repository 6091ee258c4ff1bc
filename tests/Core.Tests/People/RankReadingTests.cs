using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

public sealed class RankReadingTests
{
    [Theory]
    [InlineData("第一名", 1)]
    [InlineData("第1名", 1)]
    [InlineData("1", 1)]
    [InlineData("第 ３ 名", 3)]
    [InlineData("第三", 3)]
    [InlineData("并列第二名", 2)]
    [InlineData("第十名", 10)]
    [InlineData("第十二位", 12)]
    [InlineData("第二十名", 20)]
    [InlineData("九十九", 99)]
    [InlineData("999", 999)]
    [InlineData("冠军", 1)]
    [InlineData("亚军", 2)]
    [InlineData("季军", 3)]
    [InlineData("殿军", 4)]
    public void Read_a_place_gives_its_ordinal(string text, int place) =>
        Assert.Equal(place, RankReading.Read(text).Value);

    [Theory]
    [InlineData("一等奖", "奖项等次")]
    [InlineData("三等奖", "奖项等次")]
    [InlineData("金奖", "奖项等次")]
    [InlineData("金牌", "奖项等次")]
    [InlineData("", "请填写")]
    [InlineData("前三名", "看不懂")]
    [InlineData("第1-3名", "看不懂")]
    [InlineData("第0名", "看不懂")]
    [InlineData("零", "看不懂")]
    [InlineData("第十十名", "看不懂")]
    [InlineData("第一二名", "看不懂")]
    [InlineData("1000", "看不懂")]
    [InlineData("99999999999", "看不懂")]
    [InlineData("第名", "看不懂")]
    [InlineData("状元及第", "看不懂")]
    public void Read_what_is_no_place_is_refused_in_words(string text, string says) =>
        Assert.Contains(says, RankReading.Read(text).Refusal!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Read_orders_places_however_they_are_written()
    {
        Check.QuickThrowOnFailure(Ordered(Chinese));
        // The control: a writing that forgets the tens.
        Assert.ThrowsAny<Exception>(() => Check.QuickThrowOnFailure(Ordered(n => Chinese(n % 10 == 0 ? n : n % 10))));

        static Property Ordered(Func<int, string> chinese) =>
            Prop.ForAll(
                Gen.Choose(1, 99).SelectMany(a => Gen.Choose(1, 99).Select(b => (A: a, B: b))).ToArbitrary(),
                p =>
                    RankReading.Read(chinese(p.A)).Value.CompareTo(RankReading.Read($"第{p.B}名").Value)
                    == p.A.CompareTo(p.B)
            );
    }

    private static string Chinese(int n)
    {
        const string Digits = "零一二三四五六七八九";
        var tens = n < 20 ? "" : $"{Digits[n / 10]}";
        return n < 10 ? $"第{Digits[n]}名" : $"第{tens}十{(n % 10 == 0 ? "" : $"{Digits[n % 10]}")}名";
    }
}
