using Jiangxuan.Core.Conduct.Deciding;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Order by the strokes of the surname, counted by hand.</summary>
public sealed class StrokesTests
{
    // Strokes in simplified script: 丁2 万3 王4 田5 刘6 李7 周8 赵9 钱10 梅11 彭12 鲍13 熊14 潘15 穆16 戴17 瞿18 籍20.
    private static readonly string[] s_surnames =
    [
        "丁",
        "万",
        "王",
        "田",
        "刘",
        "李",
        "周",
        "赵",
        "钱",
        "梅",
        "彭",
        "鲍",
        "熊",
        "潘",
        "穆",
        "戴",
        "瞿",
        "籍",
    ];

    [Fact]
    public void Fewer_strokes_come_first() =>
        Assert.Equal(s_surnames, s_surnames.Order(StringComparer.Ordinal).Order(Ordering.Strokes));

    [Theory]
    [InlineData("丁一平", "丁晓")]
    [InlineData("王小明", "李一")]
    [InlineData("刘洋", "孙一")]
    public void The_surname_decides_before_the_given_name(string first, string second)
    {
        Assert.True(Ordering.Strokes.Compare(first, second) < 0);
        Assert.True(Ordering.Strokes.Compare(second, first) > 0);
    }
}
